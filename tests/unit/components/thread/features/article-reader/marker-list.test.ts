// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { post } from '../../../../thread/post.ts';
import {
  ADA,
  ASKED,
  BO,
  leaveMarks,
  marks,
  PAGE,
  passage,
  prepareMarks,
  ROSE,
} from './marked-article.ts';

beforeEach(prepareMarks);
afterEach(leaveMarks);

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
    const { made, life, body, markers, lists } = marks();
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
