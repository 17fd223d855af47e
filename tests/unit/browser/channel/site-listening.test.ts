import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AskedBy } from '../../../../utils/browser/channel/reader-asking.ts';
import { followSite } from '../../../../utils/browser/channel/site-listening.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withValue, withWish } from '../../../../utils/settings/stored-settings.ts';

const HOST = 'harbour.example';
const PLACE = { host: HOST, href: `https://${HOST}/@ana/1` };

let done: string[];

beforeEach(() => {
  fakeBrowser.reset();
  done = [];
});

/** What a reader is told, in order; its setting for quotations stands for all. */
function follow(askedBy: AskedBy = 'page'): () => void {
  return followSite(PLACE, askedBy, {
    start: ({ quoteWords }) => done.push(`start ${quoteWords}`),
    apply: ({ quoteWords }) => done.push(`apply ${quoteWords}`),
    turnOff: () => done.push('off'),
    setPlain: (isPlain) => done.push(`plain ${isPlain}`),
    report: () => null,
  });
}

const settled = () => new Promise((next) => setTimeout(next, 5));
const wish = (value: 'on' | 'off') => changeSettings((stored) => withWish(stored, HOST, value));
const quoteWords = (value: number) =>
  changeSettings((stored) => withValue(stored, HOST, 'quoteWords', value));
/** The browser's grants have changed; whether this page is among them is what the background then says. */
const grants = (isGranted: boolean) => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => isGranted);
  return fakeBrowser.runtime.onMessage.trigger(
    { type: 'sites-changed' },
    { id: browser.runtime.id },
    () => {},
  );
};

/** The settings are on their way: what changes now is newer than what will arrive. */
function holdLoading(): () => void {
  const { local } = browser.storage;
  const get = local.get.bind(local);
  let release = () => {};
  const held = new Promise<void>((next) => {
    release = next;
  });
  vi.spyOn(local, 'get').mockImplementationOnce(async (key: unknown) => {
    const items = await get(key as string);
    await held;
    return items;
  });
  return release;
}

describe('a reader', () => {
  it.each([
    ['nothing is said of its site', 'page', null, ['start 5']],
    ['its site is on', 'page', 'on', ['start 5']],
    ['its site is off', 'page', 'off', ['off']],
    ['its site is off, and it was asked for by hand', 'hand', 'off', ['start 5']],
  ] as const)('where %s', async (_title, askedBy, wished, expected) => {
    if (wished) await wish(wished);
    follow(askedBy);
    await settled();
    expect(done).toEqual(expected);
  });

  it('does not start where the settings cannot be read: nobody can say that its site is on', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
    follow();
    await settled();
    expect(done).toEqual(['off']);
  });
});

describe('what changes while the settings are loaded', () => {
  it.each([
    ['turned off', () => wish('off'), ['off']],
    ['a grant taken back', () => grants(false), ['off']],
    ['another grant taken back', () => grants(true), ['start 5']],
    ['a setting', () => quoteWords(7), ['start 7']],
  ])('holds: %s', async (_title, change, expected) => {
    const release = holdLoading();
    follow();
    await change();
    release();
    await settled();
    expect(done).toEqual(expected);
  });

  it('holds: turned on again', async () => {
    await wish('off');
    const release = holdLoading();
    follow();
    await wish('on');
    release();
    await settled();
    expect(done).toEqual(['start 5']);
  });

  it('is of no interest to one that has stopped', async () => {
    const release = holdLoading();
    follow()();
    await wish('off');
    release();
    await settled();
    expect(done).toEqual([]);
  });
});

describe('a reader that has started', () => {
  it.each([
    ['is told of a setting', 'page', () => quoteWords(7), ['start 5', 'apply 7']],
    ['is turned off', 'page', () => wish('off'), ['start 5', 'off']],
    ['loses its grant', 'page', () => grants(false), ['start 5', 'off']],
    ['stays by hand: turned off', 'hand', () => wish('off'), ['start 5', 'apply 5']],
    ['stays by hand: no grant', 'hand', () => grants(false), ['start 5']],
  ] as const)('%s', async (_title, askedBy, change, expected) => {
    follow(askedBy);
    await settled();
    await change();
    await settled();
    expect(done).toEqual(expected);
  });

  it('is turned off once, and hears nothing more', async () => {
    follow();
    await settled();
    await wish('off');
    await grants(false);
    await quoteWords(7);
    await settled();
    expect(done).toEqual(['start 5', 'off']);
  });
});
