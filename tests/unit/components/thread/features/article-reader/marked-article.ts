/** An article whose passages posts quote, and the marks in it. Needs a DOM (jsdom). */
import { vi } from 'vitest';
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

export const PAGE = 'https://loaf.example/oven';
const HTML =
  '<p>The bakers rebuilt their oven.</p><p>Nobody had <em>asked</em> them to. It rose.</p>';
export const ADA = post('ada', '<p>Well.</p>');
export const BO = post('bo', '<p>Well.</p>');

/** What the browser is told to underline. */
class FakeHighlight extends Set<Range> {}
const registry = new Map<string, FakeHighlight>();
/** How long the marks are shown that a test has made. */
const lives: Lifetime[] = [];

export function prepareMarks(): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  registry.clear();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
}

export function leaveMarks(): void {
  for (const life of lives.splice(0)) life.end();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
}

export function newLife(): Lifetime {
  const life = new Lifetime((step) => step());
  lives.push(life);
  return life;
}

/** Marks in an article, below posts that are known. */
export function marks(known: readonly Status[] = [ADA, BO], html = HTML) {
  const [first = ADA] = known;
  const { scene, wentTo } = stage(first, { known });
  const body = articleBody(article('oven', { html }));
  document.body.append(body);
  const made = new PassageMarks(blocksOf(body), scene.thread, PAGE);
  const life = newLife();
  made.show(life);
  const markers = () => [
    ...body.querySelectorAll<HTMLElement>('.throughline-article-reader-marker'),
  ];
  const lists = () => [
    ...body.querySelectorAll<HTMLElement>('.throughline-article-reader-quoters'),
  ];
  const underlined = () => [...(registry.get('throughline-article-reader') ?? [])].map(String);
  return { made, life, body, wentTo, markers, lists, underlined };
}

export function passage(
  block: number,
  start: number,
  end: number,
  isVerbatim = true,
): QuotedPassage {
  const ranges = [{ block, start, end }];
  return { ranges, passages: [], similarity: 1, isVerbatim, index: 0, isTaken: false };
}

/** “Nobody had asked them to” and “It rose.” */
export const ASKED = passage(1, 0, 24);
export const ROSE = passage(1, 26, 34);
export const OVEN = passage(0, 4, 30, false);
