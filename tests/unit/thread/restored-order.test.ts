// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { MOST_STEPS, restoredOrder } from '../../../utils/thread/restored-order.ts';
import { post } from './post.ts';

let minute = 0;
/** Each a minute after the one before. */
function said(by: string, name: string, to?: Status): Status {
  minute += 1;
  const created_at = new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString();
  return { ...post(by, `<p>${name}</p>`, { created_at, ...(to && { to }) }), id: name };
}

/** `  name` for a post that is indented by one step. */
function drawn(statuses: readonly Status[]): string[] {
  return restoredOrder(statuses).map(({ status, depth }) => `${'  '.repeat(depth)}${status.id}`);
}

describe('T2: a thread in the order in which it was written', () => {
  const root = said('ana', 'part 1');
  const early = said('bo', 'on part 1', root);
  const two = said('ana', 'part 2', root);
  const three = said('ana', 'part 3', two);
  const onTwo = said('cem', 'on part 2', two);
  const back = said('ana', 'back to bo', early);
  const late = said('dov', 'late, on part 1', root);

  it('has the author’s continuation under its post, and other replies oldest first, stepping in', () => {
    const expected = [
      ...['part 1', 'part 2', 'part 3', '  on part 2'],
      ...['  on part 1', '  back to bo', '  late, on part 1'],
    ];
    expect(drawn([root, early, two, three, onTwo, back, late])).toEqual(expected);
    // As Mastodon shows them: self-replies first, siblings newest first.
    expect(drawn([root, two, three, late, onTwo, early, back])).toEqual(expected);
  });

  it('takes no step where a conversation only goes on', () => {
    const question = said('ana', 'question');
    const answer = said('bo', 'answer', question);
    const thanks = said('ana', 'thanks', answer);
    expect(drawn([thanks, answer, question])).toEqual(['question', 'answer', 'thanks']);
  });

  it('continues a replier’s own reply at its indent', () => {
    const start = said('ana', 'start');
    const one = said('bo', 'one', start);
    const other = said('cem', 'other', start);
    const goesOn = said('bo', 'one goes on', one);
    const aside = said('dov', 'aside to one', one);
    expect(drawn([start, one, other, goesOn, aside])).toEqual([
      ...['start', '  one', '  one goes on', '    aside to one', '  other'],
    ]);
  });

  it(`goes no deeper than ${MOST_STEPS} steps`, () => {
    const statuses = [said('ana', 'level 0')];
    for (let level = 1; level <= 6; level += 1) {
      const above = statuses.find(({ id }) => id === `level ${level - 1}`);
      statuses.push(
        said(level % 2 === 0 ? 'bo' : 'eli', `level ${level}`, above),
        said('cem', `side ${level}`, above),
      );
      const [, ...replies] = restoredOrder(statuses);
      expect(Math.max(...replies.map(({ depth }) => depth))).toBe(Math.min(level, MOST_STEPS));
    }
  });

  it('begins at the margin where a parent is not here, behind the thread’s first post', () => {
    const gone = said('eli', 'not here');
    const orphan = said('kim', 'orphan', gone);
    const start = said('ana', 'start');
    const reply = said('bo', 'reply', start);
    expect(drawn([orphan, reply, start])).toEqual(['start', 'reply', 'orphan']);
  });
});

describe('T2, whatever comes', () => {
  it('each post stands there once, below its parent if that is here', () => {
    const parents = fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(parents, fc.integer({ min: 1, max: 4 }), (replyTo, people) => {
        const statuses = replyTo.map((to, index) => ({
          ...post(`p${index % people}`, '<p>x</p>'),
          id: String(index),
          in_reply_to_id: to < 0 ? null : String(to),
        }));
        const order = restoredOrder(statuses);
        expect(order.map(({ status }) => status.id).toSorted()).toEqual(
          statuses.map(({ id }) => id).toSorted(),
        );
        for (const { depth } of order) expect(depth).toBeLessThanOrEqual(MOST_STEPS);
      }),
    );
  });

  it('a circle begins with its earliest, and a post that replies to itself stands alone', () => {
    const one = said('ana', 'one');
    const two = said('bo', 'two', one);
    const self = said('cem', 'self');
    expect(
      drawn([{ ...one, in_reply_to_id: 'two' }, two, { ...self, in_reply_to_id: 'self' }]),
    ).toEqual(['one', 'two', 'self']);
  });

  it('4,096 levels are no deeper than the stack', () => {
    const statuses: Status[] = [];
    const first = post('ana', '<p>x</p>');
    for (let level = 0; level < 4_096; level += 1) {
      const in_reply_to_id = level === 0 ? null : String(level - 1);
      statuses.push({ ...first, id: String(level), in_reply_to_id });
    }
    expect(restoredOrder(statuses)).toHaveLength(4_096);
  });
});
