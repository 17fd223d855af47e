import type { StatusInput } from '../../instance/entities.ts';
import { POST_CLASSES } from '../posts.ts';
import { HOSTILE_STRUCTURES } from '../structures.ts';
import { HOSTILE_TEXTS, TEXTS_FOR_ADDRESSES, type TextClass } from '../texts.ts';
import { hostileThread, SHAPES, type ThreadShape } from '../threads.ts';
import type { OfText } from './of-text.ts';
import { QUOTING, quotingThread } from './quoting-thread.ts';

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
const LETTERS = [500, 1_000] as const;
/** Parts of a structure, which are some ten letters each. */
const PARTS = [60, 120] as const;
const POSTS = [100, 200] as const;
const HOSTILE_POSTS = [121, 241] as const;
const SEED = 11;
const QUOTATIONS = [10, 20] as const;
/**
 * In a branch, each of them is to so many people that what is read above a post is bounded from its tenth
 * post on (`audienceOf`): up to there, what a post costs grows with what is above it.
 */
const IN_A_BRANCH = 'a post to a hundred people';
/**
 * What these cost grows with how much was said before, until that is more than is compared: no two of a
 * hostile thread quote the same number of sentences of the same length. So they are measured by themselves.
 */
const NEARLY_QUOTING = 'nearly right';
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
  const thread = (
    input: string,
    sizes: Case['sizes'],
    written: (size: number) => readonly StatusInput[],
  ): Case => ({
    of: 'a thread as a whole',
    input,
    sizes,
    prepare: (size) => readThread(written(size)),
  });
  const hostile =
    (shape: ThreadShape, classes: readonly string[]) =>
    (posts: number): readonly StatusInput[] =>
      hostileThread({ posts, seed: SEED, shape, largest: LARGEST, classes }).statuses;
  const classes = Object.keys(POST_CLASSES).filter((name) => !name.includes(NEARLY_QUOTING));
  return [
    ...structures,
    ...SHAPES.map((shape) => thread(shape, POSTS, hostile(shape, [ordinaryIn(shape)]))),
    thread('posts of every class', HOSTILE_POSTS, hostile('a tree', classes)),
    ...Object.entries(QUOTING).map(([input, quoted]) =>
      thread(input, QUOTATIONS, (quotations) => quotingThread(quotations, quoted)),
    ),
  ];
}

function ordinaryIn(shape: ThreadShape): string {
  return shape.startsWith('one branch') ? IN_A_BRANCH : 'an ordinary post';
}
