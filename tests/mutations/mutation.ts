/** A rule of README broken on purpose, in one place, and the tests that have to notice (issue 18). */
export interface Mutation {
  /** The number of the rule, and what of it holds no more: "M2: an apostrophe binds no mention". */
  readonly rule: string;
  readonly file: string;
  /** A piece of that file that stands in it exactly once. */
  readonly piece: string;
  readonly becomes: string;
  /** In each of these files a test has to fail. */
  readonly tests: readonly string[];
}

/** One that no unit test notices, and why none can. */
export interface Survivor {
  readonly rule: string;
  readonly because: string;
}

/** What `broken` is told of each: the rest is what they have in common. */
export type Broken = readonly [what: string, piece: string, becomes: string, test?: string];

/** Mutations of one rule in one file, which one test file has to notice where none is named. */
export function broken(
  rule: string,
  file: string,
  test: string,
  all: readonly Broken[],
): readonly Mutation[] {
  return all.map(([what, piece, becomes, other]) => ({
    rule: `${rule}: ${what}`,
    file,
    piece,
    becomes,
    tests: [other ?? test],
  }));
}
