// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../../../utils/mastodon/page/meaning/alignment.ts';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import { alignPosts } from './align-at-once.ts';
import {
  type Classic,
  classicPosts,
  FOLDERS,
  markupOf,
  ORIGIN,
  scramble,
  showThread,
  statusOf,
  THREAD,
  withoutIds,
} from './sample-threads.ts';

const COLUMNS = '.column, ._comp_column__root';

type Verdict = 'right' | 'closed' | 'missed' | 'wrong';

/** Held against the classic reading of the page as it was. */
function verdictOn({ id, root, text }: Classic, alignment: Alignment | null): Verdict {
  const post = alignment?.posts.find((each) => each.id === id);
  if (!post) return 'missed';
  if (post.root !== root) return 'wrong';
  const isShown = text !== null && text.closest('[inert]') === null;
  if (post.isClosed) return isShown ? 'wrong' : 'closed';
  return isShown && post.text === text ? 'right' : 'wrong';
}

function verdictsOn(
  folder: string,
  names: readonly string[],
  change: (page: Element) => void,
): Verdict[] {
  const page = showThread(folder, names);
  const posts = classicPosts(page);
  const statuses = posts.map(({ root }) => statusOf(root, folder));
  expect(posts).toHaveLength(names.length);
  change(page);
  const alignment = alignPosts(page, new KnownPosts(statuses, ORIGIN));
  return posts.map((post) => verdictOn(post, alignment));
}

/** The same thread with the closed warning opened. */
const OPENED = THREAD.map((name) => (name === 'reply-cw-collapsed' ? 'reply-cw-open' : name));

/** As read with every class and `id` replaced, with its warning opened, and without any `data-id` too. */
const ALL_READ = `
  ancestor            right   right   right
  focused             right   right   right
  reply-selfthread    right   right   right
  reply               right   right   right
  reply-cw-collapsed  closed  right   closed
  reply-media         right   right   right
  reply-quote         right   right   right
  reply-long          right   right   right
  reply-rich          right   right   right
  reply-hashtagbar    right   right   right`;

/** The samples of glitch-soc are without the row of buttons, in which its posts have their addresses. */
const NOT_WITHOUT_IDS = ALL_READ.replaceAll(/\w+(?=\n|$)/g, 'missed');

const EXPECTED: Readonly<Record<string, string>> = {
  '4.3': ALL_READ,
  '4.4': ALL_READ,
  '4.5': ALL_READ,
  '4.6': ALL_READ,
  '5.0': ALL_READ,
  glitch: NOT_WITHOUT_IDS,
};

describe.each(FOLDERS)('a thread of the samples of %s, its classes and ids replaced', (folder) => {
  it('is read by meaning', () => {
    const closed = verdictsOn(folder, THREAD, scramble);
    const open = verdictsOn(folder, OPENED, scramble);
    const bare = verdictsOn(folder, THREAD, (page) => {
      scramble(page);
      withoutIds(page);
    });
    const rows = THREAD.map(
      (name, at) =>
        `  ${name.padEnd(20)}${[closed, open, bare].map((all) => all[at]?.padEnd(8)).join('')}`,
    );
    expect(`\n${rows.map((row) => row.trimEnd()).join('\n')}`).toBe(EXPECTED[folder]);
  });

  it('none is taken for another while posts are away from what the API has said', () => {
    for (const left of THREAD.keys()) {
      const page = showThread(folder, THREAD);
      const posts = classicPosts(page);
      const statuses = posts.map(({ root }) => statusOf(root, folder));
      scramble(page);
      const alignment = alignPosts(page, new KnownPosts(statuses.toSpliced(left, 1), ORIGIN));
      const verdicts = posts.map((post) => verdictOn(post, alignment));
      expect(verdicts).not.toContain('wrong');
      expect(verdicts[left]).toBe('missed');
    }
  });

  it('is found among the columns of the advanced layout', () => {
    document.body.innerHTML = markupOf(folder, 'advanced-columns');
    const thread = [...document.querySelectorAll(COLUMNS)].at(-1);
    if (!thread) throw new Error('no column');
    const everywhere = classicPosts(document.body).map(({ root }) => statusOf(root, folder));
    const posts = classicPosts(thread);
    scramble(document.body);
    const alignment = alignPosts(thread, new KnownPosts(everywhere, ORIGIN));
    expect(posts.map((post) => verdictOn(post, alignment))).toEqual(['right', 'right', 'right']);
  });
});

it.each(FOLDERS)('posts of timelines of the samples of %s are read', (folder) => {
  const items = ['timeline-explore', 'timeline-profile'].map((name) => markupOf(folder, name));
  document.body.innerHTML = `<div>${items.join('')}</div>`;
  const posts = classicPosts(document.body);
  const statuses = posts.map(({ root }) => statusOf(root, folder));
  scramble(document.body);
  const alignment = alignPosts(document.body, new KnownPosts(statuses, ORIGIN));
  expect(posts.map((post) => verdictOn(post, alignment))).toEqual(['right', 'right']);
});

it('each page that there is a sample of is tried', () => {
  expect(Object.keys(EXPECTED)).toEqual(expect.arrayContaining(FOLDERS));
});
