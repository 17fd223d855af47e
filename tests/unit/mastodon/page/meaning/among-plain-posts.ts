/** Some posts below many plain ones, on a page that nobody knows, and what was made of them. Needs a DOM (jsdom). */
import { expect } from 'vitest';
import type { Status } from '../../../../../utils/mastodon/entities.ts';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import { alignPosts } from './align-at-once.ts';
import { idOf, MANY, ORIGIN, page, pathOf, type Said, shown, status } from './unknown-page.ts';

/**
 * Aligns some posts below many plain ones, and tells of each what was made of it: the words that it was
 * aligned with, `closed`, or `missed`.
 */
export function read(
  items: readonly string[],
  statuses: readonly Status[],
): Record<string, string> {
  const within = page(...MANY.map((n) => shown({ n })), ...items);
  const all = [...MANY.map((n) => status({ n })), ...statuses];
  const alignment = alignPosts(within, new KnownPosts(all, ORIGIN));
  expect(alignment).not.toBeNull();
  const plain = MANY.map(idOf);
  const read = alignment?.posts.filter(({ id }) => plain.includes(id)) ?? [];
  expect(read).toHaveLength(MANY.length);
  return Object.fromEntries(
    statuses.map(({ id }) => {
      const post = alignment?.posts.find((each) => each.id === id);
      if (!post) return [id, 'missed'];
      return [id, post.isClosed ? 'closed' : (post.text.textContent ?? '')];
    }),
  );
}

export const A = idOf(1);
export const B = idOf(2);
export const both = (b: Partial<Said> = {}): Status[] => [
  status({ n: 1, content: '<p>The van stops at the bridge.</p>' }),
  status({ n: 2, ...b }),
];
export const OF_A = '<p>The van stops at the bridge.</p>';
export const LINK_TO_A = `<p><a href="${pathOf(1)}">there</a> <a href="/@ana1">@ana1</a></p>`;
