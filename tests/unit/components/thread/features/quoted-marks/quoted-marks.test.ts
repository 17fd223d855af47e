// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { quotedMarks } from '../../../../../../components/thread/features/quoted-marks/quoted-marks.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const at = (minute: number) => ({ created_at: `2026-05-01T10:${minute + 10}:00.000Z` });
const ANA = post('ana', '<p>The oven needs two hours, at least. Then bake the rye.</p>', at(0));
const quotes = (by: string, words: string, minute: number, more = {}) =>
  post(by, `<p>“${words}” is too long.</p>`, { to: ANA, ...at(minute), ...more });
const BO = quotes('bo', 'The oven needs two hours', 1);
const CEM = quotes('cem', 'then bakes the rye', 2);
const DOV = post('dov', '<blockquote>then bake the rye</blockquote><p>No.</p>', {
  to: ANA,
  ...at(3),
});
const ANA_AGAIN = quotes('ana', 'The oven needs two hours', 4);

function show(known: readonly Status[], from = DEFAULTS.quotedMarksFrom, page = known) {
  const settings = { ...DEFAULTS, quotedMarksFrom: from };
  const all = stage(ANA, { known, page, settings });
  const undo = showing(all.scene, quotedMarks);
  const button = all.wrapper.querySelector('.throughline-quoted-marks button');
  return { ...all, undo, button };
}

describe('A9: who quotes a post is listed at it', () => {
  it.each<[string, Status[], number | undefined, string | null]>([
    ['from two people on', [ANA, BO, DOV], undefined, 'Quoted in 2 posts'],
    ['not of one', [ANA, BO], undefined, null],
    ['of one, for who wants that', [ANA, BO], 1, 'Quoted in 1 post'],
    [
      'not of one who quotes twice',
      [ANA, BO, quotes('bo', 'The oven needs two hours', 5)],
      undefined,
      null,
    ],
    ['not of its own author', [ANA, BO, ANA_AGAIN], undefined, null],
    [
      'not of who quotes nothing of it',
      [ANA, BO, post('gil', '<p>“Yes”</p>', { to: ANA })],
      undefined,
      null,
    ],
  ])('%s', (_case, known, from, text) => {
    expect(show(known, from).button?.textContent ?? null).toBe(text);
  });

  it('not while its content warning is closed', () => {
    const { scene } = stage(ANA, { known: [ANA, BO, DOV] });
    expect(quotedMarks.read(scene)).not.toBeNull();
    expect(quotedMarks.read({ ...scene, post: { ...scene.post, isClosed: true } })).toBeNull();
  });

  it('with its own words, not with theirs (A3), and the way there', () => {
    const { button, wrapper, wentTo } = show([ANA, BO, CEM, DOV]);
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const items = [...wrapper.querySelectorAll('li')].map((item) =>
      [...item.children].map(({ textContent }) => textContent),
    );
    expect(items).toEqual([
      ['bo, 1 below', '“The oven needs two hours”'],
      ['cem, 2 below', '“Then bake the rye”'],
      ['dov, 3 below', '“Then bake the rye”'],
    ]);
    wrapper.querySelectorAll('li button')[1]?.dispatchEvent(new MouseEvent('click'));
    expect(wentTo).toEqual([CEM.id]);
  });

  it('with the name alone of who is not on the page', () => {
    const { button, wrapper } = show([ANA, BO, DOV], undefined, [ANA, BO]);
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(wrapper.querySelectorAll('li button')).toHaveLength(1);
    expect(wrapper.querySelectorAll('li')[1]?.firstElementChild?.textContent).toBe('dov');
  });

  it('but not whom the reader has told the instance to hide (A4)', () => {
    const hidden = { ...DOV, filtered: [{ filter: { filter_action: 'hide' } }] };
    expect(show([ANA, BO, hidden]).button).toBeNull();
    const { button, wrapper } = show([ANA, BO, CEM, hidden]);
    expect(button?.textContent).toBe('Quoted in 2 posts');
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(wrapper.textContent).not.toContain('dov');
  });

  it('counts all of many, and lists twenty', () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      quotes(`p${n}`, 'The oven needs two hours', 10 + n),
    );
    const { button, wrapper } = show([ANA, ...many]);
    expect(button?.textContent).toBe('Quoted in 30 posts');
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(wrapper.querySelectorAll('li')).toHaveLength(20);
  });

  it('and nothing is left of it', () => {
    const { before, undo } = show([ANA, BO, DOV]);
    undo();
    expect(document.body.innerHTML).toBe(before);
  });
});
