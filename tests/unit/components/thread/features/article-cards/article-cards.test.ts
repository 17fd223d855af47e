// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleCards } from '../../../../../../components/thread/features/article-cards/article-cards.ts';
import type { PreviewCard, Status } from '../../../../../../utils/mastodon/entities.ts';
import { message } from '../../../../messages.ts';
import { card, post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const FERRY = 'https://gazette.example/ferry';
const GULLS = 'https://tides.example/gulls';
const link = (url: string, text = 'this') => `<a href="${url}">${text}</a>`;
const ferryCard = (more: Partial<PreviewCard> = {}) =>
  card(FERRY, 'The ferry', { provider_name: 'The Gazette', author_name: 'Mira Holm', ...more });

/** Somebody has linked the ferry, with its card, and somebody the gulls, with theirs. */
const ADA = post('ada', `<p>${link(FERRY)}</p>`, { card: ferryCard() });
const BO = post('bo', `<p>${link(GULLS)}</p>`, { card: card(GULLS, 'The gulls'), to: ADA });

type Options = Omit<Parameters<typeof stage>[1], 'known'> & {
  known?: readonly Status[];
  isClosed?: boolean;
};

/** A post, and what the feature adds below it. */
function show(status: Status, { known = [ADA, BO], isClosed = false, ...more }: Options = {}) {
  const all = stage(status, { known, page: [...known, status], ...more });
  const scene = { ...all.scene, post: { ...all.scene.post, isClosed } };
  const undo = showing(scene, articleCards);
  const foot = all.wrapper.querySelector<HTMLElement>('.throughline-foot');
  const links = [...(foot?.querySelectorAll('a') ?? [])];
  return { ...all, undo, foot, links, texts: links.map(({ textContent }) => textContent) };
}

const says = (html: string, more: Parameters<typeof post>[2] = {}) =>
  post('cem', `<p>${html}</p>`, { to: BO, ...more });
const pageCard = (url: string) => `<a class="status-card" href="${url}">a card</a>`;

const FERRY_TEXT = 'The ferryThe Gazette · Mira Holm';
const GULLS_TEXT = 'The gullstides.example';

describe('L4: the cards that the page does not show', () => {
  it('of the only link, where the page shows none', () => {
    expect(show(says(link(FERRY))).texts).toEqual([FERRY_TEXT]);
  });

  it.each([
    ['the page shows the first', FERRY, [GULLS_TEXT]],
    ['in another form of its address', `${FERRY}/?utm_source=feed`, [GULLS_TEXT]],
    ['the page shows the second', GULLS, [FERRY_TEXT]],
  ])('%s: no article has two', (_case, onPage, texts) => {
    const status = says(`${link(FERRY)} ${link(GULLS)}`);
    const { links } = show(status, { below: pageCard(onPage) });
    expect(links.map(({ textContent }) => textContent)).toEqual(texts);
  });

  it('a player counts as a card', () => {
    const below = `<div class="status-card"><a href="${FERRY}">play</a></div>`;
    expect(show(says(link(FERRY)), { below }).texts).toEqual([]);
  });

  it('a card that the API has and the page leaves out is shown', () => {
    const status = says(link(FERRY), { card: ferryCard() });
    const { texts, content, foot } = show(status, { below: '<div class="media-gallery"></div>' });
    expect(texts).toEqual([FERRY_TEXT]);
    expect([content.nextSibling, foot?.nextElementSibling?.className]).toEqual([
      foot,
      'media-gallery',
    ]);
  });

  it('a card that came later than what is known is of the first link, whatever its address', () => {
    const status = says(`${link('https://short.example/1')} ${link(GULLS)}`);
    const below = pageCard('https://elsewhere.example/long');
    expect(show(status, { below }).texts).toEqual([GULLS_TEXT]);
  });

  it('stands behind the card of the page, and what belongs to it', () => {
    const below = `${pageCard(FERRY)}<div class="more-from-author"></div>`;
    const { foot } = show(says(`${link(FERRY)} ${link(GULLS)}`), { below });
    expect(foot?.previousElementSibling?.className).toBe('more-from-author');
  });

  it('one article is shown once, however often it is linked', () => {
    const status = says(`${link(FERRY)} ${link(`${FERRY}#tides`)} ${link(`${FERRY}?fbclid=1`)}`);
    expect(show(status).texts).toEqual([FERRY_TEXT]);
  });

  it.each([
    ['a post without links', says('Nothing.'), {}],
    ['a mention', says('@bo'), {}],
    ['javascript:', says(link('javascript:alert(1)')), {}],
    ['data:', says(link('data:text/html,x')), {}],
    ['an open content warning’s closed twin', says(link(FERRY)), { isClosed: true }],
    ['a link in full, of which nothing is known', says(link('https://x.example/y', 'x.example/y'))],
  ])('nothing is added: %s', (_case, status, more = {}) => {
    const { before } = show(status, more);
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('L4: where nothing names an article', () => {
  const LONG = 'https://www.quiet.example/a/long/path?page=2';
  const CUT =
    '<span class="invisible">https://www.</span><span class="ellipsis">quiet.example</span>';

  it.each([
    ['behind other words', link(LONG)],
    ['behind the words of another address', link(LONG, 'other.example')],
  ])('site and path in one line: %s', (_case, html) => {
    const { links, texts } = show(says(html));
    expect(texts).toEqual(['quiet.example/a/long/path']);
    expect(links[0]?.className).toBe('throughline-article-cards-address');
  });

  it('nothing where Mastodon cuts the same address right above (issue 12.7)', () => {
    const cut = `${CUT}<span class="invisible">/a/long/path?page=2</span>`;
    expect(show(says(link(LONG, cut))).texts).toEqual([]);
  });
});

describe('what a card says is text, and leads only to the web', () => {
  const HOSTILE = '<img src=x onerror=alert(1)>';
  const hostile = ferryCard({ title: HOSTILE, provider_name: '<b>x</b>', author_name: '<script>' });
  const known = [post('ada', `<p>${link(FERRY)}</p>`, { card: hostile })];

  it('HTML in it stays text', () => {
    const { texts, foot } = show(says(link(FERRY)), { known });
    expect(texts).toEqual([`${HOSTILE}<b>x</b> · <script>`]);
    expect(foot?.querySelector('img, b, script')).toBeNull();
  });

  it('opens what was linked, anchor included, in another tab without a referrer', () => {
    const { links } = show(says(link(`${FERRY}#tides`)));
    expect(links[0]?.href).toBe(`${FERRY}#tides`);
    expect([links[0]?.target, links[0]?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(new URL(links[0]?.href ?? '').protocol).toMatch(/^https?:$/);
  });
});

describe('L4: the card of an article that the post quotes', () => {
  it('opens it at the quoted words', () => {
    const description = 'The early boat will no longer call at the old pier.';
    const told = post('ada', `<p>${link(FERRY)}</p>`, { card: ferryCard({ description }) });
    const status = says(`${link(FERRY)}: “the early boat will no longer call”!`, { to: told });
    const { links } = show(status, { known: [told] });
    expect(links.map(({ href }) => href)).toEqual([
      `${FERRY}#:~:text=The%20early%20boat%20will%20no%20longer%20call`,
    ]);
  });
});

describe('L6: pictures come from the instance only', () => {
  const OURS = `${location.origin}/cache/ferry.png`;
  const MEDIA = 'https://media.harbour.example';
  const AVATAR = `<span class="account__avatar"><img src="${MEDIA}/a.png"></span>`;
  const about = (image: string, more: Partial<Status> = {}) => [
    post('ada', `<p>${link(FERRY)}</p>`, {
      card: ferryCard({ image, image_description: 'A boat' }),
      ...more,
    }),
  ];
  const OTHER = '<span class="account__avatar"><img src="/missing.png"></span>';
  const SENSITIVE = { sensitive: true };

  it.each([
    ['its own host', about(OURS), '', OURS],
    ['the host of its avatars', about(`${MEDIA}/f.png`), AVATAR, `${MEDIA}/f.png`],
    ['the second host of them', about(`${MEDIA}/f.png`), OTHER + AVATAR, `${MEDIA}/f.png`],
  ])('%s', (_case, known, below, src) => {
    const image = show(says(link(FERRY)), { known, below }).foot?.querySelector('img');
    expect([image?.src, image?.alt, image?.loading]).toEqual([src, 'A boat', 'lazy']);
  });

  it.each([
    ['of another host', about('https://evil.example/f.png'), AVATAR, {}],
    ['of a host that only begins so', about(`${MEDIA}.evil.example/f.png`), AVATAR, {}],
    ['of a host with a quotation mark in it', about('https://a"b.example/f.png'), AVATAR, {}],
    ['of a host that ends a selector', about('https://x"],img,a.example/f.png'), AVATAR, {}],
    ['of the same host by another scheme', about(`${MEDIA}/f.png`.replace('s:', ':')), AVATAR, {}],
    ['that is no picture of the web', about('data:image/png;base64,x'), AVATAR, {}],
    ['in a sensitive post', about(OURS), '', SENSITIVE],
    ['of sensitive posts', about(OURS, SENSITIVE), '', SENSITIVE],
  ])('none %s', (_case, known, below, more) => {
    const { foot, texts } = show(says(link(FERRY), more), { known, below });
    expect(texts).toEqual([FERRY_TEXT]);
    expect(foot?.querySelector('img')).toBeNull();
  });
});

describe('many links', () => {
  const urls = [1, 2, 3, 4, 5].map((number) => `https://site${number}.example/page`);

  it('three are shown, the others by a button', () => {
    const { foot, links } = show(says(urls.map((url) => link(url)).join(' ')));
    const isHidden = (element: Element) => element.closest('[hidden]') !== null;
    expect(links.map(isHidden)).toEqual([false, false, false, true, true]);
    const button = foot?.querySelector('button');
    expect(button?.textContent).toBe('2 more links');
    button?.click();
    expect(links.some(isHidden)).toBe(false);
    expect(document.activeElement).toBe(links[3]);
    expect(foot?.querySelector('button')).toBeNull();
  });

  it('issue 10: 200 at most, and the words are walked through once for all of them', () => {
    const html = Array.from({ length: 300 }, (_, n) => link(`https://s.example/${n}`)).join(' ');
    const status = says(html);
    const all = stage(status, { known: [ADA, BO], page: [ADA, BO, status] });
    let walks = 0;
    const content = {
      get lines() {
        walks += 1;
        return all.scene.content.lines;
      },
    };
    showing({ ...all.scene, content }, articleCards);
    expect(all.wrapper.querySelectorAll('.throughline-foot a')).toHaveLength(200);
    expect(walks).toBe(1);
  });
});

describe('the page is React’s', () => {
  it.each([
    ['one card', link(FERRY)],
    [
      'many',
      [FERRY, GULLS, ...[1, 2, 3].map((n) => `https://s${n}.example/x`)]
        .map((u) => link(u))
        .join(' '),
    ],
  ])('everything is taken away again: %s', (_case, html) => {
    const { before, undo } = show(says(html));
    expect(document.body.innerHTML).not.toBe(before);
    undo();
    expect(document.body.innerHTML).toBe(before);
  });
});
