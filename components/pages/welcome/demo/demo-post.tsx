import { DEMO_HOME, type DemoPerson, type DemoPost } from './demo-thread.ts';

/**
 * A post that looks as Mastodon's do. The two `status__` classes are Mastodon's own: the views that show
 * the reading go by them.
 */
export function DemoPostView({ id, author, to, words }: DemoPost) {
  return (
    <li class="demo-post" data-id={id} tabIndex={-1}>
      <span class="demo-avatar" data-of={author.username} aria-hidden="true">
        {[...author.name][0]}
      </span>
      <span class="demo-name">
        <bdi class="demo-display-name">{author.name}</bdi> <bdi>@{author.username}</bdi>
      </span>
      <div class="status__content">
        <div class="status__content__text">
          <p>
            {to.flatMap((person, index) => [
              index > 0 && ' ',
              <DemoMention key={person.username} {...person} />,
            ])}
            {` ${words}`}
          </p>
        </div>
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
