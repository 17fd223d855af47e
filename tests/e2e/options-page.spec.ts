/** Issue 4: all settings, for everywhere and for each site, as a file, and cleared. */
import { writeFile } from 'node:fs/promises';
import { expect, type TestInfo, test } from '@playwright/test';
import type { ElementHandle } from 'puppeteer-core';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { LINE } from './answers-on-page.ts';
import { CHIP, expectFolded, OURS } from './folded-page.ts';
import { inEachBrowser, SITE } from './reader-test.ts';
import { control, wayBack, withoutText } from './settings-on-page.ts';
import { store, storedIn } from './stored-settings.ts';

const CHAIN_OF_SIX = '116221309268868039';
const FOLDING = 'mentionFolding';
const OPTIONS = 'options.html';
const EVERYWHERE = '#everywhere';
const FILE_FIELD = '#file input[type=file]';
const FILE_SAID = '#file [role=status]';
const DIALOG = 'dialog[open]';
const YES = `${DIALOG} button.main`;
const NO = `${DIALOG} button.quiet`;
/** A site that the browser does not allow. */
const AWAY = 'away.example';

/** Chooses a file, as the browser's own dialog does once the reader has found it. */
async function choose(page: PageUnderTest, info: TestInfo, lines: string[]): Promise<void> {
  const path = info.outputPath('settings.json');
  await writeFile(path, lines.join('\n'));
  const field = (await page.puppeteer.$(FILE_FIELD)) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(path);
}

