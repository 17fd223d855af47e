import { expect, test } from '@playwright/test';
import { open, PAGE, PANEL, readAll } from './articles-in-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { sharedArticles } from './shared-browsers.ts';

inEachBrowser('kept articles', (stage) => {
  test('a kept copy opens without its site, and says how old it is', async () => {
    const articles = await sharedArticles();
    const { page, idOf } = await readAll(stage(), ['redirect-to-path']);
    await open(page, idOf('redirect-to-path'));
    await page.waitFor(PAGE);
    await page.press('Escape');
    await page.waitFor(PANEL, 'absent');
    const again = await readAll(stage(), ['redirect-to-path']);
    articles.clearLog();
    await open(again.page, again.idOf('redirect-to-path'));
    await again.page.waitFor(PAGE);
    expect(await again.page.text(PAGE)).toContain('copy made');
    expect(articles.log).toEqual([]);
  });

  // The last: the database is another one afterwards.
  test('a database that a newer version has made keeps and remembers nothing, and the thread goes on', async () => {
    const articles = await sharedArticles();
    const ours = await stage().openOurs('options.html');
    await ours.evaluate(
      () =>
        new Promise((done) => {
          const deleting = indexedDB.deleteDatabase('throughline');
          deleting.onsuccess = () => {
            const opening = indexedDB.open('throughline', 99);
            opening.onsuccess = () => {
              opening.result.close();
              done(null);
            };
          };
        }),
    );
    articles.clearLog();
    for (const times of [1, 2]) {
      const { page, idOf } = await readAll(stage(), ['redirect-to-path']);
      await open(page, idOf('redirect-to-path'));
      await page.waitFor(PAGE);
      expect(await page.text(PAGE)).not.toContain('copy made');
      // The link, and where it leads.
      expect(articles.log).toHaveLength(2 * times);
    }
    const again = await stage().openOurs('options.html#kept');
    await expect.poll(() => again.text('#kept')).toContain('could not be read');
    await expect.poll(() => again.text('#threads')).toContain('could not be read');
  });
});
