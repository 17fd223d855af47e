/**
 * What built-in functions do, in letters and elements: V8 counts no blocks there. While it is measured,
 * the functions of the language that walk through a text or a list are replaced by ones that tell how
 * far they walk, by this model:
 *
 * - a search costs what lies between where it begins and where it ends: the end of what is found, or of
 *   the text. So does each attempt of a pattern; that a pattern itself takes no more than that is proven
 *   elsewhere, pattern by pattern. An attempt at one place alone (flag `y`) that fails costs 1;
 * - what makes a new text or list costs its length, and what reads the whole of one its length: `slice`
 *   and `shift` too, though engines have short cuts for them;
 * - each step of an iterator costs 1, and so do spreading, destructuring, and what `Set` and `Map` take in;
 * - `find`, `some` and `every` cost the blocks of what they call, and nothing else.
 *
 * Not counted: putting texts together with `+`, and filling a new typed array with zeros.
 */
type Callable = (this: unknown, ...args: unknown[]) => unknown;
/** What a call cost, by what it was called on and with, and what it gave. */
type Cost = (receiver: unknown, args: readonly unknown[], result: unknown) => number;

interface Replacement {
  readonly owner: object;
  readonly name: PropertyKey;
  readonly before: PropertyDescriptor;
  readonly by: PropertyDescriptor;
}

/** What built-in functions did. */
export interface BuiltInWork {
  cost: number;
  /** Sources of the patterns that were made meanwhile. */
  patterns: readonly string[];
}

let spent = 0;
let patterns: string[] = [];
let isMuted = false;

/** Adds to what the call that is measured has cost. */
export function spend(cost: number): void {
  if (!isMuted) spent += cost;
}

/** Does something whose own built-ins do not count: what is inside an imitation of the browser. */
export function muted<T>(work: () => T): T {
  const before = isMuted;
  isMuted = true;
  try {
    return work();
  } finally {
    isMuted = before;
  }
}

/** What the built-in functions do while `work` runs; what it throws is thrown on. */
export function watchBuiltIns(work: () => unknown): BuiltInWork {
  for (const { owner, name, by } of REPLACEMENTS) Object.defineProperty(owner, name, by);
  spent = 0;
  patterns = [];
  let cost = 0;
  try {
    work();
    cost = spent;
  } finally {
    for (const { owner, name, before } of REPLACEMENTS) Object.defineProperty(owner, name, before);
  }
  return { cost, patterns };
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) || ArrayBuffer.isView(value)
    ? Number(Reflect.get(Object(value), 'length') ?? 0)
    : value instanceof Set || value instanceof Map
      ? value.size
      : 0;
const whole: Cost = (receiver) => 1 + lengthOf(receiver);
const result: Cost = (_receiver, _args, given) => 1 + lengthOf(given);
const argument: Cost = (_receiver, [first]) => 1 + String(first).length;
const both: Cost = (receiver, [other]) => 1 + lengthOf(receiver) + lengthOf(other);
const size: Cost = (receiver) => 1 + Number(Reflect.get(Object(receiver), 'size'));
const keys: Cost = (_receiver, [of]) => 1 + Object.keys(Object(of)).length;

/** Forwards from where it begins. `found` is a place, or -1. */
const forwards: Cost = (receiver, [wanted, from], found) => {
  const start = Math.max(0, Number(from) || 0);
  const end =
    typeof found === 'number' && found >= 0 ? found + lengthOf(wanted) : lengthOf(receiver);
  return 1 + Math.max(0, end - start);
};
const backwards: Cost = (receiver, [, from], found) => {
  const start = Math.min(lengthOf(receiver), Number(from ?? Number.POSITIVE_INFINITY));
  return 1 + Math.max(0, start - Number(found));
};

