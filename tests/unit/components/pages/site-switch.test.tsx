// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { buttons, HOST, open, PATTERN, status } from './opened-popup.tsx';
import { button, click, refuseToWrite, settled, storedNow, textOf } from './page.ts';

describe('turning on and off', () => {
  it('asks the browser first, with the click', async () => {
    const { main, permissions } = await open({ state: 'off' });
    expect(buttons(main)).toBe(`Turn on for ${HOST}`);
    const get = vi.spyOn(browser.storage.local, 'get');
    const request = vi.mocked(browser.permissions.request);
    button(main, `Turn on for ${HOST}`).click();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [PATTERN] });
    expect(get).not.toHaveBeenCalled();
    await act(settled);
    expect([...permissions.origins]).toEqual([PATTERN]);
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
    expect(await storedNow()).toMatchObject({ sites: { [HOST]: { isOn: true } } });
  });

  it('a refusal changes nothing, and is said', async () => {
    const { main, permissions } = await open({ state: 'off' });
    permissions.answer = false;
    await click(button(main, `Turn on for ${HOST}`));
    expect(status(main)).toMatch(/^You did not allow it/);
    expect(buttons(main)).toBe(`Turn on for ${HOST}`);
  });

  it('a site without its grant asks for it', async () => {
    const { main } = await open({
      state: 'needs-permission',
      settings: { sites: { [HOST]: { isOn: true } } },
    });
    expect(textOf(main, 'p')).toMatch(/your browser does not allow it here yet/);
    await click(button(main, `Allow on ${HOST}`));
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
  });

  it('off is a setting where all sites are allowed', async () => {
    const { main } = await open({ granted: ['*://*/*'] });
    await click(button(main, `Turn off for ${HOST}`));
    expect(buttons(main)).toBe(`Turn on for ${HOST}`);
    expect(await storedNow()).toMatchObject({ sites: { [HOST]: { isOn: false } } });
  });

  it('says so where it cannot be saved', async () => {
    const { main } = await open({ granted: ['*://*/*'] });
    refuseToWrite();
    await click(button(main, `Turn off for ${HOST}`));
    expect(status(main)).toMatch(/^Your browser could not save this/);
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
  });

  it('all sites can be allowed, and that be taken back', async () => {
    const { main, permissions } = await open({ state: 'off' });
    await click(button(main, 'Turn on for all Mastodon sites'));
    expect([...permissions.origins]).toEqual(['*://*/*']);
  });
});
