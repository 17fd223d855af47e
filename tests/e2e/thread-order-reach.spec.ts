/** T2: whoever reads by keys or by ear is led as whoever reads by eye. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { FOCUSED } from '../drivers/page-parts.ts';
import { HEDGE, WRITTEN } from './hedge-thread.ts';
import { invented, threadOf } from './invented-thread.ts';
import { FOLDED, laneOf, readIn, tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** More than all that can be reached in the thread. */
const MOST_STOPS = 250;

const BEN_FOLDED = [...WRITTEN.slice(0, 4), '▸ 302', ...WRITTEN.slice(9)];

/** Nobody goes on with their own: the first post below the opened one heads a branch. */
const SHED = threadOf([
  invented('501', 'Ada', null, 'Who knows a good colour for a shed?'),
  invented('502', 'Ben', '501', 'Tar.'),
  invented('503', 'Cleo', '501', 'Ours is red.'),
  invented('504', 'Dan', '502', 'That is no colour.'),
]);

/** Where the focus is: in a post, or on the line of a folded branch; and whether that can be seen. */
function focusAt(page: PageUnderTest): Promise<{ at: string | null; isSeen: boolean }> {
  return page.evaluate(
    (folded, focused) => {
      const active = document.activeElement;
      const opened = document.querySelector(focused);
      const box = active?.getBoundingClientRect();
      const isSeen = active?.closest('[hidden]') === null && (box?.height ?? 0) > 0;
      const line = active?.matches(folded) ? active.getAttribute('data-branch') : null;
      if (line !== null) return { at: `▸ ${line}`, isSeen };
      if (opened && (opened.contains(active) || active === opened.closest('[tabindex]'))) {
        return { at: /(\d+)\/?$/.exec(location.pathname)?.[1] ?? null, isSeen };
      }
      const row = active?.closest('[data-throughline-thread-order-row]');
      const root = row?.matches('[data-id]')
        ? row
        : row?.querySelector(':is(.status, article)[data-id]');
      return { at: root?.getAttribute('data-id') ?? null, isSeen };
    },
    FOLDED,
    FOCUSED,
  );
}

/** Goes through the thread by Tab, from the end of the opened post on: each post once that the focus comes to. */
async function byTab(page: PageUnderTest): Promise<string[]> {
  await page.evaluate((focused) => {
    const opened = document.querySelector(focused);
    const links = opened?.querySelectorAll<HTMLElement>('a[href], button:not(:disabled)');
    [...(links ?? [])].at(-1)?.focus();
  }, FOCUSED);
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const { at, isSeen } = await focusAt(page);
    if (at === null && stops.length > 1) break;
    const said = isSeen ? at : `${at}, which is hidden`;
    if (said !== null && stops.at(-1) !== said) stops.push(said);
    await page.press('Tab');
  }
  return stops;
}

/** What Mastodon does on `j` and `k` itself from 4.5 on: the next or last post of the page takes the focus. */
function imitateKeys(page: PageUnderTest): Promise<void> {
  return page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'j' && key !== 'k') return;
      const all = [...document.querySelectorAll<HTMLElement>('.item-list .focusable')];
      const here = all.findIndex((one) => one.contains(document.activeElement));
      all[here + (key === 'j' ? 1 : -1)]?.focus();
    });
  });
}

async function byKey(page: PageUnderTest, key: string, times: number): Promise<(string | null)[]> {
  const stops: (string | null)[] = [];
  for (let step = 0; step < times; step += 1) {
    await page.press(key);
    const { at, isSeen } = await focusAt(page);
    stops.push(isSeen ? at : `${at}, which is hidden`);
  }
  return stops;
}

function focusOn(page: PageUnderTest, selector: string): Promise<void> {
  return page.evaluate((one) => {
    const element = document.querySelector<HTMLElement>(one);
    (element?.closest<HTMLElement>('[tabindex="0"]') ?? element)?.focus();
  }, selector);
}

