import { beforeEach, expect, it } from 'vitest';
import { PostsInView } from '../../../../components/thread/host/posts-in-view.ts';

const POSTS = 12;

let posts: HTMLElement[];
let view: PostsInView;

beforeEach(() => {
  posts = Array.from({ length: POSTS }, (_, index) => {
    const post = document.createElement('div');
    post.id = `post-${index}`;
    post.style.height = `${innerHeight / 2}px`;
    return post;
  });
  document.body.replaceChildren(...posts);
  scrollTo(0, 0);
  view = new PostsInView();
  for (const post of posts) view.follow(post);
});

/** The observer of the browser has told what is in view. */
const nextFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
const first = () => view.first(posts).map((post) => posts.indexOf(post));

it('those in view come first, else all in the order given', async () => {
  await nextFrames();
  expect(first().slice(0, 2)).toEqual([0, 1]);
  scrollTo(0, innerHeight * 4);
  await nextFrames();
  await nextFrames();
  expect(first().slice(0, 3)).toContain(8);
  expect(first().indexOf(0)).toBeGreaterThan(1);
  expect(first().toSorted((one, other) => one - other)).toEqual(posts.map((_, index) => index));
  view.stop();
});

it('one that has gone is forgotten', async () => {
  await nextFrames();
  const [gone] = posts;
  gone?.remove();
  view.forgetGone();
  document.body.append(gone ?? '');
  await nextFrames();
  expect(first()[0]).toBe(1);
  view.stop();
});
