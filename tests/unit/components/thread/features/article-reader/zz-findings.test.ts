// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { offerSelection } from '../../../../../../components/thread/features/article-reader/selected-words.ts';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { allowArticle } from '../../../../../../utils/browser/channel/article-asking.ts';
import { blocksOf } from '../../../../../../utils/article/blocks.ts';
import { article } from '../../../../storage/storage.ts';
import { ArticlePlace, FERRY, failed, found, settle, TITLE } from './article-place.ts';
let place: ArticlePlace;
beforeEach(() => { vi.useFakeTimers(); place = new ArticlePlace(); });
afterEach(() => { place.leave(); vi.useRealTimers(); document.body.replaceChildren(); });

describe('again', () => {
  beforeEach(async () => { await place.open(); await place.tell(found({}, true)); place.press('Get it again'); });
  it('needs grant: can be allowed', async () => {
    await place.tell({ type: 'needs-grant', site: 'gazette.example' });
    expect(place.ways).toContain('Allow gazette.example');
  });
  it('forwards: can be read there', async () => {
    await place.tell(failed('forwards', 'https://bay.example/x'));
    expect(place.ways).toContain('Read it at bay.example');
  });
  it('closed meanwhile', async () => {
    place.press('Close');
    await vi.advanceTimersByTimeAsync(5000);
    await place.open();
    expect(place.said).toBe('');
  });
});
it('allow throws at once', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => { throw new Error('Extension context invalidated.'); });
  expect(await allowArticle(FERRY)).toBe('toolbar');
});
it('br', () => {
  const body = articleBody(article('x', { html: '<p>one<br>two</p>' }));
  expect(blocksOf(body).map(({ text }) => text)).not.toEqual(['onetwo']);
});
it('date', () => { console.log(new Intl.DateTimeFormat('en',{dateStyle:'long', timeZone:'America/New_York'}).format(new Date('2026-02-03'))); });
describe('selected', () => {
  it('prefix over a paragraph', () => {
    const life = new Lifetime((s) => s());
    const body = articleBody(article('x', { html: '<p>The council disagreed.</p><p>Twelve people came to the first baking. People came.</p>' }));
    document.body.append(body);
    offerSelection(body, FERRY, life);
    const text = body.querySelectorAll('p')[1]!.firstChild!;
    const range = document.createRange();
    range.setStart(text, 14); range.setEnd(text, 18);
    getSelection()!.removeAllRanges(); getSelection()!.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
    console.log(range.toString(), document.querySelector('.throughline-article-reader-selected')?.getAttribute('href'));
  });
});
