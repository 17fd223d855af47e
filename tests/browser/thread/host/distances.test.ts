import { describe, expect, it, vi } from 'vitest';
import { Distances } from '../../../../components/thread/host/distances.ts';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import { wholeLife } from '../whole-life.ts';

/** Posts below each other, each half a screen high. */
function column(count: number): HTMLElement[] {
  return Array.from({ length: count }, () => {
    const content = document.createElement('div');
    content.style.height = `${innerHeight / 2}px`;
    document.body.append(content);
    return content;
  });
}

function following(contents: readonly HTMLElement[]) {
  let all = 1;
  const told = contents.map((): (number | null)[] => []);
  const distances = new Distances(() => all);
  const life = wholeLife();
  life.undo(() => distances.stop());
  contents.forEach((content, index) => {
    const place = { isFocused: false, permalink: null, wrapper: null, isDirect: false };
    const parts = { root: content, content, firstLine: content, text: content, markup: CLASSIC };
    const post = { ...place, ...parts, id: `${index}`, isClosed: false };
    distances.follow(post, 'x', (distance) => told[index]?.push(distance), life);
  });
  return {
    told,
    life,
    becomes(distance: number) {
      all = distance;
      distances.renew();
    },
  };
}

/** The observer of the browser has told what is near. */
const nextFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

describe('the distance to another post', () => {
  // That a screenful around the view counts as well cannot be seen in the frame that a test runs in.
  it('is renewed at once in view, and soon elsewhere', async () => {
    const { told, becomes } = following(column(12));
    await nextFrames();
    becomes(2);
    const renewed = told.flatMap((each, index) => (each.at(-1) === 2 ? index : []));
    expect(renewed).toContain(0);
    expect(renewed).toContain(1);
    expect(renewed).not.toContain(11);
    await vi.waitFor(() => expect(told.map((each) => each.at(-1))).toEqual(told.map(() => 2)));
  });

  it('is renewed at a post that comes near', async () => {
    const contents = column(12);
    const { told, becomes } = following(contents);
    await nextFrames();
    becomes(2);
    contents.at(-1)?.scrollIntoView();
    await nextFrames();
    expect(told.at(-1)).toEqual([1, 2]);
  });

  it('is told no more when it is over', async () => {
    const { told, becomes, life } = following(column(2));
    await nextFrames();
    life.end();
    becomes(2);
    expect(told).toEqual([[1], [1]]);
  });
});
