// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PostFeature } from '../../../../../../components/thread/feature.ts';
import { quoteSources } from '../../../../../../components/thread/features/answer-line/quote-sources.ts';
import { articleCards } from '../../../../../../components/thread/features/article-cards/article-cards.ts';
import { articleMarks } from '../../../../../../components/thread/features/article-marks/article-marks.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { message } from '../../../../messages.ts';
import { card, post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const FERRY = 'https://gazette.example/ferry';
const TITLE = 'The early boat goes in June';
const LEAD = 'The early boat will no longer call at the old pier, the company said on Monday.';
const link = (url: string) => `<a href="${url}">this</a>`;
const FERRY_CARD = card(FERRY, TITLE, { description: LEAD });
const at = (minute: number) => ({ created_at: `2026-05-01T10:${minute + 10}:00.000Z` });

const ADA = post('ada', `<p>${link(FERRY)}</p>`, { card: FERRY_CARD, ...at(0) });
const BO = post('bo', '<p>Well.</p>', { to: ADA, ...at(1) });

interface Options {
  page?: readonly Status[];
  known?: readonly Status[];
  below?: string;
  isClosed?: boolean;
  settings?: typeof DEFAULTS;
  features?: readonly PostFeature[];
}

function show(status: Status, options: Options = {}) {
  const { known = [ADA, BO], page = [...known, status], isClosed = false, ...more } = options;
  const features = options.features ?? [articleMarks];
  // A feature knows by the settings whether another is there.
  const settings = { ...DEFAULTS, articleCards: features.includes(articleCards), ...more.settings };
  const all = stage(status, { known, page, ...more, settings });
  const scene = { ...all.scene, post: { ...all.scene.post, isClosed } };
  const undo = showing(scene, ...features);
  const marks = [...all.wrapper.querySelectorAll('.throughline-article-marks')];
  // The marks that keep a name apart from a sentence of another direction are not seen.
  const texts = marks.map(({ children }) =>
    [...children].map(({ textContent }) => textContent?.replaceAll(/[\u2068\u2069]/g, '')),
  );
  return { ...all, undo, marks, texts };
}

const says = (html: string, more: Parameters<typeof post>[2] = {}) =>
  post('cem', html, { to: BO, ...at(2), ...more });
const LINKS_AGAIN = says(`<p>${link(FERRY)}</p>`);
const QUOTES = says('<p>“The early boat will no longer call at the old pier” is sad.</p>');
const BLOCK = says(`<p>Look:</p><blockquote><p>${LEAD}</p></blockquote>`);

describe('L4: an article that somebody else has linked', () => {
  it.each([
    ['linked again', LINKS_AGAIN, [TITLE, 'linked by ada, 2 above']],
    ['quoted', QUOTES, ['Quotes', TITLE, 'linked by ada, 2 above']],
  ])('%s: which, and who', (_case, status, parts) => {
    expect(show(status).texts).toEqual([parts]);
  });

  it('leads to the article, and to the post that brought it', () => {
    const { marks, wentTo } = show(LINKS_AGAIN);
    const article = marks[0]?.querySelector('a');
    expect(article?.href).toBe(FERRY);
    expect([article?.target, article?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    marks[0]?.querySelector('button')?.click();
    expect(wentTo).toEqual([ADA.id]);
  });

  it('leads to the words that are quoted (issue 12.12)', () => {
    const { marks } = show(QUOTES);
    expect(marks[0]?.querySelector('a')?.href).toBe(
      `${FERRY}#:~:text=The%20early%20boat%20will,at%20the%20old%20pier`,
    );
  });

  it('says who also where that post is not on the page, and leads nowhere then', () => {
    const { texts, marks } = show(LINKS_AGAIN, { page: [BO, LINKS_AGAIN] });
    expect(texts).toEqual([[TITLE, 'linked by ada']]);
    expect(marks[0]?.querySelector('button')).toBeNull();
  });

  it.each([
    ['the page shows', { below: `<a class="status-card" href="${FERRY}"></a>` }],
    ['we show', { features: [articleCards, articleMarks] }],
  ])('is not named again below a card that %s', (_case, options) => {
    const { texts, marks } = show(LINKS_AGAIN, options);
    expect(texts).toEqual([['Also linked by ada, 2 above']]);
    const above =
      marks[0]?.previousElementSibling ?? marks[0]?.parentElement?.previousElementSibling;
    expect(above?.className).toMatch(/card/);
  });

  it('each mark stands below the card of its own article', () => {
    const other = 'https://tides.example/gulls';
    const known = [
      ADA,
      post('bo', `<p>${link(other)}</p>`, { card: card(other, 'Gulls'), to: ADA, ...at(1) }),
    ];
    const status = says(`<p>${link(FERRY)} ${link(other)}</p>`);
    const { marks } = show(status, { known, features: [articleCards, articleMarks] });
    const cards = marks.map(
      (mark) => mark.previousElementSibling?.querySelector('strong')?.textContent,
    );
    expect(cards).toEqual([TITLE, 'Gulls']);
  });

  it('is not called by a title that every linking post keeps behind a warning', () => {
    const known = [{ ...ADA, spoiler_text: 'Boats' }, BO];
    expect(show(QUOTES, { known }).texts).toEqual([
      ['Quotes', 'gazette.example', 'linked by ada, 2 above'],
    ]);
    expect(show(LINKS_AGAIN, { known }).texts[0]?.[0]).toBe(TITLE);
  });
});

describe('L4: no mark on mere suspicion', () => {
  it.each([
    ['who brought it', ADA, {}],
    ['who says nothing of it', BO, {}],
    ['words that only sound like it', says('<p>I hate it when boats go early in June.</p>'), {}],
    [
      'its own author linked it before',
      post('ada', `<p>${link(FERRY)}</p>`, { to: BO, ...at(2) }),
      {},
    ],
    ['another article of the site', says(`<p>${link('https://gazette.example/tides')}</p>`), {}],
    ['a closed content warning', LINKS_AGAIN, { isClosed: true }],
  ])('nothing is added: %s', (_case, status, options) => {
    const { before } = show(status, options);
    expect(document.body.innerHTML).toBe(before);
  });

  it('a later post of somebody else is no reason either', () => {
    const later = post('dov', `<p>${link(FERRY)}</p>`, { to: BO, ...at(9) });
    const first = says(`<p>${link(FERRY)}</p>`, { card: FERRY_CARD });
    expect(show(first, { known: [BO, later] }).marks).toEqual([]);
  });
});

describe('A3: a block quote of an article says so itself', () => {
  const SOURCE = 'data-throughline-answer-line-source';
  const source = (content: Element) => content.querySelector(`[${SOURCE}]`)?.getAttribute(SOURCE);

  it('names it, and there is no second mark', () => {
    const { content, marks } = show(BLOCK, { features: [quoteSources, articleMarks] });
    expect(source(content)).toBe(`from ${TITLE}`);
    expect(marks).toEqual([]);
  });

  it('says where the wording differs', () => {
    const html = `<blockquote><p>${LEAD.replace('early boat', 'early boats')}</p></blockquote>`;
    const { content } = show(says(html), { features: [quoteSources] });
    expect(source(content)).toBe(`from ${TITLE}, wording differs`);
  });

  it('without the answer line the mark says it', () => {
    const settings = { ...DEFAULTS, answerLine: 'never' as const };
    expect(show(BLOCK, { settings }).texts).toEqual([['Quotes', TITLE, 'linked by ada, 2 above']]);
  });

  it('everything is taken away again', () => {
    const { before, undo } = show(BLOCK, { features: [quoteSources, articleMarks] });
    undo();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('the page is React’s', () => {
  it.each([
    ['by itself', LINKS_AGAIN, [articleMarks]],
    ['below a card', LINKS_AGAIN, [articleCards, articleMarks]],
    ['a quotation', QUOTES, [articleMarks]],
  ])('everything is taken away again: %s', (_case, status, features) => {
    const { before, undo } = show(status, { features });
    expect(document.body.innerHTML).not.toBe(before);
    undo();
    expect(document.body.innerHTML).toBe(before);
  });
});
