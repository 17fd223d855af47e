import { expect, test } from '@playwright/test';
import { turnOn } from '../../scripts/start/turn-on.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import type { Fault } from '../instance/server.ts';
import { chipOf, expectFolded, seenText } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

/** Its run of six stands in a paragraph of its own, so it is safe to fold without its parent. */
const CHAIN_OF_SIX = '116221309268868039';
/** A lone mention in front of its sentence is not. */
const LONE_MENTION = '116220565942572802';
/** Whatever is asked of posts: a post, several, a context. */
const ANY_STATUSES = '/api/v1/statuses*';

inEachBrowser(
  'thread notice: an instance that says no',
  (stage) => {
    const faults: [string, Fault][] = [
      ['401', { kind: 'status', status: 401 }],
      ['404', { kind: 'status', status: 404 }],
      ['429', { kind: 'status', status: 429, retryAfter: 30 }],
      ['500', { kind: 'status', status: 500 }],
      ['not JSON', { kind: 'malformed' }],
      ['cut off', { kind: 'cut' }],
    ];
    for (const [name, fault] of faults) {
      test(`${name}: folds what is safe without the parent, and nothing breaks`, async () => {
        const { page } = await readWith(fault, ANY_STATUSES);
        await page.waitFor(chipOf(CHAIN_OF_SIX));
        await expectFolded(page, CHAIN_OF_SIX);
        expect(await seenText(page, LONE_MENTION)).toContain('@');
        await page.waitFor('.throughline-thread-notice');
        expect(page.consoleErrors()).toEqual([]);
      });
    }

    test('tries again when asked to, and then reads it all', async () => {
      const { page, mend } = await readWith({ kind: 'status', status: 404 }, ANY_STATUSES);
      await page.waitFor('.throughline-thread-notice');
      mend();
      await page.click({ role: 'button', name: 'Try again' });
      await page.waitFor('.throughline-thread-notice', 'absent');
      await expect.poll(() => seenText(page, LONE_MENTION)).not.toContain('@');
    });

    test('more than 32 MB: what came before that is read, and it is told', async () => {
      const { page } = await readWith({ kind: 'endless' });
      await page.waitFor('.throughline-thread-notice');
      const notice = await page.evaluate(
        () => document.querySelector('.throughline-thread-notice')?.textContent,
      );
      expect(notice).toMatch(/only a part of it is read.*open a post there\.$/);
      await expect.poll(() => seenText(page, LONE_MENTION)).not.toContain('@');
      expect(page.consoleErrors()).toEqual([]);
    });

    test('one odd post among many costs itself alone, and is not worth a notice', async () => {
      const { page } = await readWith({ kind: 'changed', body: withoutAuthor(LONE_MENTION) });
      await expectFolded(page, CHAIN_OF_SIX);
      await page.waitFor('.throughline-answer-line');
      expect(await seenText(page, LONE_MENTION)).toContain('@');
      expect(await page.count('.throughline-thread-notice')).toBe(0);
      expect(page.consoleErrors()).toEqual([]);
    });

    /** Opens a thread, of whose answers only ours is at fault: the page has had its own. */
    async function readWith(
      fault: Fault,
      asked = '/api/v1/statuses/*/context',
    ): Promise<{ page: PageUnderTest; mend: () => void }> {
      const { browser, serve, open, turnOff } = stage();
      await turnOff();
      const instance = await serve();
      const url = instance.threadUrl('116220498563476311');
      const page = await open(url);
      await page.waitFor('.status__content');
      const mend = instance.fault(asked, fault);
      await turnOn(browser, page, url);
      return { page, mend };
    }
  },
  { isLongInFirefox: true },
);

/** An answer in which a post has lost its author. */
function withoutAuthor(id: string): (body: string) => string {
  return (body) =>
    JSON.stringify(
      JSON.parse(body, (_key, value) => (value?.id === id ? { ...value, account: null } : value)),
    );
}
