import type { Markup } from '../../../../utils/mastodon/page/markup.ts';

/**
 * What an adapter promises of every post on a page (`markup.ts`), as far as it can be asked without knowing the
 * page. Gives what is not kept.
 *
 * @param page a document that shows one thread.
 */
export function brokenPromises(
  markup: Omit<Markup, 'name'>,
  page: Document,
  focusedId: string,
): string[] {
  const posts = markup.postsIn(page).filter((post) => !markup.isQuoted(post));
  const opened = markup.openedOn(page, focusedId);
  return [
    ...broken('the page', {
      'has posts': posts.length > 0,
      'was opened on one of them':
        opened.length > 0 && opened.every((each) => posts.includes(each)),
      'has its posts in their order': posts.every((post, at) => comesBefore(post, posts[at + 1])),
      'has each id once': new Set(idsOf(posts)).size === posts.length,
    }),
    ...posts.flatMap((post) => {
      const id = markup.idOf(post, focusedId);
      const parts = markup.partsOf(post);
      const below = parts && markup.belowWords(parts.content);
      return broken(`post ${id}`, {
        'has an id': id !== null,
        'is the post around itself': markup.postAround(post) === post,
        'stands in a column': markup.columnOf(post)?.contains(post) ?? false,
        'is the opened one, or another': markup.isFocused(post) === opened.includes(post),
        'says something, or why not': parts !== null || markup.wordlessOf(post) !== null,
        'has its words in itself': !parts || post.contains(parts.content),
        'has its text in its content': !parts || parts.content.contains(parts.text),
        'has its content around its text':
          !parts || markup.contentAround(parts.text) === parts.content,
        'ends at its words or below them': !below || !parts?.text.contains(below.last),
      });
    }),
  ];

  function idsOf(of: readonly Element[]): (string | null)[] {
    return of.map((post) => markup.idOf(post, focusedId));
  }
}

function broken(who: string, promises: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(promises).flatMap(([promise, isKept]) =>
    isKept ? [] : `${who} ${promise}: no`,
  );
}

function comesBefore(one: Element, other: Element | undefined): boolean {
  if (!other) return true;
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
