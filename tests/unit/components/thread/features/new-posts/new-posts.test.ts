import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VisitedThread } from '../../../../../../components/thread/features/new-posts/visited-thread.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import type { ThreadOnPage } from '../../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import type { Visit } from '../../../../../../utils/thread/visits.ts';
import { post } from '../../../../thread/post.ts';

const memory = vi.hoisted(() => ({
  recallThread: vi.fn<(id: string) => Promise<unknown>>(),
  noteThread: vi.fn<(id: string, note: unknown) => Promise<boolean>>(),
}));
vi.mock('../../../../../../utils/browser/channel/thread-memory-asking.ts', () => memory);

const OWN = 'me';
const DAY = 24 * 60 * 60 * 1_000;
const YESTERDAY = Date.now() - DAY;

function said(id: string, at: number, more: Partial<Status> = {}): Status {
  return { ...post('ana', '<p>Words</p>'), id, created_at: new Date(at).toISOString(), ...more };
}

const ROOT = said('1', YESTERDAY - DAY);
const OLD = said('2', YESTERDAY - DAY, { in_reply_to_id: '1' });
const LATER = said('3', YESTERDAY + DAY / 2, { in_reply_to_id: '1' });

/** A visit that ended yesterday, in which these were on the page. */
function visitOf(before: readonly string[], opened: readonly string[] = ['1']): Visit {
  return { before, now: [], seen: [], opened, openedNow: [], endedAt: YESTERDAY, at: Date.now() };
}

describe('T3: what is new since the last visit', () => {
  let shown: Status[];
  let thread: VisitedThread;
  const life = new Lifetime((step) => step());
  const recalled = () =>
    new Promise<void>((done) => {
      thread.recall(life, done);
    });

  beforeEach(() => {
    shown = [ROOT, OLD, LATER];
    memory.noteThread.mockResolvedValue(true);
    const page = {
      shown: () => shown,
      lookUp: (id: string) => shown.find((status) => status.id === id),
    };
    thread = new VisitedThread('1', page as unknown as ThreadOnPage, OWN);
  });

  it('on a first visit nothing is', async () => {
    memory.recallThread.mockResolvedValue(null);
    await recalled();
    thread.show('1');
    expect(thread.news()).toEqual([]);
    expect(thread.isRevisited).toBe(false);
  });

  it('is what was not on the page then', async () => {
    memory.recallThread.mockResolvedValue({ visit: visitOf(['1', '2']), order: null, folded: [] });
    await recalled();
    thread.show('1');
    expect(thread.news()).toEqual(['3']);
  });

  it('is not what the reader wrote', async () => {
    shown = [ROOT, { ...LATER, account: { ...LATER.account, id: OWN } }];
    memory.recallThread.mockResolvedValue({ visit: visitOf(['1']), order: null, folded: [] });
    await recalled();
    thread.show('1');
    expect(thread.news()).toEqual([]);
  });

  it('is not what was written long ago in a part of the thread that was not open', async () => {
    memory.recallThread.mockResolvedValue({
      visit: visitOf(['3'], ['3']),
      order: null,
      folded: [],
    });
    await recalled();
    thread.show('1');
    expect(thread.news()).toEqual([]);
  });

  it('a reply that comes while one reads is new as well', async () => {
    memory.recallThread.mockResolvedValue({
      visit: visitOf(['1', '2', '3']),
      order: null,
      folded: [],
    });
    await recalled();
    thread.show('1');
    shown = [...shown, said('4', Date.now(), { in_reply_to_id: '2' })];
    expect(thread.show('1')).toBe(true);
    expect(thread.news()).toEqual(['4']);
  });

  it('is counted until it was in view, and stays marked', async () => {
    memory.recallThread.mockResolvedValue({ visit: visitOf(['1', '2']), order: null, folded: [] });
    await recalled();
    thread.show('1');
    thread.see(['3']);
    expect(thread.unseen()).toEqual([]);
    expect(thread.isNew('3')).toBe(true);
  });

  it('is noted once for each post that has come, and not before it is known what was there', async () => {
    memory.recallThread.mockResolvedValue({ visit: visitOf(['1']), order: null, folded: [] });
    expect(thread.show('1')).toBe(false);
    expect(memory.noteThread).not.toHaveBeenCalled();
    await recalled();
    thread.show('1');
    thread.show('1');
    expect(memory.noteThread.mock.calls).toEqual([
      ['1', { visit: { shown: ['1', '2', '3'], opened: '1' } }],
    ]);
  });
});
