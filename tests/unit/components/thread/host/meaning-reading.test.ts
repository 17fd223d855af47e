// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MeaningReading } from '../../../../../components/thread/host/meaning-reading.ts';
import { Lifetime } from '../../../../../components/thread/life.ts';
import type { Markup } from '../../../../../utils/mastodon/page/markup.ts';
import { postsIn } from '../../../../../utils/mastodon/page/markups.ts';
import {
  idOf,
  MANY,
  ORIGIN,
  page,
  shown,
  status,
} from '../../../mastodon/page/meaning/unknown-page.ts';

const STATUSES = MANY.map((n) => status({ n }));
const [FIRST = 0] = MANY;

let isUnknown: boolean;
let isRead: boolean;
let statuses: typeof STATUSES;
let reads: (Markup | null)[];
let life: Lifetime;
let reading: MeaningReading;

beforeEach(() => {
  vi.useFakeTimers();
  isUnknown = true;
  isRead = true;
  statuses = STATUSES;
  reads = [];
  life = new Lifetime((step) => step());
  page(...MANY.map((n) => shown({ n })));
  reading = new MeaningReading(
    {
      origin: ORIGIN,
      unknownThread() {
        if (!isUnknown) return null;
        return isRead ? { focusedId: idOf(FIRST), statuses } : 'unread';
      },
      readBy: (markup) => reads.push(markup),
      guard: (step) => step(),
    },
    life,
  );
});
afterEach(() => {
  life.end();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTimeAsync(5_000);

it('reads a page that nobody knows when it has come to rest', async () => {
  reading.changed();
  await vi.advanceTimersByTimeAsync(500);
  reading.changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(reads).toEqual([]);
  await rest();
  expect(reads).toHaveLength(1);
  expect(reads[0]?.postsIn(document)).toHaveLength(MANY.length);
});

it('the features that come with it know these posts too, as long as they are read so', async () => {
  await rest();
  expect(postsIn(document)).toHaveLength(MANY.length);
  isUnknown = false;
  reading.changed();
  await rest();
  expect(postsIn(document)).toEqual([]);
});

it('reads a page that never comes to rest all the same', async () => {
  for (let change = 0; change < 100; change += 1) {
    reading.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(reads.length).toBeGreaterThan(0);
});

it('waits for a thread that is not read yet, though the page rests; what stands there stays meanwhile', async () => {
  isRead = false;
  await rest();
  expect(reads).toEqual([]);
  isRead = true;
  await rest();
  expect(reads).toHaveLength(1);
  isRead = false;
  reading.changed();
  await rest();
  expect(reads).toHaveLength(1);
});

it('looks again when more is known of the thread', async () => {
  statuses = STATUSES.slice(0, 1);
  await rest();
  expect(reads).toEqual([]);
  statuses = STATUSES;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toHaveLength(1);
});

it('leaves a page that somebody knows', async () => {
  isUnknown = false;
  await rest();
  expect(reads).toEqual([]);
});

it('reads it again when it has changed, and gives it up where it is not certain any more', async () => {
  await rest();
  for (const link of document.querySelectorAll('a, [data-post]')) link.remove();
  reading.changed();
  await rest();
  expect(reads).toHaveLength(2);
  expect(reads.at(-1)).toBeNull();
});

it('gives it up where somebody knows the page by now, and at its end', async () => {
  await rest();
  isUnknown = false;
  reading.changed();
  await rest();
  expect(reads.at(-1)).toBeNull();
  isUnknown = true;
  reading.changed();
  await rest();
  expect(reads.at(-1)).not.toBeNull();
  life.end();
  expect(reads.at(-1)).toBeNull();
  const before = reads.length;
  reading.changed();
  await rest();
  expect(reads).toHaveLength(before);
});
