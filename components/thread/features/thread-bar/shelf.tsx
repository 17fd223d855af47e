import { message } from '../../../../utils/browser/texts.ts';
import type { ThreadArticle } from '../../../../utils/thread/articles/article.ts';
import type { ThreadScene } from '../../feature.ts';
import { linkOut } from '../../parts/links.ts';
import { shortAddress } from '../../parts/shown-articles.ts';
import type { LinkedPost } from './bar-reading.ts';
import { PostNames } from './post-names.tsx';

interface Props {
  scene: ThreadScene;
  articles: readonly ThreadArticle[];
  posts: readonly LinkedPost[];
}

/** L3: all articles and posts that a thread links, once each, with who links and quotes them. */
export function Shelf({ scene, articles, posts }: Props) {
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.key}>
          <OutLink to={article.open}>{article.title ?? shortAddress(article.url)}</OutLink>
          <p class="throughline-thread-bar-quiet">
            <bdi>{article.site}</bdi>
            {article.author !== null && (
              <>
                {' · '}
                <bdi>{article.author}</bdi>
              </>
            )}
          </p>
          <PostNames scene={scene} label={message('barLinkedBy')} ids={article.linkedBy} />
          <PostNames scene={scene} label={message('barQuotedBy')} ids={article.quotedBy} />
        </li>
      ))}
      {posts.map(({ link, linkedBy }) => (
        <li key={link.url}>
          <OutLink to={link.open}>{shortAddress(link.url)}</OutLink>
          <p class="throughline-thread-bar-quiet">{message('barIsPost')}</p>
          <PostNames
            scene={scene}
            label={message('barLinkedBy')}
            ids={linkedBy.map(({ id }) => id)}
          />
        </li>
      ))}
    </ul>
  );
}

function OutLink({ to, children }: { to: string; children: string }) {
  return (
    <a {...linkOut(to)} dir="auto">
      {children}
    </a>
  );
}
