/** Samples of real pages, where the machine has them; they are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';

const FOLDER = '../shared/mastodon-dom';

export const hasSamples = existsSync(FOLDER);

export const VERSIONS = ['4.3.23', '4.4.22', '4.5.15', '4.6.5', 'glitch-4.6.5', 'glitch'];

/** The thread that the samples were taken from. */
export const SAMPLE_PATH = '/@ilse/116900000004096123';

export function sample(version: string, name: string): string {
  return readFileSync(`${FOLDER}/${version}-${name}.html`, 'utf8');
}
