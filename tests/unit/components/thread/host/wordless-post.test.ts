// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import {
  leaveAllOwnPlaces,
  leaveOwnPlace,
  ownPlaceIn,
  wordlessPost,
} from '../../../../../components/thread/host/wordless-post.ts';
import { CLASSIC } from '../../../../../utils/mastodon/page/classic.ts';

const AROUND = { isFocused: false, permalink: null, wrapper: null, isDirect: false };
const page = '<div class="status"><div class="content-warning">Feet</div><div></div></div>';

let root: Element;
let warning: Element;

beforeEach(() => {
  document.body.innerHTML = page;
  [root, warning] = ['.status', '.content-warning'].map((selector) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(selector);
    return found;
  }) as [Element, Element];
});

const closedPost = () =>
  wordlessPost({ ...AROUND, id: '1', root, markup: CLASSIC }, { before: warning, isClosed: true });

it('A6: what is said about a post with a closed warning stands below the warning', () => {
  const post = closedPost();
  expect(post.isClosed).toBe(true);
  expect(warning.nextElementSibling).toBe(post.content);
  expect(ownPlaceIn(root)).toBe(post.content);
});

it('one place, however often the post is looked at', () => {
  expect(closedPost().content).toBe(closedPost().content);
  expect(closedPost().text).toBe(closedPost().text);
});

it('leaves no trace', () => {
  leaveOwnPlace(closedPost());
  expect(document.body.innerHTML).toBe(page);
});

it('leaves none where it ends before anything was said', () => {
  closedPost();
  leaveAllOwnPlaces(document);
  expect(document.body.innerHTML).toBe(page);
});
