/** Threads for the tests of their order: who wrote what, a minute after the one before. */
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import type { ListedPost } from '../../../../../../utils/mastodon/page/thread-lists.ts';
import { post } from '../../../../thread/post.ts';

/** A post by its number: the first is 0, and each is a minute later. */
export function written(by: string, number: number, to: number | null): Status {
  const created_at = new Date(Date.UTC(2026, 4, 1, 0, number)).toISOString();
  const in_reply_to_id = to === null ? null : `${to}`;
  // Mastodon's own field for it is of no use where somebody goes on with their own: no rule reads it.
  const in_reply_to_account_id = to === null ? null : 'id-somebody';
  return {
    ...post(by, `<p>Word ${number}.</p>`),
    id: `${number}`,
    created_at,
    in_reply_to_id,
    in_reply_to_account_id,
  };
}

/** A thread, by what each post answers: the place of an earlier one. Nobody writes twice but `people` in turn. */
export function thread(parents: readonly number[], people = 3): Status[] {
  return parents.map((parent, number) =>
    written(`p${number % people}`, number, number === 0 ? null : parent),
  );
}

/** A post in a list, as Mastodon 4.3 to 4.7 has it. */
export function listed({ id }: Status): ListedPost {
  const item = document.createElement('div');
  item.innerHTML = `<div class="status__wrapper" tabindex="0"><div class="status" data-id="${id}"><div class="status__content"><div class="status__content__text">Word ${id}.</div></div></div></div>`;
  const root = item.querySelector('.status');
  if (!root) throw new Error('There is no post.');
  return { id, root, item };
}
