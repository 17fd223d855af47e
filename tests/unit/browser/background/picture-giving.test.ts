// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { givePicture } from '../../../../utils/browser/background/picture-giving.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const EBB = 'https://www.reef.example/ebb.png';
const ASKING = { type: 'fetch-picture', address: EBB };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DATA = 'data:image/png;base64,iVBORw0KGgo=';

let permissions: FakePermissions;
let requests: string[];

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions(['*://*.reef.example/*']);
  requests = [];
  serve(() => answer(PNG));
});

/** What the site answers. */
function serve(answering: () => Response): void {
  vi.stubGlobal('fetch', async (url: string) => {
    requests.push(url);
    return answering();
  });
}

function answer(body: BodyInit, { type = 'image/png', url = EBB, status = 200 } = {}): Response {
  const response = new Response(body, { status, headers: { 'Content-Type': type } });
  return Object.defineProperty(response, 'url', { value: url });
}

function reader(changes: Partial<Browser.runtime.MessageSender> = {}) {
  const tab = { id: 7 } as Browser.tabs.Tab;
  const url = 'https://harbour.example/@ana/1';
  return { id: browser.runtime.id, tab, frameId: 0, url, ...changes };
}

/** What the reader is answered. */
async function answered(address = EBB, sender = reader()): Promise<unknown> {
  const sendResponse = vi.fn();
  expect(givePicture({ ...ASKING, address }, sender, sendResponse)).toBe(true);
  await vi.waitFor(() => expect(sendResponse).toHaveBeenCalled());
  expect(sendResponse).toHaveBeenCalledOnce();
  return sendResponse.mock.calls[0]?.[0];
}

describe('a picture that a reader’s page forbids to load (L5)', () => {
  it('is given as an address with the picture in it', async () => {
    expect(await answered()).toBe(DATA);
    expect(requests).toEqual([EBB]);
  });

  it('is what the site says it is, and no more', async () => {
    serve(() => answer('<svg/>', { type: 'image/svg+xml; charset=utf-8,<b>' }));
    expect(await answered()).toBe(`data:image/svg+xml;base64,${btoa('<svg/>')}`);
  });

  it('is fetched without user name, password and fragment, and by https', async () => {
    await answered('http://me:secret@www.reef.example/ebb.png#x');
    expect(requests).toEqual([EBB]);
  });

  it.each<[string, () => Response]>([
    ['a page', () => answer('<p>Ebb.</p>', { type: 'text/html' })],
    ['no answer to that', () => answer(PNG, { status: 404 })],
    ['elsewhere', () => answer(PNG, { url: 'https://bay.example/ebb.png' })],
    ['over http', () => answer(PNG, { url: 'http://www.reef.example/ebb.png' })],
    ['in a private network', () => answer(PNG, { url: 'https://192.168.0.1/ebb.png' })],
    [
      'out of reach',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('is none where it is %s', async (_what, answering) => {
    serve(answering);
    expect(await answered()).toBeNull();
    expect(requests).toHaveLength(1);
  });
});

describe('a site that is not allowed for articles', () => {
  it('is not asked for a picture', async () => {
    permissions.origins.clear();
    expect(await answered()).toBeNull();
    expect(requests).toEqual([]);
  });

  it('is not, though the article’s own is', async () => {
    expect(await answered('https://bay.example/ebb.png')).toBeNull();
    expect(requests).toEqual([]);
  });

  it('is not, where the browser does not say', async () => {
    vi.mocked(browser.permissions.contains).mockRejectedValue(new Error('not now'));
    expect(await answered()).toBeNull();
    expect(requests).toEqual([]);
  });

  it('does not have the browser ask', async () => {
    permissions.origins.clear();
    await answered();
    expect(browser.permissions.request).not.toHaveBeenCalled();
  });
});

describe('what is never fetched', () => {
  it.each([
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'http://reef.example:8080/ebb.png',
    'https://192.168.0.1/ebb.png',
    'https://router.local/ebb.png',
    'https://[::1]/ebb.png',
    'https://*.example/ebb.png',
    '',
  ])('%j, whatever is allowed', async (address) => {
    permissions.origins.add('*://*/*');
    expect(await answered(address)).toBeNull();
    expect(requests).toEqual([]);
  });
});

describe('nobody else has a picture fetched', () => {
  it.each<[string, unknown, Partial<Browser.runtime.MessageSender>]>([
    ['another extension', ASKING, { id: 'somebody-else' }],
    ['a frame', ASKING, { frameId: 3 }],
    ['nobody’s tab', ASKING, { tab: {} as Browser.tabs.Tab }],
    ['a page without an address', ASKING, { url: '' }],
    ['another message', { type: 'allow-article', address: EBB }, {}],
    ['no address', { type: 'fetch-picture' }, {}],
    ['several', { ...ASKING, address: [EBB] }, {}],
    ['an endless address', { ...ASKING, address: `${EBB}?${'x'.repeat(9_000)}` }, {}],
    ['nothing', null, {}],
  ])('%s', async (_who, message, changes) => {
    const sendResponse = vi.fn();
    expect(givePicture(message, reader(changes), sendResponse)).toBeUndefined();
    await new Promise((done) => setTimeout(done));
    expect(sendResponse).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
  });
});
