import type { Instance } from '../mastodon/initial-state.ts';

/**
 * The one place where a failure of ours is told, for bug reports: which feature, where, on what version.
 * Never the words of a post, never a token; and it is never thrown into the page.
 */
export function reportProblem(
  feature: string,
  { origin, version }: Pick<Instance, 'origin' | 'version'>,
  error: unknown,
): void {
  const key = `${feature} ${String(error)}`;
  if (told.has(key)) return;
  told.add(key);
  const name = error instanceof Error ? error.name : 'Error';
  const where = error instanceof Error ? placeIn(error.stack ?? '') : '';
  console.warn(
    `Throughline: ${feature} failed on ${origin} (Mastodon ${version}): ${name} ${where}`,
  );
}

/** One failure on a page of 200 posts is one failure. */
const told = new Set<string>();

/** Where it happened. Chrome's stacks begin with the message, Firefox's with the place. */
function placeIn(stack: string): string {
  return (stack.split('\n').find((line) => /:\d+:\d+/.test(line)) ?? '').trim();
}
