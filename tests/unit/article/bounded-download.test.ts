import { describe, expect, it, vi } from 'vitest';
import { ANONYMOUS, readBytes } from '../../../utils/article/bounded-download.ts';
import { broken, endless, inPieces } from './streams.ts';

const MOST = 1_000;
const lasting = () => new AbortController().signal;

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what is downloaded for an article (L5)', () => {
  it('is asked for by nobody: no log-in, no referrer, nothing kept, and nowhere else', () => {
    expect(ANONYMOUS).toEqual({
      method: 'GET',
      mode: 'same-origin',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  it('is all of it, in its order', async () => {
    const response = new Response(inPieces('ebb', '', 'and', 'flow'));
    const bytes = await readBytes(response, { most: MOST, signal: lasting() });
    expect(bytes).toEqual(bytesOf('ebbandflow'));
  });

  it('may be nothing', async () => {
    for (const body of [null, '', inPieces()]) {
      const bytes = await readBytes(new Response(body), { most: MOST, signal: lasting() });
      expect(bytes).toEqual(new Uint8Array());
    }
  });

  it('breaks off with the connection, as an error', async () => {
    const download = readBytes(new Response(broken()), { most: MOST, signal: lasting() });
    await expect(download).rejects.toThrow('network error');
  });
});

describe('its bound', () => {
  it.each([
    ['as much as may be', MOST, MOST],
    ['one byte more', MOST + 1, null],
  ])('%s', async (_what, size, expected) => {
    const response = new Response(new Uint8Array(size));
    const bytes = await readBytes(response, { most: MOST, signal: lasting() });
    expect(bytes?.length ?? null).toBe(expected);
  });

  it('ends what goes on and on: the rest is not even downloaded', async () => {
    const { body, sent, isEnded } = endless(300);
    const onProgress = vi.fn();
    const options = { most: MOST, signal: lasting(), onProgress };
    expect(await readBytes(new Response(body), options)).toBeNull();
    expect(isEnded()).toBe(true);
    expect(sent()).toBeLessThanOrEqual(MOST + 3 * 300);
    expect(onProgress.mock.calls.map(([bytes]) => bytes)).toEqual([300, 600, 900]);
  });

  it('is counted, whatever the server says', async () => {
    const headers = { 'Content-Length': '9' };
    const response = new Response(endless(300).body, { headers });
    expect(await readBytes(response, { most: MOST, signal: lasting() })).toBeNull();
  });

  it('holds where what goes on cannot be ended', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(300)),
      cancel: () => Promise.reject(new Error('not now')),
    });
    expect(await readBytes(new Response(body), { most: MOST, signal: lasting() })).toBeNull();
  });
});

describe('how much has come', () => {
  it.each<[string, Record<string, string>, number | null]>([
    ['with how much there will be', { 'Content-Length': '7' }, 7],
    ['without it, where nobody says', {}, null],
    [
      'without it, where that is counted as packed',
      { 'Content-Length': '7', 'Content-Encoding': 'gzip' },
      null,
    ],
    ['without it, where that is nonsense', { 'Content-Length': 'many' }, null],
    ['without it, where that is less than nothing', { 'Content-Length': '-7' }, null],
  ])('is told with each piece, %s', async (_how, headers, total) => {
    const onProgress = vi.fn();
    const response = new Response(inPieces('ebb', 'flow'), { headers });
    await readBytes(response, { most: MOST, signal: lasting(), onProgress });
    expect(onProgress.mock.calls).toEqual([
      [3, total],
      [7, total],
    ]);
  });
});

describe('a download that is given up', () => {
  it('ends what still comes, and gives no half of it', async () => {
    const giving = new AbortController();
    let isEnded = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytesOf('ebb')),
      cancel() {
        isEnded = true;
      },
    });
    const onProgress = () => giving.abort();
    const options = { most: MOST, signal: giving.signal, onProgress };
    await expect(readBytes(new Response(body), options)).rejects.toThrow(/abort/i);
    expect(isEnded).toBe(true);
  });

  it('too late changes nothing', async () => {
    const giving = new AbortController();
    const left = vi.spyOn(giving.signal, 'removeEventListener');
    const options = { most: MOST, signal: giving.signal };
    expect(await readBytes(new Response('ebb'), options)).toEqual(bytesOf('ebb'));
    expect(left).toHaveBeenCalledOnce();
  });
});
