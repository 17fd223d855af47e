// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { failureOf, PARAGRAPH, type Page, SENTENCE } from './invented-page.ts';

describe('L5: a wall before an article', () => {
  const password = '<form action="/x"><input type="password"><button>Go</button></form>';
  const login = `<h1>Welcome</h1><p>${SENTENCE}</p>${password}`;
  const consent = `<h1>You and us</h1>${PARAGRAPH.repeat(4)}<form action="/save"><button>Yes</button></form>`;

  it.each<[string, Page]>([
    ['a password is asked for, and little else is there', { body: login }],
    [
      'more is there, where the address says so',
      { body: login + PARAGRAPH.repeat(9), url: 'https://paper.example/account/login?next=%2F' },
    ],
    [
      'nothing is there before a script has run',
      { body: '<div id="app"></div>', url: 'https://accounts.paper.example/v3/' },
    ],
  ])('to log in: %s', (_name, page) => expect(failureOf(page)).toBe('login-wall'));

  it.each<[string, Page]>([
    [
      'a site for nothing else',
      { body: consent, url: 'https://consent.paper.example/collect?session=1' },
    ],
    [
      'a page for it',
      { body: '<p>Before you go on.</p>', url: 'https://paper.example/consent?back=%2F' },
    ],
    [
      'a form for it',
      { body: '<p>Before you go on.</p><form action="https://consent.paper.example/save"></form>' },
    ],
    [
      'a platform’s dialog over nothing',
      { body: '<div id="onetrust-consent-sdk"></div><p>Hm.</p>' },
    ],
  ])('to consent: %s', (_name, page) => expect(failureOf(page)).toBe('consent-wall'));

  it.each<[string, Page]>([
    ['an article with a field to log in', { body: PARAGRAPH.repeat(9) + password }],
    ['one about logging in', { url: 'https://paper.example/2026/how-to-login' }],
    [
      'one about consent',
      {
        url: 'https://paper.example/consent',
        body: `${PARAGRAPH.repeat(9)}<form action="/search"></form>`,
      },
    ],
    [
      'one with a dialog over it',
      { body: `${PARAGRAPH.repeat(9)}<div id="CybotCookiebotDialog">?</div>` },
    ],
    ['one on a site that is called so', { url: 'https://login.paper.example/2026/boats' }],
  ])('is not seen in %s', (_name, page) => expect(failureOf(page)).toBeNull());
});
