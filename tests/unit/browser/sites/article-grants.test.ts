import { describe, expect, it } from 'vitest';
import {
  isArticlePattern,
  siteOfArticlePattern,
} from '../../../../utils/browser/sites/article-grants.ts';

describe('a grant for an article’s site', () => {
  it.each([
    ['*://*.reef.example/*', 'reef.example'],
    ['*://*.xn--rf-fka.example/*', 'xn--rf-fka.example'],
    ['*://*.localhost/*', 'localhost'],
    ['*://203.0.113.7/*', '203.0.113.7'],
    ['*://[2001:db8::1]/*', '[2001:db8::1]'],
    ['*://[::1]/*', '[::1]'],
    ['*://reef.example/*', 'reef.example'],
    ['*://localhost/*', 'localhost'],
    ['*://203.0.113.reef/*', '203.0.113.reef'],
  ])('is told by its shape: %s', (pattern, site) => {
    expect(isArticlePattern(pattern)).toBe(true);
    expect(siteOfArticlePattern(pattern)).toBe(site);
  });

  it.each([
    '*://*/*',
    '<all_urls>',
    '*://*reef.example/*',
    '*://reef.*/*',
    '*://*.*.reef.example/*',
    'http://*.reef.example/*',
    '*:///*',
    'https://*.reef.example/*',
    'https://reef.example/*',
    '*://*./*',
    '*://*.*/*',
    'x*://*.reef.example/*',
    '*://*.reef.example/a/*',
    'https://203.0.113.7/*',
    'https://[2001:db8::1]/*',
    '*://203.0.113.7/a/*',
    '*://reef.example/*/*',
    '',
  ])('is none: %j', (pattern) => {
    expect(isArticlePattern(pattern)).toBe(false);
    expect(siteOfArticlePattern(pattern)).toBeNull();
  });
});
