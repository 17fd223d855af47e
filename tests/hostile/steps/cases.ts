import { HOSTILE_STRUCTURES } from '../structures.ts';
import { HOSTILE_TEXTS, TEXTS_FOR_ADDRESSES, type TextClass } from '../texts.ts';
import { hostileThread, SHAPES, type ThreadShape } from '../threads.ts';
import type { OfText } from './of-text.ts';

/** One thing that is measured: what of the code, with what, in which two sizes. */
export interface Case {
  readonly of: string;
  readonly input: string;
  readonly sizes: readonly [small: number, large: number];
  /** Prepares what is measured: the call that it gives back. */
  readonly prepare: (size: number) => () => unknown;
}

/** Texts that are measured apart from structures: jsdom would make each measurement five times as slow. */
export const SUITES = ['texts', 'posts'] as const;
export type Suite = (typeof SUITES)[number];

/** Letters; so many that what is done once does not count. */
const LETTERS = [1_000, 2_000] as const;
/** Parts of a structure, which are some ten letters each. */
const PARTS = [60, 120] as const;
const POSTS = [100, 200] as const;
const HOSTILE_POSTS = [121, 241] as const;
const SEED = 11;

/** Posts of one class that are measured by themselves: what they cost grows with what was said before. */
const QUOTING = [
  'many quotations that are nearly right',
  'many block quotes that are nearly right',
  'many quoted lines that are nearly right',
];
const QUOTING_POSTS = [10, 20] as const;
/** In small posts, so that it is the number of posts that counts. */
const LARGEST = 60;

export async function casesOf(suite: Suite): Promise<Case[]> {
  return suite === 'texts' ? casesOfTexts() : casesOfPosts();
}

async function casesOfTexts(): Promise<Case[]> {
  const { OF_TEXT } = await import('./of-text.ts');
  const { OF_ADDRESS } = await import('./of-address.ts');
  const { OF_CONTENT, OF_OTHER_ROOMS } = await import('./of-content.ts');
  const everyText = Object.keys(HOSTILE_TEXTS) as TextClass[];
  const withTexts = (functions: Readonly<Record<string, OfText>>, texts: readonly TextClass[]) =>
    Object.entries(functions).flatMap(([of, prepare]) =>
      texts.map((input) => ({
        of,
        input,
        sizes: LETTERS,
        prepare: (size: number) => prepare(HOSTILE_TEXTS[input](size)),
      })),
    );
  return [
    ...withTexts({ ...OF_TEXT, ...OF_CONTENT, ...OF_OTHER_ROOMS }, everyText),
    ...withTexts(OF_ADDRESS, TEXTS_FOR_ADDRESSES),
  ];
}

async function casesOfPosts(): Promise<Case[]> {
  const { OF_HTML, readThread } = await import('./of-thread.ts');
  const structures = Object.entries(HOSTILE_STRUCTURES).flatMap(([input, structure]) =>
    Object.entries(OF_HTML).map(([of, prepare]) => ({
      of,
      input,
      sizes: PARTS,
      prepare: (size: number) => prepare(structure(size)),
    })),
  );
  const threads = (
    input: string,
    sizes: Case['sizes'],
    shape: ThreadShape,
    classes?: readonly string[],
  ): Case => ({
    of: 'a thread as a whole',
    input: `${input}, ${shape}`,
    sizes,
    prepare: (posts) => {
      const options = { posts, seed: SEED, shape, largest: LARGEST, ...(classes && { classes }) };
      return readThread(hostileThread(options).statuses);
    },
  });
  return [
    ...structures,
    ...SHAPES.map((shape) => threads('ordinary posts', POSTS, shape, ['an ordinary post'])),
    threads('posts of every class', HOSTILE_POSTS, 'a tree'),
    ...QUOTING.map((name) => threads(name, QUOTING_POSTS, 'replies to one post', [name])),
  ];
}
