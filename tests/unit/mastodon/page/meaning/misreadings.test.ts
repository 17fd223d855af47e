// @vitest-environment jsdom
/** Issue 13.2: a misread post counts ten times a missed one. */
import { describe, expect, it } from 'vitest';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import { alignPosts } from './align-at-once.ts';
import { A, B, both, LINK_TO_A, OF_A, read } from './among-plain-posts.ts';
import { MANY, ORIGIN, page, shown, status } from './unknown-page.ts';

describe('words of another post', () => {
  it('and a link to it, in a post: the other is where it stands itself', () => {
    const items = [shown({ n: 1, html: OF_A }), shown({ n: 2, html: OF_A + LINK_TO_A })];
    expect(read(items, both({ content: OF_A + LINK_TO_A }))).toEqual({
      [A]: 'The van stops at the bridge.',
      [B]: 'The van stops at the bridge.there @ana1',
    });
  });

  it('and a link to it, where it does not stand itself: it is missed', () => {
    expect(
      read([shown({ n: 2, html: OF_A + LINK_TO_A })], both({ content: OF_A + LINK_TO_A })),
    ).toEqual({
      [A]: 'missed',
      [B]: 'The van stops at the bridge.there @ana1',
    });
  });

  it('and a link to it, in a post that was edited since: both are missed', () => {
    expect(
      read([shown({ n: 2, html: OF_A + LINK_TO_A })], both({ content: '<p>Before.</p>' })),
    ).toEqual({
      [A]: 'missed',
      [B]: 'missed',
    });
  });

  it('the very same words by two people are told apart', () => {
    const items = [1, 2].map((n) => shown({ n, html: '<p>+1</p>' }));
    const statuses = [1, 2].map((n) => status({ n, content: '<p>+1</p>' }));
    expect(read(items, statuses)).toEqual({ [A]: '+1', [B]: '+1' });
  });

  it('the very same words, of which one is not shown', () => {
    const items = [shown({ n: 1, html: '' }), shown({ n: 2, html: '<p>+1</p>' })];
    const statuses = [1, 2].map((n) => status({ n, content: '<p>+1</p>' }));
    expect(read(items, statuses)).toEqual({ [A]: 'missed', [B]: '+1' });
  });

  it('in a blockquote', () => {
    const html = `<blockquote>${OF_A}</blockquote><p>So they say.</p>`;
    expect(
      read([shown({ n: 1, html: OF_A }), shown({ n: 2, html })], both({ content: html })),
    ).toEqual({
      [A]: 'The van stops at the bridge.',
      [B]: 'The van stops at the bridge.So they say.',
    });
  });
});

describe('a native quote', () => {
  const card = shown({ n: 1, html: OF_A });

  it('is not the post that it quotes, nor its words those of the post', () => {
    const statuses = both({ quote: A });
    expect(read([shown({ n: 2, below: card })], statuses)).toEqual({
      [A]: 'missed',
      [B]: 'Post 2',
    });
  });

  it('and the quoted post stands in the thread as well', () => {
    const statuses = both({ quote: A });
    expect(read([card, shown({ n: 2, below: card })], statuses)).toEqual({
      [A]: 'The van stops at the bridge.',
      [B]: 'Post 2',
    });
  });

  it('of a post that quotes without a word of its own', () => {
    const statuses = both({ quote: A, content: '' });
    expect(read([shown({ n: 2, html: '', below: card })], statuses)).toEqual({
      [A]: 'missed',
      [B]: 'missed',
    });
  });

  it('of a post whose own words were translated', () => {
    const statuses = both({ quote: A });
    const items = [shown({ n: 2, html: '<p>Beitrag 2</p>', below: card })];
    expect(read(items, statuses)).toEqual({ [A]: 'missed', [B]: 'missed' });
  });

  it('of a post that the API has not told of', () => {
    const items = [shown({ n: 3, html: '<p>New here.</p>', below: card })];
    expect(read(items, both().slice(0, 1))).toEqual({ [A]: 'missed' });
  });

  it('of which the API says nothing: neither is certain', () => {
    expect(read([shown({ n: 2, below: card })], both())).toEqual({ [A]: 'missed', [B]: 'missed' });
  });

  it('with the same words as the post', () => {
    const statuses = both({ quote: A, content: OF_A });
    expect(read([shown({ n: 2, html: OF_A, below: card })], statuses)).toEqual({
      [A]: 'missed',
      [B]: 'missed',
    });
  });
});

describe('a post whose words are not those of the API', () => {
  it.each([
    ['translated', '<p>Der Wagen hält an der Brücke.</p>'],
    ['edited', '<p>The van stops at the bridge!</p>'],
    ['cut', '<p>The van stops at the …</p>'],
    ['not there', ''],
    ['twice', OF_A.repeat(2)],
  ])('is missed: %s', (_case, html) => {
    expect(read([shown({ n: 1, html })], both().slice(0, 1))).toEqual({ [A]: 'missed' });
  });

  it.each([
    [
      'right to left, with marks of direction',
      '<p>\u200fהרכב עוצר\u200e ליד הגשר</p>',
      '<p>הרכב עוצר ליד הגשר</p>',
    ],
    ['emoji as pictures', '<p>Late <img alt=":van:" src="x.png"></p>', '<p>Late :van:</p>'],
    [
      'mentions led to this instance',
      '<p><a href="/@bo@far.example">@<b>bo</b></a> yes</p>',
      '<p><a href="https://far.example/@bo">@<b>bo</b></a> yes</p>',
    ],
    ['a time of day', '<p>8:01</p>', '<p>8:01</p>'],
    ['bare text', 'yes', 'yes'],
    ['broken over lines', '<p>\n  yes\n  no\n</p>', '<p>yes no</p>'],
    [
      'hashtags taken away',
      '<p>yes</p>',
      '<p>yes</p><p><a href="/tags/a">#a</a> <a href="/tags/b">#b</a></p>',
    ],
  ])('but not for what says the same: %s', (_case, html, content) => {
    const found = read([shown({ n: 1, html })], [status({ n: 1, content })]);
    expect(found[A]).not.toBe('missed');
  });
});

describe('a content warning', () => {
  const warned = [status({ n: 1, content: OF_A, warning: 'vans' })];

  it.each([
    ['away', '<p>vans</p>', 'closed'],
    ['inert', `<p>vans</p><div inert>${OF_A}</div>`, 'closed'],
    ['hidden', `<p>vans</p><div hidden>${OF_A}</div>`, 'closed'],
    ['in details', `<details><summary>vans</summary><div>${OF_A}</div></details>`, 'closed'],
    ['shown', `<p>vans</p><div>${OF_A}</div>`, 'The van stops at the bridge.'],
    ['translated', '<p>Wagen</p>', 'missed'],
  ])('its words are %s', (_case, html, expected) => {
    expect(read([shown({ n: 1, html })], warned)).toEqual({ [A]: expected });
  });

  it('is not closed by a dialog, behind which the whole page is inert', () => {
    const within = page(...MANY.map((n) => shown({ n })));
    within.setAttribute('inert', '');
    const alignment = alignPosts(
      within,
      new KnownPosts(
        MANY.map((n) => status({ n })),
        ORIGIN,
      ),
    );
    expect(alignment?.posts.every(({ isClosed }) => !isClosed)).toBe(true);
  });
});
