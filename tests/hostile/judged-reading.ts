import { isDeepStrictEqual } from 'node:util';
import { JSDOM } from 'jsdom';
import * as z from 'zod/mini';
import { type Status, statusSchema } from '../../utils/mastodon/entities.ts';
import type { Content } from '../../utils/thread/content/content.ts';
import { firstWords } from '../../utils/thread/content/words.ts';
import { inTime } from '../../utils/thread/post-time.ts';
import { readPost } from '../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../utils/thread/rules.ts';
import { type HtmlParser, ThreadReading } from '../../utils/thread/thread-reading.ts';
import { readWords } from '../../utils/thread/words-reading.ts';
import { completeStatus } from '../instance/complete-status.ts';
import { type StatusInput, statusSchema as writtenSchema } from '../instance/entities.ts';
import { HOME } from './markup.ts';
import { Roll } from './roll.ts';
import { type HostileThreadOptions, hostileThread } from './threads.ts';

const { window } = new JSDOM();
const parser = new window.DOMParser();
/** Spaces go with mentions, and marks that nobody sees are no letters (M5). */
const NO_LETTERS = /[\s\p{Cf}]/gu;
const letters = (text: string) => text.replaceAll(NO_LETTERS, '');

/**
 * Reads a hostile thread to its end, without a page, and says what is wrong with what was read: one line for
 * each fault, with the options that make it again. It throws nothing.
 */
export function faultsOfReading(options: HostileThreadOptions): string[] {
  const { statuses: written, classOf } = hostileThread(options);
  const statuses = asSent(written);
  const faults: string[] = [];
  const add = (id: string, what: string) =>
    faults.push(`${JSON.stringify(options)}: ${id} (${classOf.get(id)}): ${what}`);
  try {
    const parseHtml = parserOf();
    const thread = read(statuses, parseHtml);
    for (const status of statuses) {
      for (const what of faultsOf(status, thread)) add(status.id, what);
    }
    // The same posts give the same reading, whatever order they came in.
    const other = read(shuffled(statuses, options.seed), parseHtml);
    for (const status of statuses) {
      const [one, two] = [thread, other].map((of) => {
        const { post, why } = of.answerFor(status);
        return [post?.id, why, of.articlesOf(status.id), firstOf(status, of)];
      });
      if (!isDeepStrictEqual(one, two)) add(status.id, 'is read otherwise in another order');
    }
  } catch (error) {
    add('', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return faults;
}

/** As an instance sends them; what is over the bounds of an answer is not read. */
function asSent(written: readonly StatusInput[]): Status[] {
  const parsed = written.map((status) => z.parse(writtenSchema, status));
  const known = new Map(parsed.map((status) => [status.id, status]));
  return parsed.flatMap((status, index) => {
    const sent = completeStatus(status, { instance: HOME, index, known });
    return z.safeParse(statusSchema, sent).data ?? [];
  });
}

/** An imitation of a browser takes its time to parse: once for each content. */
function parserOf(): HtmlParser {
  const bodies = new Map<string, Element>();
  return (html) => {
    const body = bodies.get(html) ?? parser.parseFromString(html, 'text/html').body;
    bodies.set(html, body);
    return body;
  };
}

function read(statuses: readonly Status[], parseHtml: HtmlParser): ThreadReading {
  return new ThreadReading(statuses, {
    parseHtml,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  }).finish();
}

function faultsOf(status: Status, thread: ThreadReading): string[] {
  const content = thread.contentOf(status.id);
  if (!content) return ['is not read'];
  const faults: string[] = [];
  const { folded, plan } = readPost(status, content, thread.lookUp, [HOME], DEFAULT_RULES).mentions;
  if (plan) faults.push(...faultsOfFold(content, plan.hide, folded));
  else if (folded.length > 0) faults.push('folds without a plan');
  if (status.visibility === 'direct' && plan) faults.push('M6: folds in a private mention');
  const { post, why } = thread.answerFor(status);
  if (post === status) faults.push('answers itself');
  if (post && thread.lookUp(post.id) !== post) faults.push('answers a post of nowhere');
  if (post && why === 'quote' && inTime(post, status) > 0) faults.push('A2: quotes a later post');
  firstOf(status, thread);
  thread.continuationOf(status);
  return faults;
}

function firstOf(status: Status, thread: ThreadReading): string {
  const content = thread.contentOf(status.id);
  if (!content) return '';
  const { folded } = readPost(status, content, thread.lookUp, [HOME], DEFAULT_RULES).mentions;
  return firstWords(content, folded);
}

/** M5: nothing goes but the mentions that fold, with their spaces and their `cc`; something is left to read. */
function faultsOfFold(
  { lines }: Content,
  hidden: readonly Element[],
  folded: readonly { readonly piece: { readonly node: Node } }[],
): string[] {
  const goes = new Set(folded.map(({ piece }) => piece.node));
  const pieces = lines.flatMap((line) => line.pieces);
  const isHidden = (node: Node) => hidden.some((element) => element.contains(node));
  const text = (those: typeof pieces) => letters(those.map((piece) => piece.text).join(''));
  const left = text(pieces.filter(({ node }) => !isHidden(node)));
  const lost = text(pieces.filter(({ node }) => isHidden(node) && !goes.has(node)));
  const faults: string[] = [];
  if (left === '') faults.push('M5: nothing is left to read');
  if (!/^(?:\/?cc:?)*$/i.test(lost)) faults.push(`M5: loses ${lost.slice(0, 80)}`);
  if (![...goes].every(isHidden)) faults.push('M5: what folds is still seen');
  return faults;
}

function shuffled<T>(all: readonly T[], seed: number): T[] {
  const roll = new Roll(seed);
  const left = [...all];
  return all.flatMap(() => left.splice(roll.between(0, left.length - 1), 1));
}
