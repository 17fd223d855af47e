import type { Vocabulary } from './quote-vocabulary.ts';
import type { PostWork } from './quote-work.ts';

/** So many places in the lists are looked at in the time of one comparison. */
const PLACES_A_COMPARISON = 4;
/** So many are looked at for one quotation, whatever the thread's size … */
const MOST_POSTINGS = 8_000;
/** … but always those of its rarest words. */
const RAREST = 4;
const MOST_FEATURES = 24;
/** What is in so many texts tells none of them from the others. It bounds the work for the rarest words. */
const MOST_TEXTS = 10_000;
/** So many texts are compared with it. */
const MOST_CANDIDATES = 12;
/** A text that has less than this share of the quotation's words cannot match at 85 %. */
const LEAST_SHARE = 0.3;
/** Nor is one worth a look that shares less than half of what the best does. */
const LEAST_SHARE_OF_BEST = 0.5;

/**
 * Finds the texts in which a quotation may stand, by the words they share. Words are kept by their first
 * and last four letters, so that one with a wrong letter still counts for half; characters of scripts
 * without spaces in pairs.
 */
export class CandidateIndex {
  readonly #vocabulary: Vocabulary;
  readonly #featuresOfWord: (readonly number[])[] = [];
  readonly #idOfFeature = new Map<string, number>();
  /** For each feature the numbers of the texts that have it. */
  readonly #texts: number[][] = [];
  #scores = new Float64Array(1_024);
  #count = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds the next text; they are numbered in the order in which they come. */
  add(words: Int32Array): void {
    const text = this.#count;
    this.#count += 1;
    this.#eachFeature(words, (feature) => {
      const texts = this.#texts[feature];
      if (!texts || texts.length >= MOST_TEXTS) return;
      if (texts[texts.length - 1] !== text) texts.push(text);
    });
  }

  /** The numbers of the texts that share most with a quotation, the likeliest first. */
  find(words: Int32Array, work: PostWork): number[] {
    const features = new Set<number>();
    this.#eachFeature(words, (feature) => features.add(feature));
    const lists = [...features]
      .map((feature) => this.#texts[feature] ?? [])
      .filter((texts) => texts.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_FEATURES);
    if (this.#scores.length < this.#count) this.#scores = new Float64Array(this.#count * 2);
    const scores = this.#scores;
    const touched: number[] = [];
    let seen = 0;
    let most = 0;
    for (const [index, texts] of lists.entries()) {
      seen += texts.length;
      if (seen > MOST_POSTINGS && index >= RAREST) break;
      const weight = Math.log(1 + this.#count / (1 + texts.length));
      most += weight;
      for (const text of texts) {
        const score = scores[text] ?? 0;
        if (score === 0) touched.push(text);
        scores[text] = score + weight;
      }
    }
    const found = likeliest(touched, scores, most);
    for (const text of touched) scores[text] = 0;
    work.spend(words.length + Math.ceil((seen + touched.length) / PLACES_A_COMPARISON));
    return found;
  }

  #eachFeature(words: Int32Array, tell: (feature: number) => void): void {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? 0;
      const pair = this.#vocabulary.weight(word) < 1 ? this.#pairAt(words, index) : null;
      if (pair !== null) {
        tell(this.#idOf(pair));
        continue;
      }
      const features = this.#featuresOfWord[word] ?? this.#learn(word);
      for (let at = 0; at < features.length; at += 1) tell(features[at] ?? 0);
    }
  }

  /** A character of a script without spaces and the one behind it. */
  #pairAt(words: Int32Array, index: number): string | null {
    const next = words[index + 1];
    if (next === undefined || this.#vocabulary.weight(next) === 1) return null;
    return this.#vocabulary.word(words[index] ?? 0) + this.#vocabulary.word(next);
  }

  #learn(word: number): readonly number[] {
    const features = keysOf(this.#vocabulary.word(word)).map((key) => this.#idOf(key));
    this.#featuresOfWord[word] = features;
    return features;
  }

  #idOf(key: string): number {
    const known = this.#idOfFeature.get(key);
    if (known !== undefined) return known;
    const id = this.#texts.push([]) - 1;
    this.#idOfFeature.set(key, id);
    return id;
  }
}

function keysOf(word: string): string[] {
  return word.length <= 4 ? [word] : [`${word.slice(0, 4)}-`, `-${word.slice(-4)}`];
}

function likeliest(texts: number[], scores: Float64Array, most: number): number[] {
  const scoreOf = (text: number) => scores[text] ?? 0;
  let best = 0;
  for (const text of texts) best = Math.max(best, scoreOf(text));
  const least = Math.max(most * LEAST_SHARE, best * LEAST_SHARE_OF_BEST);
  const isLikelier = (one: number, other: number) =>
    scoreOf(one) > scoreOf(other) || (scoreOf(one) === scoreOf(other) && one < other);
  const found: number[] = [];
  for (const text of texts) {
    if (scoreOf(text) < least) continue;
    const place = found.findIndex((other) => isLikelier(text, other));
    if (place >= 0) found.splice(place, 0, text);
    else if (found.length < MOST_CANDIDATES) found.push(text);
    if (found.length > MOST_CANDIDATES) found.pop();
  }
  return found;
}
