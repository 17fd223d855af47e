/**
 * Small samples of what Mastodon's pages look like, per version: its elements, classes and attributes, with
 * words and people of our own, without buttons, drawings and scripts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SHAPES, type Shape } from './adapters.ts';

const FOLDER = 'tests/pages';

/** The folders of samples, each of which has to be one that an adapter reads (`adapters.ts`). */
export const FOLDERS: readonly string[] = readdirSync(FOLDER);

/** The web UIs of which there are samples. */
export const VERSIONS = SHAPES.filter((shape) => existsSync(`${FOLDER}/${shape}`));

/** The address of the thread that the samples are of. */
export const SAMPLE_PATH = '/@mara/116900000004096123';

export function sample(version: Shape, name: string): string {
  return readFileSync(`${FOLDER}/${version}/${name}.html`, 'utf8');
}
