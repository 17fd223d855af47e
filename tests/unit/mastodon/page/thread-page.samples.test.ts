// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ANCHORS } from '../../../../utils/mastodon/page/everywhere.ts';
import { REDESIGN } from '../../../../utils/mastodon/page/redesign.ts';
import { ThreadPage } from '../../../../utils/mastodon/page/thread-page.ts';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { mentionedAccounts } from '../../../../utils/thread/mentions/mentioned-account.ts';
import type { Shape } from './adapters.ts';
import { SAMPLE_PATH, sample, VERSIONS } from './samples.ts';

const page = new ThreadPage(document, { pathname: SAMPLE_PATH });

function postIn(version: Shape, name: string) {
  document.body.innerHTML = sample(version, name);
  const root = document.querySelector(ANCHORS.post);
  if (!root) throw new Error(`no post in ${version}-${name}`);
  return page.post(root);
}

const mentions = (text: Element) =>
  parseContent(text)
    .lines.flatMap(({ pieces }) => pieces)
    .filter((piece) => piece.kind === 'mention')
    .map((piece) => mentionedAccounts([], ['mastodon.example'])(piece));

describe.each(VERSIONS)('on a page of %s', (version) => {
  it('finds a reply: its id, its words, what is said of it', () => {
    const post = postIn(version, 'reply');
    expect(post).toMatchObject({ id: '116900000020480615', permalink: null, isDirect: false });
    expect(post?.text.textContent).toContain('The library van stops');
    expect(post?.wrapper?.getAttribute('aria-label')).toContain('@mara @bela The library van');
    expect(post?.content.contains(post.text)).toBe(true);
    expect(post?.root.contains(post.content)).toBe(true);
  });

  it('M7: finds its mentions, with their handles', () => {
    const post = postIn(version, 'reply');
    expect(post && mentions(post.text)).toEqual(['mara', 'bela@harbour.example']);
  });

  it('finds the focused post, which carries no id but in 5.0', () => {
    const post = postIn(version, 'focused');
    expect(post?.id).toBe('116900000004096123');
    expect(post?.text.textContent).toContain('Bring the atlas back');
    expect(post?.isFocused).toBe(true);
    if (version === '5.0') return;
    expect(post?.permalink).toMatch(
      version.startsWith('glitch') ? /^https:.*\/@mara\/\d+$/ : /^\/@mara\/\d+$/,
    );
  });

  it('finds an ancestor', () => {
    expect(postIn(version, 'ancestor')?.id).toMatch(/^\d+$/);
  });

  it('finds no words behind a closed content warning, in 5.0 either, where they are in the page', () => {
    expect(postIn(version, 'reply-cw-collapsed')).toBeNull();
    const root = document.querySelector(ANCHORS.post);
    expect(root && page.wordlessPost(root)).toMatchObject({ isClosed: true });
  });

  it('finds them when it is open', () => {
    expect(postIn(version, 'reply-cw-open')).toMatchObject({ id: '116900000036865107' });
  });

  it('finds the words of a post that quotes another, not those of the other', () => {
    const post = postIn(version, 'reply-quote');
    expect(post?.id).toBe('116900000061441845');
    expect(post?.text.textContent).toContain('Last week it was late');
    expect(post?.text.textContent).not.toContain('nobody has asked for');
  });

  it.each(['reply-long', 'reply-media', 'reply-hashtagbar', 'reply-rich', 'reply-selfthread'])(
    'finds %s',
    (name) => {
      const post = postIn(version, name);
      expect(post?.id).toMatch(/^\d+$/);
      expect(post?.text.textContent?.trim()).not.toBe('');
    },
  );

  it('finds a thread among the columns of the advanced layout, and no timeline', () => {
    document.body.innerHTML = sample(version, 'advanced-columns');
    const focused = document.querySelector('.detailed-status, [data-variant="page"]');
    const column = focused?.closest('.column, [role="region"]');
    const time = focused?.querySelector('.detailed-status__datetime, header a:has(> time)');
    const path = time?.getAttribute('href') ?? '';
    const deck = new ThreadPage(document, {
      pathname: `/deck${new URL(path, 'http://x.example').pathname}`,
    });
    const roots = deck.roots();
    expect(roots[0]).toBe(focused);
    expect(roots).toHaveLength(3);
    expect(roots.every((root) => column?.contains(root))).toBe(true);
    expect(document.querySelectorAll(ANCHORS.post).length).toBeGreaterThan(roots.length);
  });
});

it('whom glitch-soc names itself below a closed warning, is known by their pages', () => {
  postIn('glitch', 'reply-cw-collapsed');
  const root = document.querySelector(ANCHORS.post);
  const named = (root && page.wordlessPost(root)?.named) ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const address of named) expect(address).toMatch(/^https:/);
});

describe('on a page of 5.0', () => {
  it.each([
    ['focused', { hasQuote: false, card: 'https://' }],
    ['reply-quote', { hasQuote: true, card: null }],
    ['reply-media', { hasQuote: false, card: null }],
    ['reply-rich', { hasQuote: false, card: null }],
  ])('tells a card from a quote and from media: %s', (name, expected) => {
    const post = postIn('5.0', name);
    const below = post?.markup.belowWords(post.content);
    expect(below?.hasQuote).toBe(expected.hasQuote);
    if (expected.card === null) expect(below?.card).toBeNull();
    else expect(below?.card).toContain(expected.card);
  });

  it('the foot stands behind "read more", within what a warning closes', () => {
    const post = postIn('5.0', 'reply-long');
    const { last } = post?.markup.belowWords(post.content) ?? {};
    expect(last?.localName).toBe('button');
    expect(last?.parentElement).toBe(post?.content);
  });

  it.each(['reply', 'focused', 'reply-quote', 'reply-media', 'reply-cw-collapsed'])(
    'needs no class name: %s with every one replaced',
    (name) => {
      const known = postIn('5.0', name);
      const below = known?.markup.belowWords(known.content);
      const html = sample('5.0', name).replaceAll(/ class="[^"]*"/g, ' class="renamed"');
      document.body.innerHTML = html;
      const root = document.querySelector(ANCHORS.post);
      const post = root && page.post(root);
      expect(post?.text.textContent).toBe(known?.text.textContent);
      expect(post?.isFocused).toBe(known?.isFocused);
      const found = post?.markup.belowWords(post.content);
      expect([found?.card, found?.hasQuote]).toEqual([below?.card, below?.hasQuote]);
    },
  );

  it('a filtered post is closed', () => {
    expect(postIn('5.0', 'reply-filtered')).toBeNull();
  });

  it('a post of a timeline stands in a place of the same kind, and says whom it replies to', () => {
    document.body.innerHTML = sample('5.0', 'timeline-explore');
    const [root] = document.querySelectorAll(ANCHORS.post);
    expect(root && REDESIGN.timelinePlaceOf(root)).toMatch(/^\d+$/);
    expect(root && REDESIGN.isQuoted(root)).toBe(false);
    expect(root && REDESIGN.saidParentOf(root)).toMatchObject({ hasWords: false });
  });
});
