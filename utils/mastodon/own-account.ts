import * as z from 'zod/mini';

const ownAccountSchema = z.object({ meta: z.object({ me: z.string() }) });

/** The id of the reader's own account, as the page's `#initial-state` has it; null for who is logged out. */
export function ownAccountId(page: Document): string | null {
  const text = page.querySelector('script#initial-state[type="application/json"]')?.textContent;
  try {
    const state = z.safeParse(ownAccountSchema, JSON.parse(text ?? 'null'));
    return state.success ? state.data.meta.me : null;
  } catch {
    return null;
  }
}
