/** The options page, opened, and its list of sites. Needs a DOM (jsdom). */
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import { FakeKept } from './fake-kept.ts';
import { draw, prepareBrowser, settled, textOf } from './page.ts';

/** The options page of a browser with these settings and grants. */
export async function open(settings: unknown = {}, granted: readonly string[] = []) {
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
export async function openSite(sites: HTMLElement, host: string): Promise<HTMLElement> {
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

export const sitesOf = (section: HTMLElement) =>
  [...section.querySelectorAll('.sites > li')].map((site) => textOf(site, '.host, .state'));
