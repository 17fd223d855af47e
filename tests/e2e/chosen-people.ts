import { expect } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { POST } from '../drivers/page-parts.ts';
import { invented, threadOf } from './invented-thread.ts';

export const BAR = '.throughline-thread-bar';
export const OPENER = '.throughline-thread-bar-opener';
export const PANEL = '.throughline-thread-bar-panel';
export const PERSON = '.throughline-thread-bar-person';
export const ONLY = '.throughline-thread-bar-only';
const HEARD = '.throughline-thread-bar-heard';
export const SAID = '.throughline-thread-people-said';
export const WHOSE = 'data-throughline-thread-people';

export const KITE = threadOf([
  invented('401', 'Ada', null, 'Our kite has come down in the neighbour’s pear tree.'),
  invented('402', 'Bo', '401', 'Is the tail still on it?'),
  invented('403', 'Cleo', '402', 'I see the tail from here.'),
  invented('404', 'Bo', '403', 'Then it will fly again.'),
  invented('405', 'Dan', '401', 'A ladder hangs in my shed.'),
  invented('406', 'Ada', '405', 'May we borrow it tonight?'),
  invented('407', 'Dan', '406', 'It is by the door.'),
  invented('408', 'Bo', '407', 'I shall hold it.'),
  invented('409', 'Eva', '401', 'Pears are ripe, mind your heads.'),
  invented('410', 'Cleo', '409', 'We know already.'),
  invented('411', 'Eva', '410', 'Bring a basket, then.'),
]);
export const OF_BO = ['402', '404', '408'];
export const OF_BO_AND_CLEO = [...OF_BO, '403', '410'];

/** The posts that stand out now, by their ids, whatever their order; null where none is dimmed. */
export function standingOut(page: PageUnderTest): Promise<string[] | null> {
  return page.evaluate(
    (posts, attribute) => {
      const whole = ([...document.querySelectorAll(posts)] as HTMLElement[]).filter((post) => {
        const shown = post.matches('article') ? post.querySelector('header') : post;
        return shown && Number(getComputedStyle(shown).opacity) === 1;
      });
      if (!document.querySelector(`[${attribute}]`)) return null;
      const opened = /(\d+)\/?$/.exec(location.pathname)?.[1] ?? '';
      return whole.map((post) => post.getAttribute('data-id') ?? opened).toSorted();
    },
    POST,
    WHOSE,
  );
}

export function leftOn(page: PageUnderTest): Promise<number> {
  return page.evaluate(
    (attribute, said) => document.querySelectorAll(`[${attribute}], ${said}`).length,
    WHOSE,
    SAID,
  );
}

/** What the bar says of it. */
export function heard(page: PageUnderTest): Promise<string | null> {
  return page.evaluate((one) => document.querySelector(one)?.textContent ?? null, HEARD);
}

/** Chooses by the panel of the thread, which closes again. */
export async function choose(page: PageUnderTest, ...names: string[]): Promise<void> {
  await page.click(OPENER);
  for (const name of names) {
    await page.click({ role: 'button', name: new RegExp(`^${name}, \\d+ posts?$`) });
  }
  await page.click(OPENER);
  await page.waitFor(PANEL, 'absent');
  // Where the mouse rests nothing is dimmed.
  await page.hover(OPENER);
}

export async function expectAll(page: PageUnderTest): Promise<void> {
  await expect.poll(() => leftOn(page)).toBe(0);
  await page.waitFor(`${BAR}-root`);
  expect(page.consoleErrors()).toEqual([]);
}
