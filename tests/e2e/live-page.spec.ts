import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { CHIP, chipOf, expectFolded, post, seenText } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
/** It answers the post above. */
const TRAILING_CHAIN = '116221330073762274';

/** As a person's click, without the wait for the page to hold still. */
function act(page: PageUnderTest, selector: string): Promise<boolean> {
  return page.evaluate((target) => {
    const element = document.querySelector<HTMLElement>(target);
    element?.click();
    return element !== null;
  }, selector);
}

inEachBrowser('a live page', (stage) => {
  test('folds again after navigation in the app, and after going back', async () => {
    const instance = await stage().serve();
    const page = await stage().read(instance);
    await expectFolded(page, TRAILING_CHAIN);
    await act(page, `${post(CHAIN_OF_SIX)} a.status__relative-time`);
    await page.waitFor(`.detailed-status a.detailed-status__datetime[href$="${CHAIN_OF_SIX}"]`);
    await page.waitFor(`.detailed-status ${CHIP}`);
    await expectFolded(page, TRAILING_CHAIN);
    await page.evaluate(() => history.back());
    await expectFolded(page, CHAIN_OF_SIX);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('folds a reply that arrives', async () => {
    const instance = await stage().serve({ loggedIn: true });
    const page = await stage().read(instance);
    await expectFolded(page, TRAILING_CHAIN);
    const parent = instance.threads[0]?.statuses.find(({ id }) => id === TRAILING_CHAIN);
    if (!parent) throw new Error('The demo thread has lost a post.');
    const id = '116299999999999999';
    instance.push({
      ...parent,
      id,
      created_at: '2026-03-20T10:00:00.000Z',
      in_reply_to_id: TRAILING_CHAIN,
      in_reply_to_account_id: parent.account.id,
      content: parent.content.replace(/^<p>(.*)<br \/>(.*)<\/p>$/s, '<p>$2 Here is one more.</p>'),
    });
    await page.waitFor(post(id));
    await page.waitFor(chipOf(id));
    expect(await seenText(page, id)).toMatch(/Here is one more\.$/);
  });

  test('folds again after a translation, an edit and a content warning', async () => {
    // Mastodon offers to translate what is in another language than its reader's.
    const instance = await stage().serve({ loggedIn: true, locale: 'de' });
    const page = await stage().read(instance);
    await expectFolded(page, CHAIN_OF_SIX);

    await act(page, `${post(CHAIN_OF_SIX)} .status__content__translate-button`);
    await expect.poll(() => seenText(page, CHAIN_OF_SIX)).toMatch(/^OH HELLO\. YES: SAME CODE/);
    await page.waitFor(chipOf(CHAIN_OF_SIX));

    const before = instance.threads[0]?.statuses.find(({ id }) => id === TRAILING_CHAIN);
    instance.push({
      id: TRAILING_CHAIN,
      content: (before?.content ?? '').replace('black marzipan', 'liquorice'),
      edited_at: '2026-03-20T10:00:00.000Z',
    });
    await expect
      .poll(() => seenText(page, TRAILING_CHAIN))
      .toBe('Wait, the board comes OFF? Mine was potted in something like liquorice.');

    instance.push({ id: TRAILING_CHAIN, spoiler_text: 'Boards', sensitive: true });
    await page.waitFor(`${post(TRAILING_CHAIN)} .content-warning`);
    await act(page, `${post(TRAILING_CHAIN)} .content-warning button`);
    await page.waitFor(chipOf(TRAILING_CHAIN));
    expect(await seenText(page, TRAILING_CHAIN)).not.toContain('@');
    expect(page.consoleErrors()).toEqual([]);
  });
});
