/** Runs in a blank page of a real browser: the pure core alone reads a thread, step by step, by the clock. */
import * as z from 'zod/mini';
import { statusSchema } from '../../utils/mastodon/entities.ts';
import { inertParser } from '../../utils/mastodon/inert-html.ts';
import { firstWords } from '../../utils/thread/content/words.ts';
import { readPost } from '../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../utils/thread/rules.ts';
import { ThreadReading } from '../../utils/thread/thread-reading.ts';
import { readWords } from '../../utils/thread/words-reading.ts';

/** One thing that is done in one go; what comes after it may be a task of its own. */
export interface TimedStep {
  /** `DOMParser` on the post's content is no step of ours: it is what the others are compared with. */
  what: 'quotes, links and articles' | 'mentions' | 'first words' | 'answer' | 'DOMParser';
  id: string;
  ms: number;
}

/** Reads a thread as the API sends it, and says how long each step took. */
export function readThread(sent: readonly unknown[], localDomains: readonly string[]): TimedStep[] {
  const parser = new DOMParser();
  // What is over the bounds of an answer is not known to the reader either.
  const statuses = sent.flatMap((status) => {
    const parsed = z.safeParse(statusSchema, status);
    return parsed.success ? [parsed.data] : [];
  });
  const thread = new ThreadReading(statuses, {
    parseHtml: inertParser(document),
    localDomains,
    rules: DEFAULT_RULES,
    makeWords: readWords,
  });
  const steps: TimedStep[] = [];
  const time = <T>(what: TimedStep['what'], id: string, work: () => T): T => {
    const start = performance.now();
    const done = work();
    steps.push({ what, id, ms: performance.now() - start });
    return done;
  };
  // In one go: a clock of a tenth of a millisecond would see nothing of a single post.
  time('DOMParser', '', () => {
    for (const { content } of statuses) parser.parseFromString(content, 'text/html');
  });
  /** The steps from here on are of a post that is not read to its end. */
  let unnamed = steps.length;
  for (let isRead = false; !isRead; ) {
    const read = time('quotes, links and articles', '', () => thread.step());
    isRead = read === undefined;
    if (read === undefined || read === 'more') continue;
    for (const step of steps.slice(unnamed)) step.id = read.id;
    unnamed = steps.length;
  }
  for (const status of statuses) {
    const content = thread.contentOf(status.id) ?? { lines: [] };
    const { folded } = time('mentions', status.id, () =>
      readPost(status, content, thread.lookUp, localDomains, DEFAULT_RULES),
    ).mentions;
    time('first words', status.id, () => firstWords(content, folded));
    time('answer', status.id, () => thread.answerFor(status));
  }
  return steps;
}

Reflect.set(globalThis, 'readThread', readThread);
