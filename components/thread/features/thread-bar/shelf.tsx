import { message } from '../../../../utils/browser/texts.ts';
import { postAddress } from '../../../../utils/thread/addresses/post-address.ts';
import type { PostLink, ThreadArticle } from '../../../../utils/thread/articles/article.ts';
import type { Life } from '../../life.ts';
import { linkOut } from '../../parts/links.ts';
import { shortAddress } from '../../parts/shown-articles.ts';
import type { ThreadScene } from '../../scene.ts';
import type { LinkedPost } from './bar-reading.ts';
import { PostNames } from './post-names.tsx';
import { ReadHere } from './read-here.tsx';
import { ShowPost } from './show-post.tsx';

interface Props {
  scene: ThreadScene;
  articles: readonly ThreadArticle[];
  posts: readonly LinkedPost[];
  life: Life;
}

/** L3: all articles and posts that a thread links, once each, with who links and quotes them. */
export function Shelf({ scene, articles, posts, life }: Props) {
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
          <ReadHere article={article} thread={scene.thread} />
        </li>
      ))}
      {posts.map(({ link, linkedBy }) => (
        <li key={link.url}>
          <OutLink to={link.open}>{nameOfPost(link)}</OutLink>
          {link.card && link.card.description !== '' && <p dir="auto">{link.card.description}</p>}
          <p class="throughline-thread-bar-quiet">
            {message('barIsPost')}
            {link.card && (
              <>
                {' · '}
                <bdi>{postAddress(link.url).host}</bdi>
              </>
            )}
          </p>
          <PostNames
            scene={scene}
            label={message('barLinkedBy')}
            ids={linkedBy.map(({ id }) => id)}
          />
          {scene.thread.canFetchPosts && (
            <ShowPost link={link} name={nameOfPost(link)} thread={scene.thread} life={life} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** As the instance calls it, else by its address. */
function nameOfPost({ card, url }: PostLink): string {
  return card?.title ?? shortAddress(url);
}

function OutLink({ to, children }: { to: string; children: string }) {
  return (
    <a {...linkOut(to)} dir="auto">
      {children}
    </a>
  );
}
