import { expect, test } from '@playwright/test';
import { VERSIONS } from '../../scripts/start/options.ts';
import type { BrowserUnderTest, PageUnderTest } from '../drivers/browser-under-test.ts';
import { startInstance, type Version } from '../instance/server.ts';
import { countsOnInstance } from '../unit/mastodon/page/instance-counts.ts';
import { expectedCounts, found, selectorsOf } from '../unit/mastodon/page/selector-counts.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import { freshBrowser } from './shared-browsers.ts';

/** So high that the timeline has no reason to put a post away. */
const VIEWPORT = { width: 1280, height: 5_000 };

/** Longer than what Mastodon shows of a post in a list. */
const LONG = Array.from(
  { length: 60 },
  (_, line) => `Of bread that did not rise, part ${line + 1}.`,
).join('<br />');

/** A thread that holds one of everything that the selectors look for, opened on its second post. */
const EVERY_KIND = threadOf(
  [
    invented('601', 'Ada', null, 'Who wants the old oven?'),
    invented('602', 'Ben', '601', 'Here is what it can do: https://ovens.example/old', {
      card: { url: 'https://ovens.example/old', title: 'The old oven' },
    }),
    invented('603', 'Cleo', '602', `${mentioning('Ben')}We do, for the yard.`),
    invented('604', 'Dan', '602', `${mentioning('Ben')}Between us: it is broken.`, {
      visibility: 'direct',
    }),
    invented('605', 'Eva', '602', `${mentioning('Ben')}It set fire to my sleeve.`, {
      spoiler_text: 'A burn',
      sensitive: true,
      mentions: [{ acct: 'ben' }],
    }),
    invented('606', 'Fay', '602', 'This, exactly.', {
      quote: { state: 'accepted', quoted_status_id: '603' },
    }),
    invented('607', 'Gus', '602', LONG),
  ],
  '602',
);

// One browser is enough: what is asked is what stands in the pages, which come from the same code.
let browser: BrowserUnderTest | undefined;
test.beforeAll(async () => {
  browser = await freshBrowser('chromium');
});

for (const version of VERSIONS) {
  for (const page of ['thread', 'deck'] as const) {
    test(`every selector finds what the table says: ${page} of ${version}`, async () => {
      const layout = page === 'deck' ? 'advanced' : 'single';
      const instance = await startInstance({
        threads: [EVERY_KIND],
        loggedIn: true,
        version,
        layout,
      });
      try {
        const tab = await browser?.openPage(instance.threadUrl(EVERY_KIND.focused ?? ''), {
          viewport: VIEWPORT,
        });
        if (!tab) throw new Error('The browser has not started.');
        const expected = expectedCounts(countsOnInstance(version, page), version);
        await expect.poll(() => counted(tab, version)).toEqual(expected);
        await tab.close();
      } finally {
        await instance.close();
      }
    });
  }
}

async function counted(tab: PageUnderTest, version: Version) {
  const counts = await tab.evaluate(
    (selectors: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(selectors).map(([name, selector]) => [
          name,
          document.querySelectorAll(selector).length,
        ]),
      ),
    selectorsOf(version),
  );
  return found(version, (_, name) => counts[name] ?? 0);
}
