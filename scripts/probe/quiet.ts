import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import type { Seen } from './seen.ts';

/** Of the posts that answer the one directly above them, how many show nothing of ours at rest (A5, issue 12). */
export interface Quiet {
  answering: number;
  unmarked: number;
}

/** Asks the instance, as the page does, who replies to whom in a thread. */
export async function countQuiet(
  page: PageUnderTest,
  focusedId: string,
  { places }: Seen,
): Promise<Quiet> {
  const parents = new Map(await page.evaluate(parentsIn, focusedId));
  const answering = places.filter(({ id }, index) => {
    const above = places[index - 1];
    return above !== undefined && parents.get(id) === above.id;
  });
  return {
    answering: answering.length,
    unmarked: answering.filter(({ isMarked }) => !isMarked).length,
  };
}

/** Runs in the page; what it was given by the instance stays there. */
async function parentsIn(focusedId: string): Promise<[string, string][]> {
  const state = document.querySelector('script#initial-state')?.textContent ?? '{}';
  const token: unknown = JSON.parse(state).meta?.access_token;
  const headers = typeof token === 'string' ? { Authorization: `Bearer ${token}` } : undefined;
  const ask = async (path: string) => {
    const answer = await fetch(`/api/v1/statuses/${focusedId}${path}`, headers ? { headers } : {});
    return answer.ok ? answer.json() : null;
  };
  const [focused, context] = await Promise.all([ask(''), ask('/context')]);
  const all = [...(context?.ancestors ?? []), focused, ...(context?.descendants ?? [])];
  return all.flatMap((status) =>
    typeof status?.id === 'string' && typeof status.in_reply_to_id === 'string'
      ? [[status.id, status.in_reply_to_id]]
      : [],
  );
}
