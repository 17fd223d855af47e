import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import type { Instance } from '../instance/server.ts';
import { post, seenText } from './folded-page.ts';
import { arriving, HEDGE } from './hedge-thread.ts';
import {
  choose,
  controlPage,
  expectAlive,
  expectSeen,
  idsSeenOn,
  ORDERED_VERSIONS,
  tagOf,
} from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** It with what has come: 321 on the first part, 322 to Cleo, 323 on what stands last; and without Dan's 306. */
const AFTERWARDS = {
  restored: [
    ...['301', '303', '305', '312', '302', '308', '304', '313', '322'],
    ...['307', '309', '310', '311', '323', '321'],
  ],
  branches: [
    ...['301', '303', '305', '  312', '  302', '  308', '    304', '      313', '      322'],
    ...['  307', '  309', '  310', '  311', '  323', '  321'],
  ],
} as const;

const WARNING = ':is(.content-warning, [aria-controls])';

/** All that can happen to a thread while it is read. */
async function liveThrough(page: PageUnderTest, instance: Instance): Promise<void> {
  instance.push(arriving('321', 'Kim', '301', 'I have come late to this.'));
  await page.waitFor(post('321'));
  instance.push(arriving('322', 'Lou', '304', 'Ours went through it all the same.'));
  await page.waitFor(post('322'));
  instance.push(arriving('323', 'Mia', '311', 'So should I.'));
  await page.waitFor(post('323'));
  instance.push({ id: '303', content: '<p>Every stem is cut nearly through, and laid over.</p>' });
  await expect.poll(() => seenText(page, '303')).toContain('laid over');
  instance.remove('306');
  await page.waitFor(post('306'), 'absent');
  instance.push({ id: '307', spoiler_text: 'Cold', sensitive: true });
  await page.waitFor(`${post('307')} ${WARNING}`);
}

async function press(page: PageUnderTest, selector: string): Promise<void> {
  await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
}

inEachBrowser('a thread in order, and live', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ORDERED_VERSIONS) {
    for (const order of ['restored', 'branches'] as const) {
      const tag = tagOf(name, version);

      test(`T2: ${version}, ${order}: whatever comes and goes, each post stands once and in its place, and off is as if never on`, {
        tag,
      }, async () => {
        const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
        const control = await controlPage(stage(), instance, '301');
        const page = await stage().read(instance);
        await choose(page, order);
        await liveThrough(page, instance);
        await expectSeen(page, AFTERWARDS[order]);

        await press(page, `${post('307')} ${WARNING} button`);
        await expect.poll(() => seenText(page, '307')).toContain('Ours took three winters.');
        await expectSeen(page, AFTERWARDS[order]);
        await press(page, `${post('307')} ${WARNING} button`);
        await expectAlive(page, '322');
        await expectSeen(page, AFTERWARDS[order]);

        await control.waitFor(`${post('307')} ${WARNING}`);
        expect(await control.count('[data-throughline]')).toBe(0);
        await choose(page, 'page');
        await expectSeen(page, await idsSeenOn(control));
        // It goes on there as React has it.
        instance.push(arriving('324', 'Ned', '302', 'Hazel, if you ask me.'));
        for (const one of [page, control]) await one.waitFor(listedPost('324'));
        await expectSeen(page, await idsSeenOn(control));
        await expectAlive(page, '324');
      });
    }
  }

  test('T2: what came while the page had its own order stands in its place once another is chosen', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor('.throughline-thread-bar');
    await liveThrough(page, instance);
    await choose(page, 'branches');
    await expectSeen(page, AFTERWARDS.branches);
  });

  test('T2: a post that the reader does not know stays where the page has put it, and nothing else is moved', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await stage().read(instance);
    await choose(page, 'restored');
    instance.fault(/^\/api\/v1\/statuses\?/, { kind: 'status', status: 404 });
    instance.push(arriving('321', 'Kim', '302', 'I have come late to this.'));
    await page.waitFor(post('321'));
    const known = async () => (await idsSeenOn(page)).filter((id) => id !== '321');
    await expect
      .poll(known)
      .toEqual([
        ...['301', '303', '305', '312', '302', '308', '304', '313', '306'],
        ...['307', '309', '310', '311'],
      ]);
    await expectAlive(page, '321');
  });
});
