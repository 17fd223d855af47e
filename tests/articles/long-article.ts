/**
 * An article of any length, the same for the same seed: for what must not get slow (issue 14). No two of its
 * sentences are the same, so that a quotation of one has one place.
 */
import { Roll } from '../hostile/roll.ts';
import { page } from './page.ts';

const SUBJECTS = [
  'the ferryman',
  'a retired signal box',
  'the second planter',
  'nobody from the council',
  'the miller’s youngest cousin',
  'a borrowed ladder',
  'the evening choir',
  'one careful heron',
  'the clerk with the green ledger',
  'half of the allotment',
  'the night bus',
  'an unsigned letter',
] as const;
const VERBS = [
  'counted',
  'carried',
  'painted over',
  'remembered',
  'mislaid',
  'argued about',
  'measured',
  'returned',
  'hid',
  'defended',
  'described',
  'sold',
] as const;
const OBJECTS = [
  'the missing bench',
  'eleven wet umbrellas',
  'the map of the drains',
  'a kettle without a lid',
  'the minutes of the meeting',
  'two crates of lilies',
  'the bell of the tram',
  'a rumour about the bridge',
  'the key to the bollard',
  'forty paper lanterns',
  'the bread of the week',
  'a very small plough',
] as const;
const PLACES = [
  'behind the chemist',
  'at the old tram sheds',
  'on the far side of the weir',
  'under the almshouse clock',
  'beside the ring road',
  'in the hall with the leaking roof',
  'near the last allotment',
  'by the north gate',
] as const;
const TIMES = [
  'before the market opened',
  'in the third week of rain',
  'on a Thursday that nobody had planned',
  'after the lights had failed',
  'while the kettle was on',
  'a year too late',
  'between two funerals',
  'as the fog came down',
] as const;
const ENDS = [
  'and said so',
  'without a word',
  'as everybody had feared',
  'to general relief',
  'and wrote it down in pencil',
  'for the price of a sofa',
  'twice',
  'and was thanked by post',
] as const;

const SENTENCES_A_PARAGRAPH = 5;
const PARAGRAPHS_A_SECTION = 6;

export interface LongArticle {
  /** The whole page. */
  readonly html: string;
  /** Its sentences in their order, each there once, as they stand in the page. */
  readonly sentences: readonly string[];
}

/** @param words about how many: it ends with a whole paragraph. */
export function longArticle(words: number, seed = 1): LongArticle {
  const roll = new Roll(seed);
  const sentences = new Set<string>();
  const blocks: string[] = [];
  let written = 0;
  while (written < words) {
    if (blocks.length % (PARAGRAPHS_A_SECTION + 1) === 0) {
      blocks.push(`<h2>Part ${blocks.length / (PARAGRAPHS_A_SECTION + 1) + 1}</h2>`);
    }
    const paragraph: string[] = [];
    while (paragraph.length < SENTENCES_A_PARAGRAPH) {
      const sentence = `${capital(roll.pick(SUBJECTS))} ${roll.pick(VERBS)} ${roll.pick(OBJECTS)} ${roll.pick(PLACES)} ${roll.pick(TIMES)}, ${roll.pick(ENDS)}.`;
      if (sentences.has(sentence)) continue;
      sentences.add(sentence);
      paragraph.push(sentence);
      written += sentence.split(' ').length;
    }
    blocks.push(`<p>${paragraph.join(' ')}</p>`);
  }
  return {
    html: page({ title: 'Everything that was mislaid that year', body: blocks.join('\n') }),
    sentences: [...sentences],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
