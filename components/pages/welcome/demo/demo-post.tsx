import { linkOut } from '../../../thread/parts/links.ts';
import type { DemoArticle } from './demo-article.ts';
import { DEMO_HOME, type DemoPerson, type DemoPost } from './demo-thread.ts';

/**
 * A post that looks as Mastodon's do, in the item of its list. The `status` classes are Mastodon's own: the views
 * that show the reading go by them.
 */
export function DemoPostView({ id, author, to, words, article }: DemoPost) {
  return (
    <li>
      <div class="demo-post" data-id={id} tabIndex={-1}>
        <span class="demo-avatar" data-of={author.username} aria-hidden="true">
          {[...author.name][0]}
        </span>
        <span class="demo-name">
          <bdi class="demo-display-name">{author.name}</bdi> <bdi>@{author.username}</bdi>
        </span>
        <div class="status__content">
          <div class="status__content__text">
            <p>
              {to.flatMap((person) => [<DemoMention key={person.username} {...person} />, ' '])}
              {words}
              {article && [
                ' ',
                <a key={article.url} {...linkOut(article.url)}>
                  {article.url.replace('https://', '')}
                </a>,
              ]}
            </p>
          </div>
        </div>
        {article && <DemoCard {...article} />}
      </div>
    </li>
  );
}

/** A link as Mastodon's are, but there is nobody where it would lead: a stop less for the Tab key. */
function DemoMention({ username }: DemoPerson) {
  return (
    <span class="h-card" translate={false}>
      <a
        class="u-url mention"
        href={`#${username}`}
        title={`@${username}@${DEMO_HOME}`}
        tabIndex={-1}
        onClick={(event) => event.preventDefault()}
      >
        @<span>{username}</span>
      </a>
    </span>
  );
}

/** The card that Mastodon itself shows of a post's first link. */
function DemoCard({ url, host, title }: DemoArticle) {
  return (
    <a class="status-card" {...linkOut(url)}>
      <span class="demo-card-picture" aria-hidden="true" />
      <span class="demo-card-words">
        <bdi class="demo-card-host">{host}</bdi>
        <strong class="demo-card-title">{title}</strong>
      </span>
    </a>
  );
}
