// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { threadBar } from '../../../../../../components/thread/features/thread-bar/thread-bar.tsx';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { post } from '../../../../thread/post.ts';
import { again, BarPlace, click, PLAIN_ROOT, ROOT, settle } from './bar-place.ts';

let place: BarPlace;

beforeEach(() => {
  place = new BarPlace();
});

afterEach(() => place.leave());

describe('T1: what "Thread" opens', () => {
  const BUSY_ROOT = { ...PLAIN_ROOT, replies_count: 100 };
  const sixty = Array.from({ length: 60 }, (_, n) =>
    post('bo', 'Yes.', { id: `${n + 2}`, to: BUSY_ROOT, replies_count: n === 0 ? 51 : 0 }),
  );
  interface Sent {
    /** The post that was opened, and what the instance has sent below it. */
    sent: readonly Status[];
    /** What of it stands on the page. */
    here?: readonly Status[];
    isSettled?: boolean;
    isLoggedOut?: boolean;
  }
  function showOpened({ sent, here = sent, isSettled = false, isLoggedOut = false }: Sent) {
    const [{ id } = PLAIN_ROOT, ...below] = sent;
    const scene = place.sceneOf(here);
    Object.assign(scene.thread, { opened: () => ({ id, below }), isSettled, isLoggedOut });
    place.views.update([threadBar], scene);
  }
  /** They hang below a post that was not sent: the page cannot get there. */
  const unreachable = ['90', '91'].map((id) => post('cem', 'No.', { id, in_reply_to_id: '404' }));
  const reply = post('bo', 'Yes.', { id: '2', to: PLAIN_ROOT });
  const LEFT_OUT: Sent = { sent: [PLAIN_ROOT, reply, ...unreachable], here: [PLAIN_ROOT, reply] };
  const AWAITED: Sent = { sent: [PLAIN_ROOT, reply], here: [PLAIN_ROOT], isSettled: true };
  const CUT_OFF: Sent = { sent: [BUSY_ROOT, ...sixty], isLoggedOut: true };

  it('says how many posts and people there are, what is linked, and offers the plain page', async () => {
    place.show([ROOT, again(ROOT, '2'), again(ROOT, '3')]);
    await click(place.opener);
    expect(place.opener?.getAttribute('aria-expanded')).toBe('true');
    expect(place.panel?.querySelector('.throughline-thread-bar-counts')?.textContent).toBe(
      '3 posts, 2 people',
    );
    expect(place.headings).toEqual(['Links', 'Keys']);
    expect([...(place.panel?.querySelectorAll('button') ?? [])].at(-1)?.textContent).toBe(
      'Plain page',
    );
  });

  it('has no dot and only its own name where nothing is missing', async () => {
    place.show([ROOT]);
    expect([place.openerName, place.hasDot]).toEqual(['Thread', false]);
  });

  it.each([
    ['replies that the page leaves out (A4)', LEFT_OUT, '2 not shown', 'Not shown here'],
    ['replies that are not loaded (5.0)', AWAITED, '1 reply not loaded', 'Not loaded'],
    ['what the instance cut off', CUT_OFF, '60 of 151 replies', 'Cut off'],
  ] as const)(
    'has a dot for %s, says so in words, and explains it',
    async (_case, given, fact, heading) => {
      showOpened(given);
      expect([place.openerName, place.hasDot]).toEqual([`Thread: ${fact}`, true]);
      // What is seen on it stands first in its name (WCAG 2.5.3).
      expect(place.opener?.textContent).toBe('Thread');
      await click(place.opener);
      expect(place.panel?.querySelector('.throughline-thread-bar-missing')?.textContent).toBe(fact);
      expect(place.headings).toEqual([heading, 'Keys']);
    },
  );

  it('names all that is missing, should it be several things', () => {
    const here = [BUSY_ROOT, ...sixty];
    showOpened({ sent: [...here, ...unreachable], here, isLoggedOut: true });
    expect(place.openerName).toBe('Thread: 2 not shown and 62 of 151 replies');
  });

  it('says what is cut off only for who is logged out, and only where a limit was reached', () => {
    showOpened({ ...CUT_OFF, isLoggedOut: false });
    expect(place.hasDot).toBe(false);
    showOpened({ ...CUT_OFF, sent: CUT_OFF.sent.slice(0, -1) });
    expect(place.hasDot).toBe(false);
  });

  it.each([
    [20, 'Thread: 20 of 21 replies'],
    [19, 'Thread'],
  ])('is cut off where %i replies stand below each other, or not: “%s”', (deep, name) => {
    const chain: Status[] = [{ ...PLAIN_ROOT, replies_count: 1 }];
    for (const [at, to] of chain.entries()) {
      if (at === deep) break;
      chain.push(post('bo', 'Yes.', { id: `${at + 2}`, to, replies_count: 1 }));
    }
    showOpened({ sent: chain, isLoggedOut: true });
    expect(place.openerName).toBe(name);
  });

  it('tells who is logged out how to read what was cut off', async () => {
    showOpened(CUT_OFF);
    await click(place.opener);
    expect(place.panel?.textContent).toContain('Log in to read the rest.');
  });

  it('L3: lists every article once, with who links it; names lead to posts', async () => {
    place.show([ROOT, again(ROOT, '2'), again(ROOT, '3', 'cem')]);
    await click(place.opener);
    const items = [...(place.panel?.querySelectorAll('li') ?? [])];
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).toContain('Linked by anabocem');
    await click(items[0]?.querySelectorAll('button')[2]);
    expect(place.wentTo).toEqual(['3']);
  });

  it('closes when a name in it leads to a post, which it would cover; back is to "Thread"', async () => {
    place.show([ROOT, again(ROOT, '2')]);
    await click(place.opener);
    await click(place.panel?.querySelector('li button'));
    expect(place.panel).toBeNull();
    expect(place.wentFrom).toEqual([place.opener]);
  });

  it('closes by Escape, the focus returns, and Mastodon does not hear it', async () => {
    place.show([ROOT]);
    await click(place.opener);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    place.panel?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    // Preact draws when it comes to it, on a busy machine later than after one turn.
    await vi.waitFor(() => {
      expect(place.panel).toBeNull();
      expect(document.activeElement).toBe(place.opener);
    });
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('closes by a click elsewhere, and when the focus goes on from it, but not inside', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    place.show([ROOT, again(ROOT, '2')]);
    await click(place.opener);
    place.panel?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    place.panel?.querySelector('a')?.focus();
    place.panel?.querySelector('button')?.focus();
    await settle();
    expect(place.panel).not.toBeNull();
    elsewhere.focus();
    await settle();
    expect(place.panel).toBeNull();
    await click(place.opener);
    elsewhere.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    await settle();
    expect(place.panel).toBeNull();
  });
});