inEachBrowser('order and branches by keys and by ear', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ['4.3', '4.6', 'glitch', '5.0'] as const) {
    test(`T2: ${version}: Tab goes as the posts are seen, and stops at a folded branch once`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      expect(await byTab(page)).toEqual([...WRITTEN]);
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      expect(await byTab(page)).toEqual(BEN_FOLDED);
    });

    // What puppeteer asks of a browser for this exists in Chromium alone.
    if (name === 'chromium') {
      test(`T2: ${version}: a screen reader has the posts as they are seen, and nothing of what is folded`, {
        tag: tagOf(name, version),
      }, async () => {
        const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
        const page = await readIn(stage(), instance, 'branches');
        const words = new Map(
          (HEDGE.statuses ?? []).map(({ id, content = '' }) => [
            content.replaceAll(/<\/?p>/g, ''),
            id,
          ]),
        );
        const heard = async () => {
          const tree = await page.puppeteer.accessibility.snapshot({ interestingOnly: false });
          const open = [tree];
          const found = new Set<string>();
          for (let node = open.pop(); node; node = open.pop()) {
            const id = words.get(node.name ?? '');
            if (id && node.role !== 'button') found.add(id);
            open.push(...(node.children ?? []).toReversed());
          }
          return [...found];
        };
        await expect.poll(heard).toEqual([...WRITTEN]);
        await page.click(laneOf('302'));
        await page.waitFor(FOLDED);
        await expect
          .poll(heard)
          .toEqual(['301', '303', '305', '312', '302', '307', '309', '310', '311']);
        const labels = await page.evaluate(() =>
          [...document.querySelectorAll('[aria-label*="hazel or"]')].map((one) =>
            one.closest('[hidden]')?.matches(':focus, [tabindex="0"]'),
          ),
        );
        expect(labels).not.toContain(true);
      });
    }
  }

  test('T2: what folds and opens says so, and of which branch', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await page.waitFor({ role: 'button', name: 'Fold this branch: Ben, 5 posts' });
    const expanded = (control: string) =>
      page.evaluate((one) => document.querySelector(one)?.getAttribute('aria-expanded'), control);
    expect(await expanded(laneOf('302'))).toBe('true');
    await page.click(laneOf('302'));
    await page.waitFor({
      role: 'button',
      name: /^Ben With hazel or with thorn\? 5 posts, 4 people$/,
    });
    expect(await expanded(FOLDED)).toBe('false');
  });

  for (const version of ['4.3', '4.6'] as const) {
    test(`T2: ${version}: j and k go as the posts are seen, and a folded branch is one step`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await focusOn(page, '.status[data-id="303"]');
      expect(await byKey(page, 'j', 11)).toEqual(WRITTEN.slice(2));
      expect(await byKey(page, 'k', 11)).toEqual(WRITTEN.slice(1, -1).toReversed());
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      await focusOn(page, '.status[data-id="303"]');
      expect(await byKey(page, 'j', 7)).toEqual(BEN_FOLDED.slice(2));
      expect(await byKey(page, 'k', 7)).toEqual(BEN_FOLDED.slice(1, -1).toReversed());
      // On the line, Enter opens the branch, and the keys go on in it.
      await focusOn(page, FOLDED);
      await page.press('Enter');
      await page.waitFor(laneOf('302'));
      expect(await byKey(page, 'j', 2)).toEqual(['308', '304']);
    });
  }

  test('T2: from the opened post as well, where the first branch below it is folded', async () => {
    const instance = await stage().serve({ threads: [SHED], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await imitateKeys(page);
    await page.click(laneOf('502'));
    await page.waitFor(FOLDED);
    await focusOn(page, FOCUSED);
    expect(await byKey(page, 'j', 2)).toEqual(['▸ 502', '503']);
    expect(await byKey(page, 'k', 2)).toEqual(['▸ 502', '501']);
  });

  test('T2: they go into what is written, and nowhere, while one writes', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.querySelector('.status[data-id="303"]')?.append(field);
      field.focus();
    });
    await page.press('j');
    const written = await page.evaluate(() => document.querySelector('textarea')?.value);
    expect(written).toBe('j');
  });
});
