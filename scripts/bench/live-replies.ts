import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { LISTED_POST } from '../../tests/drivers/page-parts.ts';
import type { Instance } from '../../tests/instance/server.ts';
import type { ThreadFile } from '../../tests/instance/thread-file.ts';

type Watched = typeof globalThis & { repliesBenched: Record<string, [number, number | null]> };

const REPLIES = 10;
const PATIENCE_MS = 20_000;

/**
 * How long after a live reply came onto the page its note stood there, in milliseconds, for each of ten: what
 * the instance is asked for meanwhile is part of it.
 */
export async function benchLiveReplies(
  instance: Instance,
  { statuses }: ThreadFile,
  { puppeteer }: PageUnderTest,
): Promise<number[]> {
  const last = statuses.at(-1);
  // One that mentions several people, and so has a note.
  const example = statuses.findLast(({ mentions }) => mentions.length > 1);
  if (!last || !example) return [];
  await puppeteer.evaluate(watchReplies, LISTED_POST, '.throughline-note');
  const ids = Array.from(
    { length: REPLIES },
    (_, number) => `${BigInt(last.id) + BigInt(number + 1)}`,
  );
  for (const id of ids) {
    instance.push({ ...example, id, created_at: new Date().toISOString() });
    await puppeteer.waitForFunction(
      (one: string) => (globalThis as Watched).repliesBenched[one]?.[1] != null,
      { timeout: PATIENCE_MS },
      id,
    );
  }
  const seen = await puppeteer.evaluate(() => (globalThis as Watched).repliesBenched);
  return ids.flatMap((id) => {
    const [came, noted] = seen[id] ?? [0, null];
    return noted === null ? [] : noted - came;
  });
}

/** Runs in the page: notes when each post came, and when a note of ours stood at it. */
function watchReplies(post: string, note: string): void {
  const seen: Record<string, [number, number | null]> = {};
  (globalThis as Watched).repliesBenched = seen;
  new MutationObserver((records) => {
    const now = performance.now();
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      const posts = node.matches(post) ? [node] : node.querySelectorAll(post);
      for (const one of posts) seen[one.getAttribute('data-id') ?? ''] ??= [now, null];
      if (!node.matches(note)) continue;
      const id = node.closest(post)?.getAttribute('data-id') ?? '';
      const known = seen[id];
      if (known && known[1] === null) known[1] = now;
    }
  }).observe(document.body, { childList: true, subtree: true });
}
