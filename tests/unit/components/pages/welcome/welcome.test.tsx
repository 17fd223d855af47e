// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkInstance } from '../../../../../components/pages/welcome/instance-check.ts';
import { Start } from '../../../../../components/pages/welcome/start.tsx';
import { FakePermissions } from '../../../browser/sites/fake-permissions.ts';
import { message } from '../../../messages.ts';

vi.mock(import('../../../../../components/pages/welcome/instance-check.ts'));

// How it looks, and its live example, are tested in a browser; this is what it says.

let permissions: FakePermissions;

beforeEach(async () => {
  fakeBrowser.reset();
  // jsdom has none; there is only one page here.
  Object.assign(navigator, { locks: { request: (_name: string, act: () => unknown) => act() } });
  permissions = new FakePermissions();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  vi.mocked(checkInstance).mockResolvedValue({ kind: 'mastodon' });
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  await act(() => render(<Start />, root));
});

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const field = () => find<HTMLInputElement>('#instance');
const said = () => (find('[role="status"]') ?? find('.started-text'))?.textContent;
const host = (name: string) => `\u2068${name}\u2069`;

/** Types an instance, and presses Enter. */
async function start(typed: string) {
  const input = field();
  if (input) input.value = typed;
  await act(async () => {
    find<HTMLFormElement>('form')?.requestSubmit();
    await new Promise((done) => setTimeout(done, 5));
  });
}

it('the field has a name and what it is about', () => {
  expect(find('label')?.getAttribute('for')).toBe('instance');
  const described = field()?.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id) !== null)).toEqual([true, true]);
});

describe('what goes wrong is said at the field, which keeps the focus', () => {
  it.each([
    ['', 'welcomeAddressEmpty', []],
    ['my instance', 'welcomeAddressUnreadable', []],
  ])('%j', async (typed, key, places) => {
    await start(typed);
    expect(said()).toBe(message(key, places));
    expect(field()?.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    expect(browser.permissions.request).not.toHaveBeenCalled();
  });

  it.each([
    [{ kind: 'other' }, message('welcomeNotMastodon', host('a.example'))],
    [{ kind: 'unclear' }, message('welcomeUnclear', host('a.example'))],
    [
      { kind: 'moved', host: 'b.example' },
      message('welcomeMoved', [host('a.example'), host('b.example')]),
    ],
  ] as const)('%j', async (found, text) => {
    vi.mocked(checkInstance).mockResolvedValue(found);
    await start('@me@a.example');
    expect(said()).toBe(text);
    expect(document.activeElement).toBe(field());
  });
});

it('not allowed: nothing has changed', async () => {
  permissions.answer = false;
  await start('a.example');
  expect(said()).toBe(message('welcomeDenied'));
  expect(field()?.getAttribute('aria-invalid')).toBe('false');
});

it('while the browser asks, a second click does nothing', async () => {
  permissions.neverAnswers();
  await start('a.example');
  expect(said()).toBe(message('welcomeAsking'));
  expect(find('button')?.getAttribute('aria-disabled')).toBe('true');
  await start('b.example');
  expect(browser.permissions.request).toHaveBeenCalledOnce();
});

it('on: it is said, with the focus, and a link leads there', async () => {
  await start('https://A.example/@me');
  expect(said()).toBe(message('welcomeOn', host('a.example')));
  expect(document.activeElement).toBe(find('.started-text'));
  const link = find<HTMLAnchorElement>('a.main');
  expect(link?.href).toBe('https://a.example/');
  expect(link?.target).toBe('_blank');
});

it('everywhere: one click', async () => {
  await act(async () => {
    find('.start-everywhere button')?.click();
    await new Promise((done) => setTimeout(done, 5));
  });
  expect(said()).toBe(message('welcomeOnEverywhere'));
  expect([...permissions.origins]).toEqual(['*://*/*']);
});
