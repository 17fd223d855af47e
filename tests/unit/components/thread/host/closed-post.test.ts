// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import {
  closedPlaceIn,
  closedPost,
  leaveClosedPost,
} from '../../../../../components/thread/host/closed-post.ts';

const PLACE = { id: '1', isFocused: false, permalink: null, wrapper: null, isDirect: false };
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

it('A6: what is said about a post with a closed warning stands below the warning', () => {
  const post = closedPost(PLACE, warning);
  expect(post.isClosed).toBe(true);
  expect(warning.nextElementSibling).toBe(post.content);
  expect(closedPlaceIn(root)).toBe(post.content);
});

it('one place, however often the post is looked at', () => {
  expect(closedPost(PLACE, warning).content).toBe(closedPost(PLACE, warning).content);
  expect(closedPost(PLACE, warning).text).toBe(closedPost(PLACE, warning).text);
});

it('leaves no trace', () => {
  leaveClosedPost(closedPost(PLACE, warning));
  expect(document.body.innerHTML).toBe(page);
});
