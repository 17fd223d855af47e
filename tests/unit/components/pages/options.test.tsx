// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import { LARGEST_FILE_BYTES } from '../../../../utils/settings/settings-file.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakeKept } from './fake-kept.ts';
import {
  button,
  choose,
  click,
  control,
  draw,
  prepareBrowser,
  refuseToWrite,
  settled,
  storedNow,
  textOf,
} from './page.ts';

/** The options page of a browser with these settings and grants. */
async function open(settings: unknown = {}, granted: readonly string[] = []) {
  const permissions = await prepareBrowser(settings, granted);
  new FakeKept();
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => [
    { name: 'toggle-reader', shortcut: 'Alt+Shift+U' },
  ]);
  const main = await draw(<Options {...(await readOptionsData())} />);
  const section = (id: string) => main.querySelector<HTMLElement>(`#${id}`) ?? main;
  return { permissions, main, section };
}

/** Opens a site of the list. */
async function openSite(sites: HTMLElement, host: string): Promise<HTMLElement> {
  const details = [...sites.querySelectorAll('details')].find(
    (one) => textOf(one, '.host') === host,
  );
  if (!details) throw new Error(`${host} is not in the list.`);
  await act(async () => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settled();
  });
  return details;
}

async function chooseFile(section: HTMLElement, text: string, size?: number): Promise<void> {
  const input = control(section, 'Take settings from a file');
  const file = new File([text], 'settings.json', { type: 'application/json' });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
}

const sitesOf = (section: HTMLElement) =>
  [...section.querySelectorAll('.sites > li')].map((site) => textOf(site, '.host, .state'));

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

