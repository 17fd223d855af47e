import type { ThreadInput } from '../../tests/instance/server.ts';
import { longThread } from './long-thread.ts';

/** Of these are words made: some two thousand, as many as the posts of a long thread have. */
const BEGINNINGS = 'b br cl d dr f fl g gr h k l m n p pl r s st t tr v w'.split(' ');
const MIDDLES = 'a ai e ea i o oo ou u'.split(' ');
const ENDS = 'ck d ll m n nd r rt s st t th'.split(' ');
/** Every other word is one of these, as in any language. */
const SMALL = 'the a of to and in is it that for on with as at by from they we this but'.split(' ');
const WORDS_A_SENTENCE = 9;
/** Quotations are of the posts right before, as in a dispute. */
const QUOTED_POSTS = 8;

/** What stands around what is quoted in a post. */
export type QuotedHow = 'not' | 'verbatim' | 'nearly';

/**
 * A thread of so many posts of the same words each: with so many quotations in marks, or without the marks
 * (issue 12, what it shows).
 */
export function quotingThread(posts: number, quotations: number, how: QuotedHow): ThreadInput {
  const thread = longThread(posts);
  const written: string[][] = [];
  const statuses = (thread.statuses ?? []).map((status, index) => {
    const own = Array.from({ length: quotations }, (_, number) => sentenceOf(index, number));
    written.push(own);
    const said = own.map((sentence, number) => {
      const before = written[index - 1 - (number % QUOTED_POSTS)]?.[number];
      if (how === 'not' || before === undefined) return `${sentence}.`;
      const words = how === 'verbatim' ? before : before.replace(/[aeiou](?=\w* \w+$)/u, 'y');
      return `“${words}”, ${sentence}.`;
    });
    // As long as with them: what is compared is what the marks cost, not the letters.
    const padding = how === 'not' && index > 0 ? own.map((words) => `${words}.`) : [];
    return { ...status, content: `<p>${[...said, ...padding].join(' ')}</p>`, mentions: [] };
  });
  return { ...thread, statuses };
}

/** The same numbers in every run. */
function sentenceOf(post: number, number: number): string {
  let seed = post * 7_919 + number * 104_729 + 1;
  const oneOf = (list: readonly string[]) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return list[(seed >>> 8) % list.length] ?? '';
  };
  return Array.from({ length: WORDS_A_SENTENCE }, (_, word) =>
    word % 2 === 1 ? oneOf(SMALL) : oneOf(BEGINNINGS) + oneOf(MIDDLES) + oneOf(ENDS),
  ).join(' ');
}