inEachBrowser('the options page', (stage) => {
  test('a default that is changed holds in open tabs at once, and goes back', async () => {
    const { browser, serve, read, openOurs } = stage();
    await store(browser, {});
    const thread = await read(await serve());
    await expectFolded(thread, CHAIN_OF_SIX);
    const page = await openOurs(OPTIONS);
    const folding = `${EVERYWHERE} ${control(FOLDING)}`;
    expect(await page.text(`${EVERYWHERE} ${withoutText(FOLDING)}`)).toBe('Default: on.');
    await page.click(folding);
    await thread.puppeteer.bringToFront();
    await thread.waitFor(CHIP, 'absent');
    await thread.waitFor(LINE);
    await page.puppeteer.bringToFront();
    await page.click(`${EVERYWHERE} ${wayBack(FOLDING)}`);
    await thread.puppeteer.bringToFront();
    await expectFolded(thread, CHAIN_OF_SIX);
    expect(await storedIn(page)).toMatchObject({ everywhere: {} });
  });

  test('a file with mistakes is not taken over: each is told by line, key and what may stand there', async ({
    browserName: _,
  }, info) => {
    const { browser, openOurs } = stage();
    const before = { version: 1, everywhere: { [FOLDING]: false } };
    await store(browser, before);
    const page = await openOurs(`${OPTIONS}#file`);
    await choose(page, info, [
      '{',
      '  "version": 1,',
      '  "everywhere": {',
      '    "mentionFolding": "yes",',
      '    "quoteWords": 2',
      '  },',
      '  "sites": {',
      `    "${AWAY}": { "answerLine": "sometimes" }`,
      '  }',
      '}',
    ]);
    await page.waitFor(`${FILE_SAID} li`);
    const told = await page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((item) => item.textContent),
      `${FILE_SAID} li`,
    );
    expect(told).toEqual([
      'Line 4: “mentionFolding” for everywhere must be true or false.',
      'Line 5: “quoteWords” for everywhere must be a whole number from 3 to 20.',
      `Line 8: “answerLine” for ${AWAY} must be one of rule, names, always, lines, never.`,
    ]);
    expect(await page.count(DIALOG)).toBe(0);
    expect(await storedIn(page)).toEqual(before);

    await choose(page, info, ['{', '  "version": 1', '  "everywhere": {}', '}']);
    await expect.poll(() => page.text(FILE_SAID)).toContain('Line 3: a comma is missing');
    expect(await storedIn(page)).toEqual(before);
  });

  test('a good file is shown before it replaces anything; cancelled, nothing is replaced', async ({
    browserName: _,
  }, info) => {
    const { browser, serve, read, openOurs } = stage();
    await store(browser, {});
    const thread = await read(await serve());
    await expectFolded(thread, CHAIN_OF_SIX);
    const page = await openOurs(`${OPTIONS}#file`);
    const stored = await storedIn(page);
    const file = {
      version: 1,
      everywhere: { [FOLDING]: false },
      sites: { [AWAY]: { isOn: true, quoteWords: 7 } },
    };
    const lines = [JSON.stringify(file)];
    await choose(page, info, lines);
    const preview = await page.text(`${DIALOG} .preview`);
    expect(preview).toContain('Fold chains of mentions: on (default) → off.');
    expect(preview).toContain(AWAY);
    expect(preview).toContain('This site is added, turned on.');
    expect(preview).toContain(
      'Words that make a quotation: 5 words (as everywhere else) → 7 words.',
    );
    await page.click(NO);
    await page.waitFor(DIALOG, 'absent');
    expect(await storedIn(page)).toEqual(stored);

    await choose(page, info, lines);
    await page.click(YES);
    await expect.poll(() => storedIn(page)).toEqual(file);
    // It is on without its grant: said here, and not asked for by itself.
    await expect.poll(() => page.text('.sites')).toMatch(new RegExp(`${AWAY}\\s*Needs permission`));
    await thread.puppeteer.bringToFront();
    await thread.waitFor(CHIP, 'absent');
  });

  test('saves all settings to a file, which is the same when it is taken again', async ({
    browserName: _,
  }, info) => {
    const { browser, openOurs } = stage();
    // Also what a newer version has stored, and this one does not know.
    const settings = {
      version: 1,
      everywhere: { [FOLDING]: false, fromTheFuture: [1, 2] },
      sites: { [AWAY]: { isOn: false } },
    };
    await store(browser, settings);
    const page = await openOurs(`${OPTIONS}#file`);
    await page.click('#file button.quiet');
    await expect.poll(async () => (await browser.savedFiles()).length).toBe(1);
    const [saved] = await browser.savedFiles();
    expect(saved?.name).toMatch(/^throughline-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(saved?.text ?? '')).toEqual(settings);
    await choose(page, info, (saved?.text ?? '').split('\n'));
    expect(await page.text(`${DIALOG} .preview`)).toMatch(/nothing to replace/);
    expect(await page.count(YES)).toBe(0);
  });

  test('a site that is removed is forgotten and given back, and its pages are as before', async () => {
    const { browser, serve, read, openOurs, turnOff } = stage();
    await turnOff();
    const instance = await serve();
    const { host } = new URL(instance.origin);
    await store(browser, { version: 1, sites: { [host]: { isOn: true, quoteWords: 7 } } });
    const thread = await read(instance);
    await expectFolded(thread, CHAIN_OF_SIX);
    const page = await openOurs(OPTIONS);
    await page.click('.sites summary');
    expect(await page.text('.sites summary')).toMatch(new RegExp(`${host}\\s*On`));
    await page.click({ role: 'button', name: 'Remove site' });
    expect(await page.text(`${DIALOG} h2`)).toBe(`Remove ${host}?`);
    await page.click(YES);
    await page.waitFor('.sites', 'absent');
    await expect.poll(() => browser.grantedOrigins()).toEqual([]);
    expect(await storedIn(page)).toMatchObject({ sites: {} });
    await thread.puppeteer.bringToFront();
    await thread.waitFor(OURS, 'absent');
  });

  test('a site is added by its address and the browser’s prompt', async () => {
    const { browser, serve, open, openOurs, turnOff } = stage();
    await turnOff();
    await store(browser, {});
    const instance = await serve();
    const { host } = new URL(instance.origin);
    const thread = await open(instance.threadUrl(instance.threads[0]?.focused ?? ''));
    const page = await openOurs(OPTIONS);
    await page.click('.add-site input');
    await page.puppeteer.keyboard.type(`@me@${host}`);
    await browser.answerPrompt('allow', {
      origins: [SITE],
      from: page,
      ask: () => page.click('.add-site button'),
    });
    await expect
      .poll(() => page.text('.add-site [role=status]'))
      .toBe(`Throughline is on for ${host}.`);
    await expect.poll(() => page.text('.sites')).toMatch(new RegExp(`${host}\\s*On`));
    await thread.puppeteer.bringToFront();
    await expectFolded(thread, CHAIN_OF_SIX);
  });

  test('clears what is stored after a question; what the browser allows stays', async () => {
    const { browser, serve, read, openOurs } = stage();
    await store(browser, { version: 1, everywhere: { [FOLDING]: false } });
    const thread = await read(await serve());
    await thread.waitFor(LINE);
    const granted = await browser.grantedOrigins();
    const page = await openOurs(`${OPTIONS}#data`);
    const before = await storedIn(page);
    await page.click('#data button.quiet');
    await page.click(NO);
    await page.waitFor(DIALOG, 'absent');
    expect(await storedIn(page)).toEqual(before);
    await page.click('#data button.quiet');
    await page.click(YES);
    await expect.poll(() => page.text('#data [role=status]')).toBe('All stored data was cleared.');
    await expect.poll(() => page.text('#data p')).toMatch(/^0 bytes/);
    expect(await storedIn(page)).toBe(null);
    expect(await browser.grantedOrigins()).toEqual(granted);
    await thread.puppeteer.bringToFront();
    await expectFolded(thread, CHAIN_OF_SIX);
  });

  test('says which keys turn a site on and off', async () => {
    const page = await stage().openOurs(`${OPTIONS}#keyboard`);
    expect(await page.text('#keyboard kbd')).toMatch(/^(?:Alt\+Shift\+U|⌥⇧U)$/);
  });
});
