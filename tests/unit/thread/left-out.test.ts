// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { awaitedBelow, leftOutBelow } from '../../../utils/thread/left-out.ts';
import { post } from './post.ts';

/** 3 is kept from the reader: the instance sends 4 and 5, which stand below it. */
const ROOT = post('ana', 'Who sings?', { id: '1' });
const SEEN = post('bo', 'I do.', { id: '2', to: ROOT });
const KEPT = post('cem', 'So do I.', { id: '3', to: SEEN });
const BELOW = post('dan', 'Tenor?', { id: '4', to: KEPT });
const DEEPER = post('eva', 'Alto!', { id: '5', to: BELOW });
const SENT = [SEEN, BELOW, DEEPER];

const leftOut = (shown: string, sent = SENT) =>
  leftOutBelow('1', sent, new Set(shown.split(' '))).map(({ id }) => id);

describe('A4: replies that the page leaves out', () => {
  it('are those below a post that is kept from the reader', () => {
    expect(leftOut('1 2')).toEqual(['4', '5']);
  });

  it('are none while the page is still rendering (issue 10)', () => {
    expect(leftOut('1')).toEqual([]);
    expect(leftOut('')).toEqual([]);
    expect(leftOut('2')).toEqual([]);
  });

  it('are not those that the page can get to and has not shown yet, or does not show', () => {
    const more = post('fay', 'Bass.', { id: '6', to: ROOT });
    expect(leftOut('1 2', [...SENT, more])).toEqual(['4', '5']);
    expect(leftOut('1', [SEEN])).toEqual([]);
  });

  it('are told where all that was sent stands below such a post', () => {
    expect(leftOut('1', [BELOW, DEEPER])).toEqual(['4', '5']);
  });

  it('are not those that the page knows from elsewhere, and shows', () => {
    expect(leftOut('1 2 4 5')).toEqual([]);
  });

  it('are told once each where replies go round in a circle', () => {
    const circle = [
      { ...post('gus', 'One', { id: '7' }), in_reply_to_id: '8' },
      { ...post('hal', 'Other', { id: '8' }), in_reply_to_id: '7' },
      { ...post('ivy', 'Own', { id: '9' }), in_reply_to_id: '9' },
    ];
    expect(leftOut('1 2', [SEEN, ...circle])).toEqual(['7', '8', '9']);
  });
});

describe('replies that the page has not asked for (5.0)', () => {
  const awaited = (shown: string, sent = SENT) =>
    awaitedBelow('1', sent, new Set(shown.split(' '))).map(({ id }) => id);

  it('are those that it can get to, where it shows none of them', () => {
    expect(awaited('1')).toEqual(['2']);
    expect(awaited('1', [SEEN, KEPT, BELOW, DEEPER])).toEqual(['2', '3', '4', '5']);
  });

  it('are none where it shows one, or has not shown the post itself', () => {
    expect(awaited('1 2')).toEqual([]);
    expect(awaited('')).toEqual([]);
    expect(awaited('1', [])).toEqual([]);
  });
});
