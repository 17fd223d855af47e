import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { prepareExtraction } from '../../../../utils/browser/background/article-extracting.ts';
import type { FakePermissions } from '../sites/fake-permissions.ts';
import {
  answerOf,
  ask,
  connect,
  failed,
  inPrivate,
  prepareReading,
  reader,
  requests,
  type Sender,
  settled,
  TIDES,
} from './asked-article.ts';

vi.mock(import('../../../../utils/browser/background/article-extracting.ts'));

let permissions: FakePermissions;

beforeEach(async () => {
  permissions = await prepareReading();
});

describe('who may ask for an article', () => {
  it('whoever connects by another name is meant for somebody else', () => {
    const other = connect(reader(), 'throughline-lifeline');
    other.receive({ address: TIDES, isFresh: false });
    expect(other).toMatchObject({ endedBy: null, sent: [] });
    expect(requests).toEqual([]);
  });

  it.each<[string, () => Sender | undefined]>([
    ['nobody', () => undefined],
    ['another extension', () => reader({ id: 'somebody-else' })],
    ['a frame of a page', () => reader({ frameId: 3 })],
    ['nobody’s tab', () => reader({ tab: {} as Browser.tabs.Tab })],
    [
      'a page of ours without a tab',
      () => ({ id: browser.runtime.id, url: 'moz-extension://ours/popup.html' }),
    ],
    ['a page without an address', () => reader({ url: '' })],
  ])('not %s', async (_who, sender) => {
    const other = connect(sender());
    expect(other.endedBy).toBe('this end');
    other.receive({ address: TIDES, isFresh: false });
    await settled();
    expect(requests).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an address alone', TIDES],
    ['no address', { isFresh: true }],
    ['several', { address: [TIDES], isFresh: true }],
    ['one without an end', { address: `${TIDES}/${'x'.repeat(9_000)}`, isFresh: true }],
    ['not whether the copy will do', { address: TIDES }],
  ])('not for %s', async (_what, message) => {
    const asking = connect(reader());
    asking.receive(message);
    await settled();
    expect(asking).toMatchObject({ endedBy: 'this end', sent: [] });
    expect(requests).toEqual([]);
  });
});

describe('what is never fetched', () => {
  it.each([
    ['javascript:alert(1)', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['', 'not-https'],
    ['http://reef.example:8080/tides', 'not-https'],
    ['https://192.168.0.1/', 'private-address'],
    ['https://localhost/tides', 'private-address'],
    ['https://[::1]/', 'private-address'],
  ])('%s', async (address, failure) => {
    permissions.origins.add('*://*/*');
    expect(await answerOf(ask({ address }))).toEqual(failed(failure));
    expect(requests).toEqual([]);
  });

  it('but for what is in the instance’s own network', async () => {
    permissions.origins.add('*://*/*');
    const sender = reader({ url: 'http://localhost:3000/@ana/1' });
    await answerOf(ask({ address: 'https://localhost/tides' }, sender));
    expect(requests.map(({ url }) => url)).toEqual(['https://localhost/tides']);
  });
});

describe('a site that is not allowed', () => {
  it('is named, and not asked', async () => {
    permissions.origins.clear();
    expect(await answerOf(ask({ address: 'https://www.reef.example/tides' }))).toEqual({
      type: 'needs-grant',
      site: 'reef.example',
    });
    expect(requests).toEqual([]);
    expect(prepareExtraction).not.toHaveBeenCalled();
  });

  it('is not asked for from a private window: a grant lasts, and tells what was read', async () => {
    permissions.origins.clear();
    expect(await answerOf(ask({}, inPrivate()))).toEqual(failed('private-window'));
    expect(requests).toEqual([]);
    expect(prepareExtraction).not.toHaveBeenCalled();
  });

  it('is read from a private window where it has been allowed before', async () => {
    expect(await answerOf(ask({}, inPrivate()))).toMatchObject({ type: 'found' });
  });

  it('is what it is where the browser does not say', async () => {
    vi.mocked(browser.permissions.contains).mockRejectedValue(new Error('not now'));
    expect(await answerOf(ask())).toEqual(failed('interrupted'));
    expect(requests).toEqual([]);
  });
});
