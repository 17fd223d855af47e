import * as z from 'zod/mini';
import { textLanguage } from '../../../../utils/browser/texts.ts';
import { type Status, statusSchema } from '../../../../utils/mastodon/entities.ts';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import type { PagePost } from '../../../../utils/mastodon/page/page-post.ts';
import type { DemoPerson, DemoPost } from './demo-thread.ts';

/** A post of an example where it stands in the page. */
export interface ShownPost {
  status: Status;
  /** The child of the list that holds it. */
  item: Element;
  root: Element;
  content: Element;
  text: Element;
}

/** Finds the posts of an example in its list, each by its id. */
export function shownPosts(list: Element, posts: readonly DemoPost[]): ShownPost[] {
  return posts.flatMap((post) => shownPost(list, post) ?? []);
}

function shownPost(list: Element, post: DemoPost): ShownPost | null {
  const root = [...list.querySelectorAll('[data-id]')].find(
    (found) => found.getAttribute('data-id') === post.id,
  );
  const item = root?.parentElement;
  const content = root?.querySelector('.status__content');
  const text = content?.querySelector('.status__content__text');
  return root && item && content && text
    ? { status: statusOf(post, text), item, root, content, text }
    : null;
}

/** What the features are told of a post's place. */
export function pagePost(
  { status: { id }, root, content, text }: ShownPost,
  isFocused: boolean,
): PagePost {
  const place = { permalink: null, wrapper: null, isDirect: false, isClosed: false };
  return { id, root, markup: CLASSIC, isFocused, content, firstLine: content, text, ...place };
}

/** The post as an instance would send it: what is not told here is the API's own "nothing". */
function statusOf({ id, author, parentId, to, article }: DemoPost, text: Element): Status {
  return z.parse(statusSchema, {
    id,
    in_reply_to_id: parentId,
    content: text.innerHTML,
    account: { ...accountOf(author), display_name: author.name },
    mentions: to.map(accountOf),
    card: article && {
      url: article.url,
      title: article.title,
      description: article.description,
      type: 'link',
      provider_name: article.host,
      language: textLanguage(),
    },
  });
}

function accountOf({ username }: DemoPerson) {
  return { id: username, username, acct: username };
}
