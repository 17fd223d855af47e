import { type Profiler, Session } from 'node:inspector';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };

const ROOT = pathToFileURL(resolve(dirname(fileURLToPath(import.meta.url)), '../../..')).href;
/** What ships: our own code, and that of the libraries that it brings along. */
const SHIPPED = [
  `${ROOT}/utils/`,
  `${ROOT}/components/`,
  ...Object.keys(packageJson.dependencies).map((name) => `/node_modules/${name}/`),
];

/** So many letters of source count as one step: a short statement. */
const LETTERS_OF_A_STEP = 20;

/**
 * Counts how often the code that ships is executed: each letter of its source as often as the block that
 * it stands in, by the counters that V8 keeps for its block coverage
 * (https://v8.dev/blog/javascript-code-coverage). The number is the same in every run, and does not depend
 * on which blocks V8 takes together since they were executed equally often. One for a thread.
 */
export class BlockCounter {
  readonly #session = new Session();

  start(): void {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The steps since it was last asked. */
  take(): number {
    let letters = 0;
    // A session of one's own thread answers at once.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      for (const script of result) if (isShipped(script)) letters += lettersRunIn(script);
    });
    return Math.round(letters / LETTERS_OF_A_STEP);
  }
}

function isShipped({ url }: Profiler.ScriptCoverage): boolean {
  return SHIPPED.some((place) => url.includes(place));
}

function lettersRunIn({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges }) => sum + lettersRun(ranges), 0);
}

/** Ranges come outer ones first; what an inner one says of its letters replaces what is around it. */
function lettersRun(ranges: readonly Profiler.CoverageRange[]): number {
  const around: Profiler.CoverageRange[] = [];
  let letters = 0;
  for (const range of ranges) {
    while (around.length > 0 && (around.at(-1)?.endOffset ?? 0) <= range.startOffset) around.pop();
    const outer = around.at(-1)?.count ?? 0;
    letters += (range.endOffset - range.startOffset) * (range.count - outer);
    around.push(range);
  }
  return letters;
}
