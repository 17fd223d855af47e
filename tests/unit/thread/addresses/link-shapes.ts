import { COPIES } from './copy-shapes.ts';
import { FEDIVERSE } from './fediverse-shapes.ts';
import type { Family } from './link-shape.ts';
import { PAGES } from './page-shapes.ts';
import { REDIRECTS } from './redirect-shapes.ts';
import { SITES } from './site-shapes.ts';

export const FAMILIES: readonly Family[] = [PAGES, SITES, COPIES, REDIRECTS, FEDIVERSE].flat();

/** Pairs that look alike and are two pages. */
export const DIFFERENT: readonly (readonly [string, string])[] = [
  ['https://paper.example/a', 'https://paper.example/A'],
  ['https://paper.example/a?id=1', 'https://paper.example/a?id=2'],
  ['https://paper.example/a?p=1', 'https://paper.example/a'],
  ['https://paper.example/a/b', 'https://paper.example/a%2Fb'],
  ['https://paper.example/music/amp', 'https://paper.example/music'],
  ['https://paper.example:8443/a', 'https://paper.example/a'],
  ['https://news.paper.example/a', 'https://paper.example/a'],
  ['https://m.example/a', 'https://example/a'],
  ['https://app.example/#/story/7', 'https://app.example/#/story/8'],
  ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijK'],
  ['https://archive.ph/AbC1d', 'https://archive.ph/AbC1e'],
  ['https://code.example/file?ref=main', 'https://code.example/file?ref=next'],
  ['https://notyoutube.com/redirect?q=https://paper.example/a', 'https://paper.example/a'],
  ['https://en.wikipedia.org/wiki/Amp', 'https://en.wikipedia.org/wiki'],
  ['https://en.wikipedia.org/w/index.php?title=A&oldid=1', 'https://en.wikipedia.org/wiki/A'],
  ['https://www.reddit.com/r/a/comments/1abc/t/k1', 'https://www.reddit.com/r/a/comments/1abc/t'],
  ['https://developer.mozilla.org/de/docs/Web', 'https://developer.mozilla.org/docs/Web'],
  ['https://paper.example/r?r=1', 'https://paper.example/r?r=2'],
  ['https://www.heise.de/news/A-10312345.html', 'https://www.heise.de/news/A-10312346.html'],
  ['https://journal.example/doi/10.1234/abc', 'https://journal.example/doi/10.1234/abd'],
  ['https://paper.example/questions/1/a', 'https://paper.example/questions/1/b'],
  ['https://www.amazon.de/dp/B012345678', 'https://www.amazon.com/dp/B012345678'],
];

/** What no card and no list may ever make clickable. */
export const NOT_OF_THE_WEB: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'mailto:anna@paper.example',
  'tel:+123',
  'blob:https://paper.example/1',
  'file:///etc/passwd',
  'about:blank',
  'ftp://paper.example/a',
  'gemini://paper.example/a',
  'xmpp:anna@paper.example',
  'acct:anna@paper.example',
  'web+ap://reef.example/1',
  'chrome-extension://abc/popup.html',
  '/relative',
  '//paper.example/a',
  'paper.example/a',
  'https://',
  'https://paper example/',
  'https:///',
  'http://%zz/',
  '',
  '#top',
];
