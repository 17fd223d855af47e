// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../../../../components/thread/features/thread-order/row.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { restoredOrder } from '../../../../../../utils/thread/restored-order.ts';
import { listed, written } from './written.ts';

/**
 * Ana opens (0) and goes on (1, 2); bo answers (3), cem and dov answer bo (4, 5), bo answers cem (6); eli is late
 * to the first (7).
 */
const THREAD: readonly Status[] = [
  written('ana', 0, null),
  written('ana', 1, 0),
  written('ana', 2, 1),
  written('bo', 3, 0),
  written('cem', 4, 3),
  written('dov', 5, 3),
  written('bo', 6, 4),
  written('eli', 7, 0),
];

/** All but the opened one stand in the list. */
function rows(folded: readonly string[] | null, without: readonly string[] = []): Row[] {
  const shown = THREAD.filter(({ id }) => !without.includes(id));
  const element = document.createElement('div');
  const posts = shown.slice(1).map(listed);
  const order = restoredOrder(shown);
  return rowsOf({ element, posts: posts.toReversed() }, order, folded && new Set(folded));
}

/** `3 ├` for each branch that it is in: its head's id, with `*` where it begins and `.` where it ends. */
function lanes({ id, lanes: own }: Row): string {
  const drawn = own.map(
    ({ branch, isHead, isEnd }) =>
      `${branch.branch.head.id}${isHead ? '*' : ''}${isEnd ? '.' : ''}`,
  );
  return [id, ...drawn].join(' ');
}

describe('T2: the posts of a list', () => {
  it('stand in the order of the thread, whichever they are given in, and each once', () => {
    expect(rows(null).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '6', '5', '7']);
  });

  it('are those of that list: what stands elsewhere, the opened post for one, is none of it', () => {
    expect(rows(null).some(({ id }) => id === '0')).toBe(false);
  });

  it('are joined to what they answer where that stands directly above in it', () => {
    const joined = rows(null).filter(({ isJoined }) => isJoined);
    expect(joined.map(({ id }) => id)).toEqual(['2', '4', '6']);
  });

  it('have a line from and to what they answer, in branches at the same indent only', () => {
    const ends = (all: readonly Row[]) =>
      all.flatMap(({ id, comesFrom, goesOn }) =>
        comesFrom || goesOn ? `${comesFrom ? '↑' : ''}${id}${goesOn ? '↓' : ''}` : [],
      );
    expect(ends(rows(null))).toEqual(['1↓', '↑2', '3↓', '↑4↓', '↑6']);
    expect(ends(rows([]))).toEqual(['1↓', '↑2', '4↓', '↑6']);
  });

  it('the first of them begins nothing of its own', () => {
    expect(rows(null).map(({ isFirst }) => isFirst)).toEqual([true, ...Array(6).fill(false)]);
  });

  it('have a lane for each branch that they are in, from the outermost in, and none without branches', () => {
    expect(rows([]).map(lanes)).toEqual([
      '1',
      '2',
      '3 3*',
      '4 3 4*',
      '6 3 4.',
      '5 3. 5*.',
      '7 7*.',
    ]);
    expect(rows(null).flatMap((row) => row.lanes)).toEqual([]);
  });

  it('a lane knows all posts of its branch', () => {
    const [head] = rows([]).filter(({ id }) => id === '3');
    const posts = head?.lanes[0]?.branch.posts.map(({ status }) => status.id);
    expect(posts).toEqual(['3', '4', '6', '5']);
  });

  it('a branch from which its last post has gone ends with the one before', () => {
    expect(rows([], ['5']).map(lanes).slice(2)).toEqual(['3 3*', '4 3', '6 3.', '7 7*.']);
  });
});

describe('T2: a folded branch', () => {
  const foldedIn = (all: readonly Row[]) =>
    all.map(({ id, foldedIn: branch }) => `${id}${branch ? ` in ${branch.branch.head.id}` : ''}`);

  it('has all of its posts, and of several the outermost', () => {
    expect(foldedIn(rows(['4']))).toEqual(['1', '2', '3', '4 in 4', '6 in 4', '5', '7']);
    expect(foldedIn(rows(['4', '3']))).toEqual([
      ...['1', '2', '3 in 3', '4 in 3', '6 in 3', '5 in 3', '7'],
    ]);
  });

  it('is none where branches are not shown, and where its head heads none any more', () => {
    expect(foldedIn(rows(null))).toEqual(['1', '2', '3', '4', '6', '5', '7']);
    // Without dov cem is bo's only answer: a conversation that goes on.
    expect(foldedIn(rows(['4'], ['5']))).toEqual(['1', '2', '3', '4', '6', '7']);
  });

  it('is none for a post that nobody knows', () => {
    expect(foldedIn(rows(['404']))).toEqual(['1', '2', '3', '4', '6', '5', '7']);
  });
});

describe('T3: where only what is new is shown', () => {
  const leftOut = (isNew: (id: string) => boolean) => {
    const element = document.createElement('div');
    const all = rowsOf(
      { element, posts: THREAD.slice(1).map(listed) },
      restoredOrder(THREAD),
      null,
      isNew,
    );
    return all.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id);
  };

  it('a post stays that is new, and what it answers', () => {
    expect(leftOut((id) => id === '6')).toEqual(['1', '2', '3', '5', '7']);
    expect(leftOut(() => true)).toEqual([]);
    expect(leftOut(() => false)).toEqual(['1', '2', '3', '4', '6', '5', '7']);
  });
});
