// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withWish } from '../../../../utils/settings/stored-settings.ts';
import { open, openSite, sitesOf } from './opened-options.tsx';
import { button, choose, click, control, settled, storedNow, textOf } from './page.ts';

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
