import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostTurns } from '../../../../components/thread/host/post-turns.ts';

/** Longer than a slice: what follows the first two posts is put off. */
const LOOK_MS = 26;

let written: Element[];
let turns: PostTurns;

beforeEach(() => {
  written = [];
  turns = new PostTurns((root, write) => {
    const end = performance.now() + LOOK_MS;
    while (performance.now() < end);
    write(() => written.push(root));
  });
});

afterEach(() => {
  turns.stop();
  document.body.replaceChildren();
});

function posts(count: number): Element[] {
  const made = Array.from({ length: count }, () => document.createElement('article'));
  document.body.append(...made);
  return made;
}

const NONE_SHOWN: ReadonlySet<Element> = new Set();
/** Longer than all of them take. */
const settled = () => new Promise((done) => setTimeout(done, 400));

describe('posts are looked at, and then written at', () => {
  it('all of them, in the end', async () => {
    const all = posts(6);
    turns.addAll(all, NONE_SHOWN);
    await settled();
    expect(new Set(written)).toEqual(new Set(all));
  });

  it('but not those that are none of the page’s any more, whatever was put off (issue 17)', async () => {
    const [first, second, third, ...gone] = posts(6);
    turns.addAll([...document.querySelectorAll('article')], NONE_SHOWN);
    turns.addAll(
      [first, second, third].flatMap((post) => post ?? []),
      NONE_SHOWN,
    );
    await settled();
    expect(written).toContain(third);
    expect(written.filter((post) => gone.includes(post as HTMLElement))).toEqual([]);
  });

  it('and none once the page goes to another thread', async () => {
    const all = posts(6);
    turns.addAll(all, NONE_SHOWN);
    turns.clear();
    await settled();
    expect(written).toEqual(all.slice(0, 1));
  });
});
