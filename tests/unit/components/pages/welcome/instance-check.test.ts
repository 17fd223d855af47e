// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkInstance } from '../../../../../components/pages/welcome/instance-check.ts';

const HERE = 'https://harbour.example';
const MASTODON =
  '<!doctype html><div id="mastodon" data-props="{}"></div><script id="initial-state" type="application/json">{}</script>';

afterEach(() => vi.unstubAllGlobals());

function answers(body: string, { status = 200, url = `${HERE}/about` } = {}) {
  const response = new Response(body, { status });
  Object.defineProperty(response, 'url', { value: url });
  const fetched = vi.fn<typeof fetch>(async () => response);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('what is at an address', () => {
  it.each([
    ['Mastodon', MASTODON, {}, { kind: 'mastodon' }],
    [
      'Mastodon that answers with an error of its own',
      MASTODON,
      { status: 500 },
      { kind: 'mastodon' },
    ],
    ['another page', '<p>Hello', {}, { kind: 'other' }],
    ['nothing', '', {}, { kind: 'other' }],
    ['no such page', '<p>404', { status: 404 }, { kind: 'other' }],
    ['a guard in front of it', '<p>Are you a robot?', { status: 403 }, { kind: 'unclear' }],
    ['too many questions', '', { status: 429 }, { kind: 'unclear' }],
    ['a broken server', '<p>Oops', { status: 502 }, { kind: 'unclear' }],
    [
      'another host',
      MASTODON,
      { url: 'https://www.harbour.example/about' },
      { kind: 'moved', host: 'www.harbour.example' },
    ],
    ['another page of the same host', MASTODON, { url: `${HERE}/de/about` }, { kind: 'mastodon' }],
  ])('%s', async (_title, body, options, expected) => {
    answers(body, options);
    expect(await checkInstance(HERE)).toEqual(expected);
  });

  it.each([
    ['the host cannot be reached', new TypeError('Failed to fetch')],
    ['it takes too long', new DOMException('timed out', 'TimeoutError')],
  ])('is unclear where %s', async (_title, error) => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(error));
    expect(await checkInstance(HERE)).toEqual({ kind: 'unclear' });
  });
});

it('one page is asked for, without log-in or referrer, and not for ever', async () => {
  const fetched = answers(MASTODON);
  await checkInstance(HERE);
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    `${HERE}/about`,
    expect.objectContaining({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    }),
  );
});

it('the page that is looked at runs nothing and loads nothing', async () => {
  const fetched = answers(
    `${MASTODON}<script>globalThis.wasRun = true</script><img src="https://elsewhere.example/x.png" onerror="globalThis.wasRun = true">`,
  );
  await checkInstance(HERE);
  expect('wasRun' in globalThis).toBe(false);
  expect(fetched).toHaveBeenCalledOnce();
});
