// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuotedPassage } from '../../../../../../utils/article/quoted-passages.ts';
import {
  ADA,
  ASKED,
  BO,
  leaveMarks,
  marks,
  newLife,
  OVEN,
  passage,
  prepareMarks,
  ROSE,
} from './marked-article.ts';

beforeEach(prepareMarks);
afterEach(leaveMarks);

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

describe('marks that are shown again', () => {
  it('are not underlined while they are not shown, and are when they are', () => {
    const { made, life, underlined } = marks();
    made.set(ADA.id, [ASKED]);
    life.end();
    expect(underlined()).toEqual([]);
    made.show(newLife());
    expect(underlined()).toEqual(['Nobody had asked them to']);
  });

  it('do one thing a click, below whichever post', () => {
    const { made, life, markers, lists, wentTo } = marks();
    made.set(BO.id, [ASKED]);
    life.end();
    made.show(newLife());
    markers()[0]?.click();
    expect(lists()[0]?.hidden).toBe(false);
    lists()[0]?.querySelector('button')?.click();
    expect(wentTo).toEqual([BO.id]);
  });

  it('that are found meanwhile are there when they are shown', () => {
    const { made, life, markers, lists, wentTo } = marks();
    life.end();
    made.set(BO.id, [ASKED]);
    made.show(newLife());
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
