/** A page of ours in jsdom, and what a person does with it. Needs a DOM and wxt's fake browser. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings, SETTINGS_ITEM } from '../../../../utils/settings/settings-store.ts';
import { FakePermissions } from '../../browser/sites/fake-permissions.ts';
import { message } from '../../messages.ts';

/** A browser with these settings and grants, as far as our pages need it. */
export async function prepareBrowser(
  settings: unknown = {},
  granted: readonly string[] = [],
): Promise<FakePermissions> {
  fakeBrowser.reset();
  document.body.innerHTML = '';
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  // jsdom has no locks: each page here is the only one.
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_name: string, work: () => unknown) => work() },
  });
  // Nor does it open dialogs (https://github.com/jsdom/jsdom/issues/3294).
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  // As in a browser that has no such call: what is stored is measured.
  Object.defineProperty(browser.storage.local, 'getBytesInUse', {
    configurable: true,
    value: undefined,
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    ...{ manifest_version: 3, name: 'Throughline', version: '0.1.0' },
  });
  const permissions = new FakePermissions(granted);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(() => {});
    vi.spyOn(event, 'removeListener').mockImplementation(() => {});
  }
  await browser.storage.local.set({ [SETTINGS_ITEM]: settings });
  return permissions;
}

const drawn: HTMLElement[] = [];
// What asks again by itself must not outlast the test, and the texts that it is drawn with.
afterEach(() => act(() => drawn.splice(0).forEach((main) => void render(null, main))));

/** Draws a view where pages of ours have theirs. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
  const main = document.body.appendChild(document.createElement('main'));
  drawn.push(main);
  await act(() => render(view, main));
  return main;
}

/** The disk is full. */
export function refuseToWrite(): void {
  vi.spyOn(browser.storage.local, 'set').mockImplementation(async () => {
    throw new Error('QuotaExceededError');
  });
}

/** What a person sees, in one line. */
export function textOf(root: ParentNode, selector: string): string {
  const texts = [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** The control with this label. */
export function control(root: ParentNode, name: string): HTMLInputElement {
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  const found = document.getElementById(label?.htmlFor ?? '');
  if (!found) throw new Error(`There is no control “${name}”.`);
  // A select has what is used of an input here.
  return found as HTMLInputElement;
}

export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await settled();
  });
}

/** Types or chooses a value and moves on. */
export async function choose(element: HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
}

/** What is written and asked here takes a few turns of the loop, and no time. */
export async function settled(): Promise<void> {
  const TURNS = 5;
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export async function storedNow(): Promise<unknown> {
  return loadSettings();
}