const STRING: Record<string, Cost> = {
  indexOf: forwards,
  includes: (receiver, [wanted, from]) =>
    forwards(receiver, [wanted, from], plain.indexOf.call(receiver, wanted, from)),
  lastIndexOf: backwards,
  startsWith: argument,
  endsWith: argument,
  ...each(['slice', 'substring', 'substr', 'repeat', 'padStart', 'padEnd', 'concat'], result),
  ...each(['toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase'], whole),
  ...each(['normalize', 'trim', 'trimStart', 'trimEnd', 'localeCompare', 'toWellFormed'], whole),
  ...each(['split', 'replace', 'replaceAll'], (receiver, [by], given) =>
    // What a pattern does is counted where it is tried.
    by instanceof RegExp ? result(receiver, [], given) : whole(receiver, [], given),
  ),
};
const LIST: Record<string, Cost> = {
  ...each(['indexOf', 'includes', 'lastIndexOf', 'shift', 'unshift', 'splice', 'join'], whole),
  ...each(['map', 'filter', 'forEach', 'flatMap', 'reduce', 'reduceRight', 'flat', 'fill'], whole),
  ...each(['sort', 'toSorted', 'reverse', 'toReversed', 'copyWithin', 'with', 'toSpliced'], whole),
  ...each(['slice', 'concat'], result),
};
const ITERATORS = [
  [][Symbol.iterator](),
  ''[Symbol.iterator](),
  new Set()[Symbol.iterator](),
  new Map()[Symbol.iterator](),
  new Intl.Segmenter().segment('')[Symbol.iterator](),
].map((iterator) => Object.getPrototypeOf(iterator));
const SETS: Record<string, Cost> = each(
  ['difference', 'intersection', 'union', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
  both,
);

/** As they were before any was replaced. */
const plain = { indexOf: String.prototype.indexOf as unknown as Callable };

const REPLACEMENTS: readonly Replacement[] = [
  ...methods(String.prototype, STRING),
  ...methods(Array.prototype, LIST),
  ...methods(Object.getPrototypeOf(Int8Array.prototype), LIST),
  ...methods(Set.prototype, SETS),
  ...ITERATORS.flatMap((iterator) => methods(iterator, { next: () => 1 })),
  ...methods(Intl.Segmenter.prototype, { segment: argument }),
  ...methods(Object, { keys, values: keys, entries: keys, fromEntries: keys, assign: keys }),
  ...methods(JSON, {
    parse: argument,
    stringify: (_receiver, _args, given) => 1 + lengthOf(given),
  }),
  ...methods(URL, { canParse: argument, parse: argument }),
  ...methods(globalThis, { decodeURIComponent: argument, encodeURIComponent: argument }),
  ...methods(URLSearchParams.prototype, each(['get', 'getAll', 'has', 'toString'], size), true),
  attempts(),
  made('URL', ([address]) => spend(1 + String(address).length)),
  made('URLSearchParams', ([query]) => spend(1 + String(query).length)),
  made('RegExp', ([source]) => {
    if (!isMuted) patterns.push(String(source));
  }),
];

function each(names: readonly string[], cost: Cost): Record<string, Cost> {
  return Object.fromEntries(names.map((name) => [name, cost]));
}

/** @param isOpaque what they do for it is built in as well, though it is JavaScript in Node. */
function methods(owner: object, costs: Record<string, Cost>, isOpaque = false): Replacement[] {
  return Object.entries(costs).flatMap(([name, cost]) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) return [];
    const original = before.value as Callable;
    const by = function (this: unknown, ...args: unknown[]): unknown {
      const call = () => Reflect.apply(original, this, args);
      const given = isOpaque ? muted(call) : call();
      // Telling the cost is no part of it.
      if (!isMuted) spent += muted(() => cost(this, args, given));
      return given;
    };
    return [{ owner, name, before, by: { ...before, value: by } }];
  });
}

/** `exec`, by which `test`, `match`, `matchAll`, `replace`, `search` and `split` try a pattern, too. */
function attempts(): Replacement {
  const before = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec') ?? {};
  const original = before.value as RegExp['exec'];
  const by = function (this: RegExp, text: string): RegExpExecArray | null {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const found = original.call(this, text);
    const failed = this.sticky ? start : String(text).length;
    const end = found ? found.index + found[0].length : failed;
    spend(1 + Math.max(0, end - start));
    return found;
  };
  return { owner: RegExp.prototype, name: 'exec', before, by: { ...before, value: by } };
}

/** What is made with `new`, or called as a function. How a runtime makes it is its own affair. */
function made(name: string, tell: (args: readonly unknown[]) => void): Replacement {
  const before = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
  const by = new Proxy(before.value as new (...args: unknown[]) => object, {
    construct(target, args: unknown[], as) {
      tell(args);
      return muted(() => Reflect.construct(target, args, as) as object);
    },
    apply(target, receiver, args: unknown[]) {
      tell(args);
      return muted(() => Reflect.apply(target as unknown as Callable, receiver, args));
    },
  });
  return { owner: globalThis, name, before, by: { ...before, value: by } };
}
