// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { post } from '../../../../thread/post.ts';
import { again, BarPlace, BREAD, click, PLAIN_ROOT, ROOT } from './bar-place.ts';

let place: BarPlace;

beforeEach(() => {
  place = new BarPlace();
});

afterEach(() => place.leave());

describe('T1: the bar above a thread', () => {
  it('is not there for a short thread that links nothing', () => {
    expect(place.show([PLAIN_ROOT, post('bo', 'Yes.', { id: '2', to: PLAIN_ROOT })])).toBeNull();
    expect(document.body.innerHTML).toBe('<div class="tabs-bar__wrapper"><i></i></div>');
  });

  it('is there from ten posts on', () => {
    const replies = Array.from({ length: 9 }, (_, index) =>
      post('bo', 'Yes.', { id: String(index + 2), to: PLAIN_ROOT }),
    );
    expect(place.show([PLAIN_ROOT, ...replies.slice(1)])).toBeNull();
    expect(place.show([PLAIN_ROOT, ...replies])).not.toBeNull();
  });

  it('goes when the thread has become one of which nothing is to be said (issue 10)', () => {
    const before = document.documentElement.outerHTML;
    expect(place.show([ROOT])).not.toBeNull();
    expect(place.show([PLAIN_ROOT])).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('names the topmost post where the first is not here (issue 12.5)', () => {
    const below = post('bo', '<p>Very.</p>', { id: '2', in_reply_to_id: '404' });
    const bar = place.show([below, again(below, '3'), again(below, '4', 'cem')]);
    const top = bar?.querySelector('.throughline-thread-bar-root');
    expect(top?.textContent).toBe('bo Very.');
    expect(top?.getAttribute('aria-label')).toBe('To the topmost post that is here: bo Very.');
  });

  it('is one row at rest: how the thread began, its article, and one button', () => {
    const bar = place.show([ROOT, again(ROOT, '2'), again(ROOT, '3', 'cem')]);
    expect([...(bar?.children ?? [])].map(({ className }) => className)).toEqual([
      'throughline-thread-bar-root',
      'throughline-thread-bar-article',
      'throughline-thread-bar-disclosure',
    ]);
    expect([...(bar?.querySelectorAll('button') ?? [])].at(-1)?.textContent).toBe('Thread');
    expect(bar?.querySelectorAll('button')).toHaveLength(2);
    expect(place.panel).toBeNull();
  });

  it('says how the thread began, by whom, and leads there', async () => {
    const bar = place.show([ROOT]);
    const root = bar?.querySelector('.throughline-thread-bar-root');
    expect(root?.textContent).toMatch(/^ana Rye bread is back\. More below\. /);
    await click(root);
    expect(place.wentTo).toEqual(['1']);
  });

  it('keeps what stands behind a content warning behind it', () => {
    const bar = place.show([{ ...ROOT, spoiler_text: 'Bread' }]);
    expect(bar?.querySelector('.throughline-thread-bar-words')?.textContent).toBe('Bread');
  });

  it('L3: names the article that the root links, and opens it', () => {
    const article = place.show([ROOT])?.querySelector<HTMLAnchorElement>('a');
    expect(article?.textContent).toBe('Rye is back');
    expect([article?.href, article?.target, article?.rel]).toEqual([
      BREAD,
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('L3: names no article that only a reply links', () => {
    const bar = place.show([PLAIN_ROOT, again(PLAIN_ROOT, '2')]);
    expect(bar?.querySelector('.throughline-thread-bar-article')).toBeNull();
  });

  it('on a plain page is only the way back', async () => {
    const setPlain = vi.fn();
    const bar = place.show([PLAIN_ROOT], { isPlain: true, setPlain });
    const buttons = [...(bar?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Show Throughline again']);
    await click(buttons[0]);
    expect(setPlain).toHaveBeenCalledWith(false);
  });

  it('leaves no trace', () => {
    const before = document.documentElement.outerHTML;
    place.show([ROOT]);
    place.views.clear();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
