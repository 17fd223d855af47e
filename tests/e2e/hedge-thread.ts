import type { StatusInput, Version } from '../instance/server.ts';
import { invented, threadOf } from './invented-thread.ts';

/**
 * What is torn on every page of Mastodon, in one thread: Ada's own parts, 303 and 305, are lifted to the front;
 * Cleo and Dan answer one nested reply; Ben goes on with his own, 308; Ivo's late word is on part 2; from 4.4 on
 * the five who answer the first part stand 1, 5, 4, 3, 2.
 */
export const HEDGE = threadOf([
  invented('301', 'Ada', null, 'We are laying a hedge along the lower field.'),
  invented('302', 'Ben', '301', 'With hazel or with thorn?'),
  invented('303', 'Ada', '301', 'Every stem is cut nearly through, and bent over.'),
  invented('304', 'Cleo', '302', 'Thorn keeps the goats out.'),
  invented('305', 'Ada', '303', 'Stakes go in at every second step.'),
  invented('306', 'Dan', '302', 'Hazel is kinder to the hands.'),
  invented('307', 'Eva', '301', 'Ours took three winters.'),
  invented('308', 'Ben', '302', 'Or both, one behind the other.'),
  invented('309', 'Fay', '301', 'Leave a gap for the hedgehogs.'),
  invented('310', 'Gus', '301', 'Who lends you the billhook?'),
  invented('311', 'Hal', '301', 'I should like to watch that.'),
  invented('312', 'Ivo', '303', 'How nearly through is that?'),
  invented('313', 'Ada', '304', 'Not our goats, I am afraid.'),
]);

/** It as it was written, by hand: the author's own parts first, then who answers what, oldest first. */
export const WRITTEN = [
  ...['301', '303', '305', '312', '302', '308', '304', '313', '306'],
  ...['307', '309', '310', '311'],
] as const;

/** The same with a step for each branch. */
export const BRANCHED = [
  '301',
  '303',
  '305',
  '  312',
  '  302',
  '  308',
  '    304',
  '    313',
  '    306',
  '  307',
  '  309',
  '  310',
  '  311',
] as const;

/** With the branch of 304 folded. */
export const CLEO_FOLDED = [...BRANCHED.slice(0, 6), '▸ 304', ...BRANCHED.slice(8)];

/** As each version has it by itself. */
export function tornOrder(version: Version): string[] {
  const lifted = ['301', '303', '305'];
  return version === '4.3'
    ? [...lifted, '302', '304', '313', '306', '308', '312', '307', '309', '310', '311']
    : [...lifted, '302', '304', '313', '308', '306', '311', '310', '309', '307', '312'];
}

/** Something arrives on the page, later than all that is there. */
export function arriving(id: string, author: string, parent: string, words: string): StatusInput {
  const created_at = new Date(Date.UTC(2026, 1, 1, 8, Number(id) % 1_000)).toISOString();
  return invented(id, author, parent, words, { created_at });
}
