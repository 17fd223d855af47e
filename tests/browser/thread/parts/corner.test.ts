import { afterEach, describe, expect, it, vi } from 'vitest';
import { moveToCorner } from '../../../../components/thread/parts/corner.ts';
import { adoptSheet } from '../../../../components/thread/parts/marks.ts';
import css from '../../../../components/thread/parts/note.css?inline';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import { wholeLife } from '../whole-life.ts';

afterEach(() => vi.unstubAllGlobals());

/** A button of this direction in the header of a page of that one: at which side it stands. */
function sideOf(button: 'ltr' | 'rtl', page: 'ltr' | 'rtl'): 'left' | 'right' {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const life = wholeLife();
  life.undo(adoptSheet(document, css));
  document.body.innerHTML = `<div dir="${page}"><div class="status__info">Ana<br>@ana</div></div>`;
  const [root] = document.body.children;
  if (!root) throw new Error('There is no post.');
  const count = document.createElement('button');
  count.textContent = '@3';
  count.dir = button;
  moveToCorner({ root, markup: CLASSIC }, count, life);
  const { left, width } = root.getBoundingClientRect();
  return count.getBoundingClientRect().left < left + width / 2 ? 'left' : 'right';
}

describe('M4: the corner of a header', () => {
  it.each([
    ['ltr', 'ltr', 'right'],
    ['rtl', 'ltr', 'right'],
    ['ltr', 'rtl', 'left'],
    ['rtl', 'rtl', 'left'],
  ] as const)(
    'a button that reads %s on a page that reads %s is at the %s: where the time is',
    (button, page, side) => {
      expect(sideOf(button, page)).toBe(side);
    },
  );
});
