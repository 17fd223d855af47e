/** A value in a list, as it is written; null where it is longer or deeper than is wanted. */
export interface JsonItem {
  /** The key of the list; empty where the whole text is one list. */
  list: string;
  json: string | null;
}

/** A post with the post that it quotes is some 8 deep; to parse what is 100,000 deep takes its time. */
const DEEPEST = 100;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
/** What tells in a string. */
const TELLING = /["\\]/g;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Takes the text of a JSON answer apart while it arrives: into the values of its lists, that is of the
 * whole text where that is a list, else of each list that is directly in it. `JSON.parse` cannot be
 * interrupted, and takes some 5 ms a megabyte: this way it never sees more than one post (issue 10).
 *
 * It only finds where a value ends; whether that is JSON, `JSON.parse` says. Each letter is looked at once.
 */
export class JsonItems {
  readonly #mostLetters: number;
  readonly #lists = new Set<string>();
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #hasBegun = false;
  #isBroken = false;
  #key = '';
  /** The list at hand, and how deep its values are. */
  #list: string | null = null;
  #listDepth = 0;
  /** What of the value or the key at hand stood in earlier pieces, and where it goes on in this one. */
  #held = '';
  #from = 0;
  #isTooDeep = false;

  /** @param mostLetters a longer value is not kept. */
  constructor(mostLetters: number) {
    this.#mostLetters = mostLetters;
  }

  /** The keys of the lists that have begun. */
  get lists(): ReadonlySet<string> {
    return this.#lists;
  }

  /** Whether the text can be no JSON, whatever comes next. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Whether the text may end here. */
  get isWhole(): boolean {
    return this.#hasBegun && this.#depth === 0 && !this.#isBroken;
  }

  /** Takes the next piece of the text; gives the values that end in it. */
  push(piece: string): JsonItem[] {
    const items: JsonItem[] = [];
    this.#from = 0;
    for (let at = 0; at < piece.length && !this.#isBroken; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.#isInString) at = this.#goOnInString(piece, at);
      else if (code === QUOTE) this.#beginString(at);
      else if (code === OPEN_LIST || code === OPEN_OBJECT) this.#open(code === OPEN_LIST, at);
      else if (code === CLOSE_LIST || code === CLOSE_OBJECT) this.#close(piece, at, items);
      else if (code === COMMA && this.#list !== null && this.#depth === this.#listDepth) {
        items.push({ list: this.#list, json: this.#taken(piece, at) });
      }
    }
    this.#hold(piece, piece.length);
    return items;
  }

  get #isAtKeys(): boolean {
    return this.#depth === 1 && this.#list === null;
  }

  #beginString(at: number): void {
    this.#isInString = true;
    if (this.#isAtKeys) this.#begin(at + 1);
  }

  /** To what ends the string, or escapes the letter behind it: strings are most of an answer. */
  #goOnInString(piece: string, from: number): number {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      return from;
    }
    TELLING.lastIndex = from;
    const at = TELLING.exec(piece)?.index ?? piece.length;
    if (piece.charCodeAt(at) === BACKSLASH) this.#isEscaped = true;
    else if (at < piece.length) {
      this.#isInString = false;
      if (this.#isAtKeys) this.#key = this.#taken(piece, at) ?? '';
    }
    return at;
  }

  #open(isList: boolean, at: number): void {
    if (this.#depth === 0) {
      this.#isBroken = this.#hasBegun;
      this.#hasBegun = true;
    }
    // What a list directly in the text is called is the string before it.
    if (isList && this.#list === null && this.#depth <= 1) {
      this.#list = this.#depth === 0 ? '' : this.#key;
      this.#lists.add(this.#list);
      this.#listDepth = this.#depth + 1;
      this.#begin(at + 1);
    }
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#isTooDeep = true;
  }

  #close(piece: string, at: number, items: JsonItem[]): void {
    this.#depth -= 1;
    if (this.#depth < 0) this.#isBroken = true;
    if (this.#list === null || this.#depth >= this.#listDepth) return;
    const json = this.#taken(piece, at);
    if (json?.trim() !== '') items.push({ list: this.#list, json });
    this.#list = null;
  }

  #begin(at: number): void {
    this.#held = '';
    this.#from = at;
    this.#isTooDeep = false;
  }

  #taken(piece: string, at: number): string | null {
    this.#hold(piece, at);
    const isKept = this.#held.length <= this.#mostLetters && !this.#isTooDeep;
    const text = isKept ? this.#held : null;
    this.#begin(at + 1);
    return text;
  }

  /** One letter more than is wanted is enough to know that it is too long. */
  #hold(piece: string, to: number): void {
    const room = this.#mostLetters + 1 - this.#held.length;
    this.#held += piece.slice(this.#from, Math.min(to, this.#from + room));
  }
}
