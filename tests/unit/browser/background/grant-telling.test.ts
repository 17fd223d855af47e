import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellWhetherGranted } from '../../../../utils/browser/background/grant-telling.ts';
import { isStillGranted } from '../../../../utils/browser/channel/grant-asking.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const ASKS = { type: 'is-granted' };
const PAGE = 'https://harbour.example:8443/@ana/1';

let permissions: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions();
});

function sender(changes: Partial<Browser.runtime.MessageSender> = {}) {
  const { id } = browser.runtime;
  const tab = { id: 7 } as Browser.tabs.Tab;
  return { id, tab, frameId: 0, url: PAGE, ...changes };
}

describe('a reader that asks whether its page is still allowed', () => {
  it.each([
    ['its site', ['https://harbour.example/*'], true],
    ['all sites', ['*://*/*'], true],
    ['the sites of a domain', ['https://*.example/*'], true],
    ['another site', ['https://reef.example/*'], false],
    ['the same by another scheme', ['http://harbour.example/*'], false],
    ['nothing', [], false],
  ])('where the browser allows %s', async (_case, granted, expected) => {
    for (const pattern of granted) permissions.origins.add(pattern);
    const answer = vi.fn();
    expect(tellWhetherGranted(ASKS, sender(), answer)).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(expected));
  });

  it('stays where nobody can say', async () => {
    vi.spyOn(browser.permissions, 'getAll').mockRejectedValue(new Error('not now'));
    const answer = vi.fn();
    tellWhetherGranted(ASKS, sender(), answer);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(true));
  });

  it.each([
    ['another extension', ASKS, { id: 'somebody-else' }],
    ['a frame', ASKS, { frameId: 3 }],
    ['nobody’s tab', ASKS, { tab: {} as Browser.tabs.Tab }],
    ['no address', ASKS, { url: undefined }],
    ['another message', { type: 'load-reader' }, {}],
    ['nothing', null, {}],
  ])('is not %s', (_case, message, changes) => {
    const { url, ...rest } = { ...sender(), ...changes };
    const asking = url === undefined ? rest : { ...rest, url };
    expect(tellWhetherGranted(message, asking, vi.fn())).toBeUndefined();
  });
});

it.each([
  ['it is', true, true],
  ['it is not', false, false],
  ['nobody answers', undefined, true],
])('the answer: %s', async (_case, answer, expected) => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer);
  expect(await isStillGranted()).toBe(expected);
});

it('an extension that is gone answers nothing, and nothing is thrown', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
  expect(await isStillGranted()).toBe(true);
});
