import type { StatusInput } from '../instance/entities.ts';
import { HANDLES, HOME, nameIn, urlOf } from './markup.ts';
import { POST_CLASSES, sentence } from './posts.ts';
import { Roll } from './roll.ts';

/** How the posts of a thread hang together. */
export const SHAPES = [
  'a tree',
  'one branch',
  'one branch by one author',
  'replies to one post',
] as const;
export type ThreadShape = (typeof SHAPES)[number];

export interface HostileThreadOptions {
  posts: number;
  seed: number;
  shape?: ThreadShape;
  /** The classes that its posts are of, one after the other; all of them if not said. */
  classes?: readonly string[];
  /** No post has more letters, or parts, than so. */
  largest?: number;
}

export interface HostileThread {
  title: string;
  instance: string;
  focused: string;
  statuses: StatusInput[];
  /** Of which class each post is, by its id. */
  classOf: ReadonlyMap<string, string>;
}

/** As many letters as a post may have that is read at all (issue 10). */
const LARGEST = 60_000;
const FIRST_ID = 110_000_000_000_000_000n;
const FIRST_AT = Date.UTC(2026, 2, 1);
const MINUTE_MS = 60_000;

/** A thread of hostile posts, the same for the same seed. Its first post is an ordinary one. */
export function hostileThread(options: HostileThreadOptions): HostileThread {
  const { posts, seed, classes = Object.keys(POST_CLASSES), largest = LARGEST } = options;
  const roll = new Roll(seed);
  const shape = options.shape ?? roll.pick(SHAPES);
  const classOf = new Map<string, string>();
  const said = [sentence(roll)];
  const root = { content: `<p>${said[0]}</p>`, account: { acct: 'ana' } };
  const statuses: StatusInput[] = [{ ...placed(0, null), ...root }];
  classOf.set(idOf(0), 'an ordinary post');
  for (let number = 1; number < posts; number++) {
    // In turn, so that each comes as often, from another one on in each thread.
    const name = classes[(number + seed) % classes.length] ?? '';
    const make = POST_CLASSES[name];
    if (!make) throw new Error(`There is no class "${name}" of posts.`);
    const made = make({ roll, largest, said });
    const parent = idOf(parentOf(number, shape, roll));
    const by = shape === 'one branch by one author' ? { account: { acct: 'ana' } } : {};
    const account = { acct: roll.pick(HANDLES) };
    statuses.push({ account, ...placed(number, parent), ...made, ...by });
    classOf.set(idOf(number), name);
    if (number % 10 === 0) said.push(sentence(roll));
  }
  const accounts = statuses.map(({ account, ...status }) => ({
    ...status,
    account: { username: nameIn(account.acct), url: urlOf(account.acct), ...account },
  }));
  return { title: `seed ${seed}`, instance: HOME, focused: idOf(0), statuses: accounts, classOf };
}

function placed(number: number, parent: string | null) {
  return {
    id: idOf(number),
    in_reply_to_id: parent,
    created_at: new Date(FIRST_AT + number * MINUTE_MS).toISOString(),
  };
}

/** Ids grow with time, and are numbers too large for JavaScript. */
function idOf(number: number): string {
  return String(FIRST_ID + BigInt(number));
}

function parentOf(number: number, shape: ThreadShape, roll: Roll): number {
  if (shape === 'a tree') return roll.between(0, number - 1);
  return shape === 'replies to one post' ? 0 : number - 1;
}
