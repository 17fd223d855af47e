import { beforeEach, describe, expect, it } from 'vitest';
import { keepPlace } from '../../../../components/thread/parts/keeping-place.ts';

const POSTS = 20;
const HEIGHT = 300;

/** Posts with a row of ours at the top of each, as the page lays them out. */
function thread(): HTMLElement[] {
  document.body.replaceChildren();
  return Array.from({ length: POSTS }, (_, index) => {
    const post = document.createElement('div');
    post.className = 'status';
    post.dataset.id = `${index}`;
    post.style.height = `${HEIGHT}px`;
    post.innerHTML = '<i></i>';
    const row = document.createElement('div');
    row.className = 'row';
    row.style.height = '26px';
    document.body.append(row, post);
    return post;
  });
}

const topOf = (post: Element | undefined) => post?.getBoundingClientRect().top;
const settled = () => new Promise((done) => setTimeout(done, 100));

describe('T1: "Plain page" keeps the post that is being read where it stands (issue 12.5)', () => {
  let posts: HTMLElement[];
  const takeRows = () => {
    for (const row of document.querySelectorAll('.row')) row.remove();
  };

  beforeEach(() => {
    posts = thread();
    // The end of one post is in view above the one that is read.
    scrollTo(0, 6 * (HEIGHT + 26) - 60 - 150);
  });

  it('when the rows go at once', async () => {
    const read = posts.find((post) => (topOf(post) ?? 0) >= 104);
    const before = topOf(read);
    keepPlace(takeRows, []);
    await settled();
    expect(topOf(read)).toBeCloseTo(before ?? 0, 0);
  });

  it('when they go one after the other', async () => {
    const read = posts.find((post) => (topOf(post) ?? 0) >= 104);
    const before = topOf(read);
    keepPlace(() => setTimeout(takeRows, 50), []);
    await settled();
    expect(topOf(read)).toBeCloseTo(before ?? 0, 0);
  });

  it('but not against a reader who moves on', async () => {
    keepPlace(() => setTimeout(takeRows, 50), []);
    document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    scrollTo(0, 0);
    await settled();
    expect(scrollY).toBe(0);
  });

  it('and puts what comes next in its place, where that is not shown any more', async () => {
    const read = posts.find((post) => (topOf(post) ?? 0) >= 104);
    const next = read && posts[posts.indexOf(read) + 1];
    const before = topOf(read);
    keepPlace(() => {
      if (read) read.hidden = true;
    }, []);
    await settled();
    expect(topOf(next)).toBeCloseTo(before ?? 0, 0);
  });

  it('and on a page without posts it only makes the change', () => {
    document.body.replaceChildren();
    let isDone = false;
    keepPlace(() => {
      isDone = true;
    }, []);
    expect(isDone).toBe(true);
  });
});
