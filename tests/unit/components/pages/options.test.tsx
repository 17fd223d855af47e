// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import { FakeKept } from './fake-kept.ts';
import { open, openSite, sitesOf } from './opened-options.tsx';
import { button, choose, click, control, draw, prepareBrowser, storedNow, textOf } from './page.ts';

describe('what holds everywhere', () => {
  it('can be set, and set back', async () => {
    const { section } = await open();
    const words = control(section('everywhere'), 'Words that make a quotation');
    expect(textOf(section('everywhere'), '[data-key="quoteWords"] .without')).toBe(
      'Default: 5 words.',
    );
    await choose(words, '7');
    expect(await storedNow()).toMatchObject({ everywhere: { quoteWords: 7 } });
    await click(button(section('everywhere'), 'Back to default'));
    expect(words.value).toBe('5');
    expect(await storedNow()).toMatchObject({ everywhere: {} });
  });

  it.each(['', '2', '21', '4.5', '1e9', '-5'])('is no number like %j', async (text) => {
    const { section } = await open();
    const words = control(section('everywhere'), 'Words that make a quotation');
    await choose(words, text);
    expect(words.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(section('everywhere'), '[role="alert"]')).toBe(
      'Choose a whole number from 3 to 20. Until then, nothing changes.',
    );
    expect(await storedNow()).toEqual({ version: 1 });
  });

  it('says in words what 0 means', async () => {
    const { section } = await open({
      sites: { 'a.example': { previewDelay: 500 } },
      everywhere: { previewDelay: 0 },
    });
    const site = await openSite(section('sites'), 'a.example');
    expect(textOf(site, '[data-key="previewDelay"] .without p')).toBe('Everywhere else: off.');
  });
});

describe('settings that cannot be used', () => {
  it('are shown by key and site, and cleared one by one', async () => {
    const { section, main } = await open({
      everywhere: 4,
      sites: {
        'a.example': { answerLine: 'blue', quoteWords: 7 },
        'b.example': [],
        'c.example': { isOn: 1 },
      },
      later: true,
    });
    expect(textOf(section('problems'), 'li p')).toBe(
      '“everywhere” for everywhere is 4, which means nothing here. ' +
        '“sites” for b.example is [], which means nothing here. ' +
        '“answerLine” for a.example is "blue", which means nothing here. ' +
        '“isOn” for c.example is 1, which means nothing here.',
    );
    await click(button(main, 'Clear “answerLine” for a.example'));
    await click(button(main, 'Clear “sites” for b.example'));
    await click(button(main, 'Clear “everywhere” for everywhere'));
    await click(button(main, 'Clear “isOn” for c.example'));
    expect(await storedNow()).toEqual({
      version: 1,
      sites: { 'a.example': { quoteWords: 7 }, 'c.example': {} },
      later: true,
    });
    expect(main.querySelector('#problems')).toBeNull();
  });
});

describe('what is stored', () => {
  it('is told, and cleared after a question', async () => {
    const { section, main } = await open({ sites: { 'a.example': { isOn: true } } });
    expect(textOf(section('data'), 'p')).toMatch(/^\d+ bytes are stored/);
    await click(button(section('data'), 'Clear stored data'));
    await click(button(main.querySelector('dialog') ?? main, 'Clear stored data'));
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(sitesOf(section('sites'))).toEqual([]);
    expect(textOf(section('data'), '[role="status"]')).toBe('All stored data was cleared.');
  });
});

describe('copying to the reader’s account', () => {
  it('is off until it is chosen, and can be stopped', async () => {
    const { section } = await open({ everywhere: { quoteWords: 7 } });
    const sync = control(section('sync'), 'Copy my settings to my account');
    expect(sync.checked).toBe(false);
    await click(sync);
    expect(sync.checked).toBe(true);
    expect(Object.keys(await browser.storage.sync.get(null))).not.toEqual([]);
    await click(sync);
    expect(sync.checked).toBe(false);
    expect(await browser.storage.sync.get(null)).toEqual({});
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', /^Your account has no room/],
    ['The user is not signed in', /^Your browser could not do that just now/],
  ])('says why it could not: %s', async (reason, text) => {
    const { section } = await open();
    vi.spyOn(browser.storage.sync, 'set').mockImplementation(async () => {
      throw new Error(reason);
    });
    await click(control(section('sync'), 'Copy my settings to my account'));
    expect(textOf(section('sync'), '[role="status"]')).toMatch(text);
  });
});

describe('the keys', () => {
  it('are named, and changed on the browser’s own page', async () => {
    const { section } = await open();
    expect(textOf(section('keyboard'), 'kbd')).toBe('Alt+Shift+U');
    const create = vi.spyOn(browser.tabs, 'create');
    await click(button(section('keyboard'), 'Change keys'));
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('are not spoken of where the browser has none: Firefox for Android (issue 18.6)', async () => {
    await prepareBrowser({}, []);
    new FakeKept();
    vi.spyOn(browser, 'commands', 'get').mockReturnValue(undefined as never);
    const main = await draw(<Options {...(await readOptionsData())} />);
    expect(main.querySelector('#keyboard')).toBeNull();
    expect(main.querySelector('#sync')).not.toBeNull();
  });
});
