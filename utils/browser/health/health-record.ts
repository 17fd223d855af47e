import * as z from 'zod/mini';
import { isCode, isError, isPart, isReadBy, isVersion, type ReadBy } from './told-values.ts';

/** So many problems are held; the oldest goes first (issue 18). */
export const MOST_PROBLEMS = 50;
/** So many of them may be of one site: a page that has gone wrong must not hide what failed elsewhere. */
export const MOST_OF_A_SITE = 10;
/** Beyond that it is not counted. */
const MOST_TIMES = 999;
/** And of so many sites, what their pages are read by. */
export const MOST_SITES = 50;
/** The DNS's own limit, with a port. */
const LONGEST_HOST = 260;

const HOST = /^[^\s/@?#]+$/;
const host = z.custom<string>(
  (value) => typeof value === 'string' && value.length <= LONGEST_HOST && HOST.test(value),
);
/** What `Date` can say: it throws for what is beyond. */
const LATEST = 8.64e15;
const at = z.custom<number>((value) => typeof value === 'number' && Math.abs(value) <= LATEST);
const version = z.custom<string>(isVersion);

const problemSchema = z.object({
  host,
  part: z.custom<string>(isPart),
  error: z.custom<string>(isError),
  code: z.custom<string>(isCode),
  version,
  /** When it happened last, in milliseconds since 1970. */
  at,
  times: z.custom<number>(
    (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_TIMES,
  ),
});

const siteSchema = z.object({ host, version, readBy: z.custom<ReadBy>(isReadBy) });

/** Something of ours that failed on a page. Never a word, a name, an id or an address (issue 18). */
export type Problem = z.infer<typeof problemSchema>;

/** What a site's pages were when a thread was last read there. */
export type SeenSite = z.infer<typeof siteSchema>;

export interface Health {
  /** The latest first. */
  readonly problems: readonly Problem[];
  readonly sites: readonly SeenSite[];
}

const storedSchema = z.object({
  problems: z.custom<unknown[]>(Array.isArray),
  sites: z.custom<unknown[]>(Array.isArray),
});

/** What is stored, as far as it can be used: one entry that cannot costs no other. */
export function healthIn(stored: unknown): Health {
  const parsed = z.safeParse(storedSchema, stored);
  if (!parsed.success) return { problems: [], sites: [] };
  const { problems, sites } = parsed.data;
  return {
    problems: usable(problemSchema, problems, MOST_PROBLEMS),
    sites: usable(siteSchema, sites, MOST_SITES),
  };
}

function usable<T extends z.ZodMiniType>(schema: T, entries: unknown[], most: number) {
  const read = entries.map((entry) => z.safeParse(schema, entry));
  return read.flatMap(({ data }) => (data === undefined ? [] : [data])).slice(0, most);
}

/** With a problem that happened now. The same one again is counted, and stands first. */
export function withProblem(health: Health, now: Omit<Problem, 'times'>): Health {
  const isSame = (one: Problem) =>
    one.host === now.host &&
    one.part === now.part &&
    one.error === now.error &&
    one.code === now.code &&
    one.version === now.version;
  const times = Math.min((health.problems.find(isSame)?.times ?? 0) + 1, MOST_TIMES);
  const others = health.problems.filter((one) => !isSame(one));
  let ofSite = 0;
  const problems = [{ ...now, times }, ...others].filter((one) => {
    if (one.host === now.host) ofSite += 1;
    return one.host !== now.host || ofSite <= MOST_OF_A_SITE;
  });
  return { ...health, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** With what a site is now; the same where that is known. */
export function withSite(health: Health, now: SeenSite): Health {
  const [latest] = health.sites;
  if (latest?.host === now.host && latest.version === now.version && latest.readBy === now.readBy) {
    return health;
  }
  const others = health.sites.filter((one) => one.host !== now.host);
  return { ...health, sites: [now, ...others].slice(0, MOST_SITES) };
}
