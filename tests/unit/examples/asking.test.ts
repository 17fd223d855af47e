// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../utils/thread/content/content-parser.ts';
import { bodyOf, html } from '../thread/post.ts';
import { asks } from './asking.ts';

const TAG = '<a class="mention hashtag" href="https://harbour.example/tags/bread">#bread</a>';

/** "How to add a rule" (CONTRIBUTING), done. */
describe('X1: a post asks if its author’s last words end with a question mark', () => {
  it.each([
    ['<p>Is it done?</p>', true],
    ['<p>It is done.</p>', false],
    ['<p>Done? I think so.</p>', false],
    ['<p>(Is it done?)</p>', true],
    ['<p>焼けた？</p>', true],
    ['<p>هل نضج؟</p>', true],
    ['<p>Is it done? @bo</p>', true],
    [`<p>Is it done?</p><p>${TAG}</p>`, true],
    ['<blockquote><p>Is it done?</p></blockquote><p>Yes.</p>', false],
    ['<p>Yes.</p><blockquote><p>Is it done?</p></blockquote>', false],
    [`<p>${TAG}</p>`, false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(asks(parseContent(bodyOf(html(text))))).toBe(expected);
  });
});