describe('the sites', () => {
  const SETTINGS = {
    everywhere: { quoteWords: 7 },
    sites: {
      'b.example': { isOn: true, answerLine: 'never', mentionFolding: false },
      'a.example': { isOn: false },
    },
  };

  it('are those of the settings and of the browser', async () => {
    const { section } = await open(SETTINGS, ['https://c.example/*', 'https://*.d.example/*']);
    expect(sitesOf(section('sites'))).toEqual([
      'a.example Off',
      'b.example Needs permission',
      'c.example On',
    ]);
    expect(textOf(section('sites'), '.differences')).toBe(
      'Set differently: Fold chains of mentions and Who is answered.',
    );
  });

  it('follow what is changed elsewhere', async () => {
    const { section } = await open();
    await act(async () => {
      await changeSettings((stored) => withWish(stored, 'new.example', 'on'));
      await settled();
    });
    expect(sitesOf(section('sites'))).toEqual(['new.example Needs permission']);
  });

  it('are set in place, one by one', async () => {
    const { section } = await open(SETTINGS);
    const site = await openSite(section('sites'), 'a.example');
    expect(control(site, 'Words that make a quotation').value).toBe('7');
    await choose(control(site, 'Words that make a quotation'), '9');
    expect(await storedNow()).toMatchObject({
      everywhere: { quoteWords: 7 },
      sites: { 'a.example': { isOn: false, quoteWords: 9 } },
    });
    expect(textOf(site, '[data-key="quoteWords"] .without p')).toBe('Everywhere else: 7 words.');
    await click(button(site, 'Set all as everywhere else'));
    expect(await storedNow()).toMatchObject({ sites: { 'a.example': { isOn: false } } });
  });

  it('are added by address, handle and all', async () => {
    const { section, permissions } = await open();
    const field = control(section('sites'), 'Add a site by its address, or by your handle there');
    field.value = ' @ana@Harbour.Example ';
    await click(button(section('sites'), 'Add and turn on'));
    expect([...permissions.origins]).toEqual(['https://harbour.example/*']);
    expect(sitesOf(section('sites'))).toHaveLength(1);
    expect(textOf(section('sites'), '.add-site [role="status"]')).toBe(
      'Throughline is on for harbour.example.',
    );
    expect(field.value).toBe('');
  });

  it.each(['', 'hello', 'a b.example', 'ftp://'])('are not added by %j', async (typed) => {
    const { section } = await open();
    const field = control(section('sites'), 'Add a site by its address, or by your handle there');
    field.value = typed;
    await click(button(section('sites'), 'Add and turn on'));
    expect(textOf(section('sites'), '.add-site .failure')).toMatch(/^That is not the address/);
    expect(document.activeElement).toBe(field);
    expect(browser.permissions.request).not.toHaveBeenCalled();
  });

  it('are removed with their grant, and kept on second thoughts', async () => {
    const { section, permissions, main } = await open(SETTINGS, [
      'https://b.example/*',
      'http://b.example/*',
    ]);
    const site = await openSite(section('sites'), 'b.example');
    await click(button(site, 'Remove site'));
    await click(button(main, 'Cancel'));
    expect(main.querySelector('dialog')).toBeNull();
    expect(permissions.origins.size).toBe(2);
    await click(button(site, 'Remove site'));
    expect(textOf(main, 'dialog h2')).toBe('Remove b.example?');
    const dialog = main.querySelector('dialog') ?? main;
    await click(button(dialog, 'Remove site'));
    expect([...permissions.origins]).toEqual([]);
    await act(async () => {
      vi.mocked(browser.permissions.onRemoved.addListener).mock.calls[0]?.[0]({});
      await settled();
    });
    expect(sitesOf(section('sites'))).toEqual(['a.example Off']);
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

describe('a file', () => {
  const SETTINGS = { everywhere: { quoteWords: 7 }, sites: { 'a.example': { isOn: true } } };

  it('is shown before it replaces anything, and nothing is lost by a cancel', async () => {
    const { section, main } = await open(SETTINGS);
    const before = await storedNow();
    await chooseFile(section('file'), '{"sites": {"b.example": {"isOn": false, "quoteWords": 4}}}');
    expect(textOf(main, 'dialog .preview')).toBe(
      'The following would change, and nothing else.Everywhere' +
        'Words that make a quotation: 7 words → 5 words (default).' +
        'a.exampleThis site is removed, with all that is set for it.' +
        'b.exampleThis site is added, turned off.' +
        'Words that make a quotation: 7 words (as everywhere else) → 4 words.',
    );
    expect(await storedNow()).toEqual(before);
    await click(button(main, 'Cancel'));
    expect(await storedNow()).toEqual(before);
    expect(main.querySelector('dialog')).toBeNull();
  });

  it('replaces all on request', async () => {
    const { section, main } = await open(SETTINGS);
    await chooseFile(section('file'), '{"sites": {"b.example": {"isOn": true}}, "later": 1}');
    await click(button(main, 'Replace settings'));
    expect(await storedNow()).toEqual({
      version: 1,
      sites: { 'b.example': { isOn: true } },
      later: 1,
    });
    expect(sitesOf(section('sites'))).toEqual(['b.example Needs permission']);
    expect(textOf(section('file'), '[role="status"]')).toMatch(/^Your settings are those of the/);
  });

  it('with the same settings changes nothing, and says so', async () => {
    const { section, main } = await open(SETTINGS);
    await chooseFile(section('file'), JSON.stringify({ version: 1, ...SETTINGS }));
    expect(textOf(main, 'dialog p')).toMatch(/There is nothing to replace\.$/);
    await click(button(main, 'Close'));
    expect(main.querySelector('dialog')).toBeNull();
  });

  it('with mistakes is refused, line by line', async () => {
    const { section, main } = await open(SETTINGS);
    await chooseFile(
      section('file'),
      '{"sites": {\n"a.example": {\n"answerLine": "blue",\n"isOn": 1, "quoteWords": 0}}}',
    );
    expect(
      [...section('file').querySelectorAll('li')].map(({ textContent }) => textContent),
    ).toEqual([
      'Line 3: “answerLine” for a.example must be one of rule, names, always, lines, never.',
      'Line 4: “quoteWords” for a.example must be a whole number from 3 to 20.',
      'Line 4: “isOn” for a.example must be true or false.',
    ]);
    expect(main.querySelector('dialog')).toBeNull();
  });

  it('that is too large is not even read', async () => {
    const { section } = await open();
    await chooseFile(section('file'), '{}', LARGEST_FILE_BYTES + 1);
    expect(textOf(section('file'), '[role="status"]')).toMatch(/larger than 1 MB/);
  });

  it('says so where it cannot be saved', async () => {
    const { section, main } = await open(SETTINGS);
    const before = await storedNow();
    await chooseFile(section('file'), '{"sites": {}}');
    refuseToWrite();
    await click(button(main, 'Replace settings'));
    expect(textOf(section('file'), '[role="status"]')).toMatch(/^Your browser could not save this/);
    expect(await storedNow()).toEqual(before);
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
