// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerExtraction } from '../../../../utils/browser/channel/extraction-answering.ts';
import { extractedSchema } from '../../../../utils/browser/channel/extraction-messages.ts';

type Sender = Browser.runtime.MessageSender;

const ADDRESS = 'https://reef.example/tides';
const SENTENCE =
  'At the ebb the whole bay lies dry, and one walks over to the island, if quickly. ';
const HTML = `<html lang="en"><head><title>On tides</title></head>
  <body><article><h1>On tides</h1><p>${SENTENCE.repeat(8)}</p><p>${SENTENCE.repeat(8)}</p></article></body></html>`;
const ASKS = { type: 'extract-page', url: ADDRESS, html: HTML };
const MINUTE_MS = 60_000;

let close: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  close = vi.fn<() => void>();
  // Its window, but for what closes it: the test goes on.
  const own = new Proxy(window, {
    get: (target, name) => (name === 'close' ? close : Reflect.get(target, name)),
  });
  answerExtraction(own);
});

afterEach(() => {
  vi.useRealTimers();
});

const background = (): Sender => ({ id: browser.runtime.id });

async function send(message: unknown, sender = background()) {
  const answer = vi.fn<(extracted: unknown) => void>();
  const isWaiting = await fakeBrowser.runtime.onMessage.trigger(message, sender, answer);
  return { answer, isWaiting };
}

describe('the document that finds articles in Chrome', () => {
  it('answers the background at once, as that expects it', async () => {
    const { answer } = await send(ASKS);
    expect(answer).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        ok: true,
        article: expect.objectContaining({ url: ADDRESS, title: 'On tides' }),
      }),
    );
    const [[sent] = []] = answer.mock.calls;
    expect(extractedSchema.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  it('says where there is none', async () => {
    const { answer } = await send({ ...ASKS, html: '' });
    expect(answer).toHaveBeenCalledExactlyOnceWith({ ok: false, failure: 'no-article' });
  });

  it.each<[string, unknown, () => Sender]>([
    ['another extension', ASKS, () => ({ id: 'somebody-else' })],
    ['somebody without a name', ASKS, () => ({ id: '' })],
    [
      'a content script, whose page may have sent it',
      ASKS,
      () => ({ ...background(), tab: { id: 7 } as Browser.tabs.Tab, url: ADDRESS, frameId: 0 }),
    ],
    ['a message that means something else', { type: 'load-rest' }, background],
    ['no page', { type: 'extract-page', url: ADDRESS }, background],
    ['nothing', null, background],
  ])('does not answer %s', async (_who, message, sender) => {
    const { answer, isWaiting } = await send(message, sender());
    expect(answer).not.toHaveBeenCalled();
    expect(isWaiting).toEqual([undefined]);
  });
});

describe('when nobody asks it', () => {
  it('for a minute, it closes itself', () => {
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledOnce();
  });

  it('the minute begins anew with each page', async () => {
    vi.advanceTimersByTime(MINUTE_MS - 1);
    await send(ASKS);
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledOnce();
  });

  it('but not with what is meant for others', async () => {
    vi.advanceTimersByTime(MINUTE_MS - 1);
    await send(ASKS, { id: 'somebody-else' });
    await send({ type: 'grants-added' });
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledOnce();
  });
});
