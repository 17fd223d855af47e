import type { StatusInput } from '../../instance/entities.ts';

const WORDS =
  'rye oven hill baker loaf salt harbour river winter crust neighbour kettle never always seven market'.split(
    ' ',
  );
const WORDS_A_SENTENCE = 24;
/** A quotation is compared with so many texts at most (`MOST_CANDIDATES`): the first finds them all, too. */
const SENTENCES_BEFORE = 12;

/** The ways to quote. */
export const QUOTING: Readonly<Record<string, (words: string) => string>> = {
  'quotations that are nearly right': (words) => `<p>It says “${words}” there.</p>`,
  'block quotes that are nearly right': (words) => `<blockquote>${words}</blockquote>`,
  'quoted lines that are nearly right': (words) => `<p>&gt; ${words}</p>`,
};

/**
 * A thread in which each of the later posts quotes an earlier one of its own, but for one word. All are of
 * the same length, so that twice as many quotations are twice as much to search for.
 */
export function quotingThread(
  quotations: number,
  quoted: (words: string) => string,
): StatusInput[] {
  const before = SENTENCES_BEFORE + quotations;
  const said = Array.from({ length: before }, (_, number) =>
    post(number, 'ana', `<p>${sentence(number)}.</p>`),
  );
  const quoting = Array.from({ length: quotations }, (_, number) => {
    const words = sentence(SENTENCES_BEFORE + number).replace(' oven ', ' ferry ');
    return post(before + number, 'bo', quoted(words));
  });
  return [...said, ...quoting];
}

/** The same words for all, but for one. */
function sentence(number: number): string {
  const words = Array.from({ length: WORDS_A_SENTENCE }, (_, at) => WORDS[at % WORDS.length]);
  return `Sheaf${number} ${words.join(' ')}`;
}

function post(number: number, acct: string, content: string): StatusInput {
  return {
    id: String(1_000 + number),
    in_reply_to_id: number === 0 ? null : '1000',
    created_at: new Date(Date.UTC(2026, 2, 1, 10, number)).toISOString(),
    account: { acct },
    content,
  };
}
