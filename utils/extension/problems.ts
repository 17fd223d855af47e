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
  const name = error instanceof Error ? error.name : 'Error';
  const where = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
  console.warn(
    `Throughline: ${feature} failed on ${origin} (Mastodon ${version}): ${name} ${where}`,
  );
}
