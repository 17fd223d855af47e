// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import { PassageMarks } from '../../../../../../components/thread/features/article-reader/passage-marks.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { blocksOf } from '../../../../../../utils/article/blocks.ts';
import type { QuotedPassage } from '../../../../../../utils/article/quoted-passages.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { message } from '../../../../messages.ts';
import { article } from '../../../../storage/storage.ts';
import { post } from '../../../../thread/post.ts';
import { stage } from '../../scene.ts';

const PAGE = 'https://loaf.example/oven';
const HTML =
  '<p>The bakers rebuilt their oven.</p><p>Nobody had <em>asked</em> them to. It rose.</p>';
const ADA = post('ada', '<p>Well.</p>');
const BO = post('bo', '<p>Well.</p>');

/** What the browser is told to underline. */
class FakeHighlight extends Set<Range> {}
const registry = new Map<string, FakeHighlight>();

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  registry.clear();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
});

let life = new Lifetime((step) => step());

afterEach(() => {
  life.end();
  life = new Lifetime((step) => step());
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Marks in an article, below posts that are known. */
function marks(known: readonly Status[] = [ADA, BO], html = HTML) {
  const [first = ADA] = known;
  const { scene, wentTo } = stage(first, { known });
  const body = articleBody(article('oven', { html }));
  document.body.append(body);
  const made = new PassageMarks(blocksOf(body), scene.thread, PAGE);
  made.show(life);
  const markers = () => [
    ...body.querySelectorAll<HTMLElement>('.throughline-article-reader-marker'),
  ];
  const lists = () => [
    ...body.querySelectorAll<HTMLElement>('.throughline-article-reader-quoters'),
  ];
  const underlined = () => [...(registry.get('throughline-article-reader') ?? [])].map(String);
  return { made, body, wentTo, markers, lists, underlined };
}

function passage(block: number, start: number, end: number, isVerbatim = true): QuotedPassage {
  const ranges = [{ block, start, end }];
  return { ranges, passages: [], similarity: 1, isVerbatim, index: 0, isTaken: false };
}

/** “Nobody had asked them to” and “It rose.” */
const ASKED = passage(1, 0, 24);
const ROSE = passage(1, 26, 34);
const OVEN = passage(0, 4, 30, false);

describe('a passage that posts quote (L5)', () => {
  it('is underlined where it stands, over what is set in it', () => {
    const { made, underlined } = marks();
    made.set(ADA.id, [ASKED]);
    expect(underlined()).toEqual(['Nobody had asked them to']);
  });

  it('has a marker at its paragraph that says how many posts quote it, and who', () => {
    const { made, markers, body } = marks();
    made.set(ADA.id, [ASKED]);
    made.set(BO.id, [ROSE]);
    expect(markers().map(({ textContent, ariaLabel }) => [textContent, ariaLabel])).toEqual([
      ['2', 'Quoted in 2 posts: ada and bo'],
    ]);
    expect(markers()[0]?.parentElement).toBe(body.children[1]);
  });

  it('counts a post once, whatever it quotes of the paragraph', () => {
    const { made, markers } = marks();
    made.set(ADA.id, [ASKED, ROSE]);
    expect(markers()[0]?.textContent).toBe('1');
  });

  it('may go on in the next paragraph: both have a marker', () => {
    const { made, markers, underlined } = marks();
    made.set(ADA.id, [{ ...ASKED, ranges: [...OVEN.ranges, ...ASKED.ranges] }]);
    expect(markers()).toHaveLength(2);
    expect(underlined()).toEqual(['bakers rebuilt their oven.', 'Nobody had asked them to']);
  });

  it('is listed once, however often the post is edited', () => {
    const { made, markers, lists, underlined } = marks();
    made.set(ADA.id, [ASKED, ROSE]);
    made.set(BO.id, [ROSE]);
    made.set(ADA.id, [ASKED]);
    made.set(ADA.id, [ASKED]);
    expect(markers().map(({ textContent }) => textContent)).toEqual(['2']);
    expect(lists()[0]?.querySelectorAll('p')).toHaveLength(2);
    expect(underlined()).toEqual(['It rose.', 'Nobody had asked them to']);
  });

  it('goes where the post quotes another passage now', () => {
    const { made, body, markers, lists, underlined } = marks();
    made.set(ADA.id, [ASKED]);
    made.set(ADA.id, [OVEN]);
    expect(markers().map(({ parentElement }) => parentElement)).toEqual([body.children[0]]);
    expect(lists()).toHaveLength(1);
    expect(underlined()).toEqual(['bakers rebuilt their oven.']);
    expect(made.placeOf(ADA.id)).toBe(body.children[0]);
  });

  it('leaves nothing where the post quotes nothing any more', () => {
    const { made, body, underlined } = marks();
    const [before, classes] = [body.innerHTML, body.children[1]?.className];
    made.set(ADA.id, [ASKED]);
    made.set(ADA.id, []);
    expect(underlined()).toEqual([]);
    expect([body.textContent, body.children[1]?.className]).toEqual([
      'The bakers rebuilt their oven.Nobody had asked them to. It rose.',
      classes,
    ]);
    expect(body.innerHTML.replaceAll(' class=""', '')).toBe(before);
    expect(made.placeOf(ADA.id)).toBeNull();
    made.set(BO.id, [ROSE]);
    expect(underlined()).toEqual(['It rose.']);
  });

  it('stays another’s where one of two posts quotes nothing any more', () => {
    const { made, markers, lists, underlined } = marks();
    made.set(ADA.id, [ASKED]);
    made.set(BO.id, [ROSE]);
    made.set(ADA.id, []);
    expect(markers().map(({ ariaLabel }) => ariaLabel)).toEqual(['Quoted in 1 post: bo']);
    expect(lists()[0]?.textContent).not.toContain('ada');
    expect(underlined()).toEqual(['It rose.']);
  });

  it('may be nothing from the beginning', () => {
    const { made, markers } = marks();
    made.set(ADA.id, []);
    expect(markers()).toEqual([]);
  });

  it('is the place of the post that quotes it', () => {
    const { made, body } = marks();
    made.set(ADA.id, [ASKED, OVEN]);
    expect(made.placeOf(ADA.id)).toBe(body.children[1]);
    expect(made.placeOf(BO.id)).toBeNull();
  });

  it.each<[string, QuotedPassage]>([
    ['a paragraph that is not there', passage(9, 0, 5)],
    ['none', { ...ASKED, ranges: [] }],
  ])('is no passage in %s', (_where, found) => {
    const { made, markers } = marks();
    expect(() => made.set(ADA.id, [found])).not.toThrow();
    expect(markers()).toEqual([]);
  });
});

describe('the list at a marker', () => {
  const OPEN = ' Open the page at these words';
  const lines = (list: HTMLElement | undefined) =>
    [...(list?.querySelectorAll('p') ?? [])].map(({ textContent }) =>
      textContent?.replaceAll(/[\u2068\u2069]/g, '').replace(OPEN, ''),
    );

  it('opens and closes with it', () => {
    const { made, markers, lists } = marks();
    made.set(ADA.id, [ASKED]);
    const [marker] = markers();
    expect([marker?.ariaExpanded, lists()[0]?.hidden]).toEqual(['false', true]);
    marker?.click();
    expect([marker?.ariaExpanded, lists()[0]?.hidden]).toEqual(['true', false]);
    marker?.click();
    expect([marker?.ariaExpanded, lists()[0]?.hidden]).toEqual(['false', true]);
  });

  it('is closed by Escape in it, which goes no further: the article stays open', () => {
    const { made, body, markers, lists } = marks();
    made.set(ADA.id, [ASKED]);
    const heard = vi.fn();
    life.on(body, 'keydown', heard);
    const [marker] = markers();
    marker?.click();
    const way = lists()[0]?.querySelector('button');
    way?.focus();
    way?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect([marker?.ariaExpanded, lists()[0]?.hidden]).toEqual(['true', false]);
    expect(heard).toHaveBeenCalledOnce();
    way?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([marker?.ariaExpanded, lists()[0]?.hidden]).toEqual(['false', true]);
    expect(document.activeElement).toBe(marker);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('says who quotes what, and whether the words differ', () => {
    const { made, lists } = marks();
    made.set(ADA.id, [ASKED]);
    made.set(BO.id, [{ ...ROSE, isVerbatim: false }]);
    expect(lines(lists()[0])).toEqual([
      'ada “Nobody had asked them to”',
      'bo “It rose.” · wording differs',
    ]);
  });

  it('leads to the posts', () => {
    const { made, lists, wentTo } = marks();
    made.set(BO.id, [ASKED]);
    const way = lists()[0]?.querySelector('button');
    expect(way?.ariaLabel).toBe('Go to the post by bo');
    way?.click();
    expect(wentTo).toEqual([BO.id]);
  });

  it('opens the page at what each quotes', () => {
    const { made, lists } = marks();
    made.set(ADA.id, [ASKED]);
    made.set(BO.id, [ROSE]);
    const links = [...(lists()[0]?.querySelectorAll('a') ?? [])];
    expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([
      [`${PAGE}#:~:text=Nobody%20had%20asked%20them%20to`, '_blank', 'noopener noreferrer'],
      [`${PAGE}#:~:text=It%20rose.`, '_blank', 'noopener noreferrer'],
    ]);
  });

  it('stays open while more is found', () => {
    const { made, markers, lists } = marks();
    made.set(ADA.id, [ASKED]);
    markers()[0]?.click();
    made.set(BO.id, [ROSE]);
    expect(lists()[0]?.hidden).toBe(false);
    expect(lines(lists()[0])).toHaveLength(2);
    expect(markers()[0]?.ariaExpanded).toBe('true');
  });

  it('is no longer than somebody reads: 20 lines', () => {
    const many = Array.from({ length: 30 }, (_, index) => post(`p${index}`, '<p>Well.</p>'));
    const { made, markers, lists } = marks(many);
    for (const { id } of many) made.set(id, [ASKED]);
    expect(markers()[0]?.textContent).toBe('30');
    expect(lines(lists()[0])).toHaveLength(20);
  });

  it('cuts what is long', () => {
    const html = `<p>${'sand and brick '.repeat(100)}</p>`;
    const { made, lists } = marks([ADA], html);
    made.set(ADA.id, [passage(0, 0, 1_400)]);
    expect(lines(lists()[0])[0]?.length).toBeLessThan(220);
  });

  it('shows names and words that look like markup as what they are', () => {
    const html = '<p>&lt;img src=x onerror=alert(1)&gt; is no picture.</p>';
    const eve = post('eve', '<p>Well.</p>', {
      account: { ...ADA.account, display_name: '<img src=x onerror=alert(1)>\u202e' },
    });
    const { made, body, markers } = marks([eve], html);
    made.set(eve.id, [passage(0, 0, 28)]);
    markers()[0]?.click();
    expect(body.querySelector('img')).toBeNull();
    expect(body.querySelector('bdi')?.textContent).toContain('<img src=x');
  });

  it('does not break where a post is not known any more', () => {
    const { made, markers } = marks();
    expect(() => made.set('404', [ASKED])).not.toThrow();
    expect(markers()[0]?.textContent).toBe('1');
  });
});

describe('marks that are shown again', () => {
  it('are not underlined while they are not shown, and are when they are', () => {
    const { made, underlined } = marks();
    made.set(ADA.id, [ASKED]);
    life.end();
    expect(underlined()).toEqual([]);
    life = new Lifetime((step) => step());
    made.show(life);
    expect(underlined()).toEqual(['Nobody had asked them to']);
  });

  it('do one thing a click, below whichever post', () => {
    const { made, markers, lists, wentTo } = marks();
    made.set(BO.id, [ASKED]);
    life.end();
    life = new Lifetime((step) => step());
    made.show(life);
    markers()[0]?.click();
    expect(lists()[0]?.hidden).toBe(false);
    lists()[0]?.querySelector('button')?.click();
    expect(wentTo).toEqual([BO.id]);
  });

  it('that are found meanwhile are there when they are shown', () => {
    const { made, markers, lists, wentTo } = marks();
    life.end();
    life = new Lifetime((step) => step());
    made.set(BO.id, [ASKED]);
    made.show(life);
    markers()[0]?.click();
    lists()[0]?.querySelector('button')?.click();
    expect(wentTo).toEqual([BO.id]);
  });
});

it('a browser without highlights has the markers all the same', () => {
  vi.unstubAllGlobals();
  const { made, markers } = marks();
  made.set(ADA.id, [ASKED]);
  expect(markers()).toHaveLength(1);
});
