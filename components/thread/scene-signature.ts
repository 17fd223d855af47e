import type { Scene } from './feature.ts';

/** What of a scene a feature could show: as long as it is the same, what stands at the post may stay. */
export function signatureOf({
  status,
  reading: { mentions },
  answer,
  post,
  thread,
}: Scene): string {
  const target = answer?.target?.id ?? '';
  const next = answer?.continuation?.id ?? '';
  return JSON.stringify([
    status !== null,
    post.isFocused && thread.failure,
    mentions.folded.map(({ acct }) => acct),
    mentions.broughtIn.map(({ acct }) => acct),
    answer?.shown,
    answer?.why,
    answer?.isAlso,
    answer?.isEditedSince,
    target && [target, thread.distance(post.id, target)],
    next && [next, thread.distance(post.id, next)],
  ]);
}
