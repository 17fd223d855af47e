/**
 * Small samples of what Mastodon's pages look like, per version: its elements, classes and attributes, with
 * words and people of our own, without buttons, drawings and scripts.
 */
import { readFileSync } from 'node:fs';

const FOLDER = 'tests/pages';

export const VERSIONS = ['4.3', '4.4', '4.5', '4.6', '5.0', 'glitch'] as const;

/** The address of the thread that the samples are of. */
export const SAMPLE_PATH = '/@mara/116900000004096123';

export function sample(version: (typeof VERSIONS)[number], name: string): string {
  return readFileSync(`${FOLDER}/${version}/${name}.html`, 'utf8');
}
