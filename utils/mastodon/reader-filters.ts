import * as z from 'zod/mini';

/** What a filter does with a post that matches it (https://docs.joinmastodon.org/entities/Filter/#filter_action). */
const hidingResult = z.object({ filter: z.object({ filter_action: z.literal('hide') }) });

/**
 * Whether a filter of the reader's own hides a post altogether, name and all. Any other puts its words out
 * of sight (`warn`), or may do so: one that is not known is taken for that.
 */
export function isHiddenByFilter({ filtered }: { filtered: readonly unknown[] }): boolean {
  return filtered.some((result) => z.safeParse(hidingResult, result).success);
}
