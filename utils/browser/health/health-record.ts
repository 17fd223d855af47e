import * as z from 'zod/mini';
import { SETTING_KEYS } from '../../settings/settings.ts';
import { KNOWN_ERRORS } from '../known-errors.ts';

/** So many problems are held; the oldest goes first (issue 18). */
export const MOST_PROBLEMS = 50;
/** And of so many sites, what their pages are read by. */
export const MOST_SITES = 50;
/** The DNS's own limit, with a port. */
const LONGEST_HOST = 260;

/** What a problem is in where it is in no feature (`reader.ts`, `host/showing.ts`). */
export const OWN_PARTS = ['reader', 'reading', 'timeline', 'meaning', 'other'] as const;

const PARTS: ReadonlySet<string> = new Set([...SETTING_KEYS, ...OWN_PARTS]);
/** A place in a script of ours, and nothing that only looks like one. */
const CODE = /^(?:content-scripts\/)?(?:reader|reader-rest)\.js:\d{1,7}:\d{1,7}$/;
/** `4.5.0-alpha.2+glitch`: what an instance calls its version is its own, and may be anything. */
const VERSION = /^\d{1,3}(?:\.\d{1,4}){1,3}(?:[-+][\w.+-]{1,32})?$/;

/**
 * Of what a page's script tells, only this is taken: words of lists that are ours, and shapes in which nothing
 * else can be said. The script shares its process with a page, which may have taken it over (`message-senders.ts`).
 */
export const toldFields = {
  part: z.catch(z.string().check(z.refine((part) => PARTS.has(part))), 'other'),
  error: z.catch(z.string().check(z.refine((name) => KNOWN_ERRORS.has(name))), 'Error'),
  code: z.catch(z.string().check(z.regex(CODE)), ''),
  version: z.catch(z.string().check(z.regex(VERSION)), ''),
  /** `PageReport`. */
  readBy: z.catch(z.nullable(z.enum(['classic', 'redesign', 'meaning'])), null),
};

const host = z.string().check(z.minLength(1), z.maxLength(LONGEST_HOST), z.regex(/^[^\s/@?#]+$/));
const { part, error, code, version, readBy } = toldFields;

/** What `Date` can say: it throws for what is beyond. */
const LATEST = 8.64e15;
const at = z.number().check(z.minimum(0), z.maximum(LATEST));

const problemSchema = z.object({
  host,
  part,
  error,
  code,
  version,
  /** When it happened last, in milliseconds since 1970. */
  at,
  times: z.number().check(z.minimum(1)),
});

const siteSchema = z.object({ host, version, readBy, at });

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
  problems: z.catch(z.array(z.unknown()), []),
  sites: z.catch(z.array(z.unknown()), []),
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
  const times = (health.problems.find(isSame)?.times ?? 0) + 1;
  const others = health.problems.filter((one) => !isSame(one));
  return { ...health, problems: [{ ...now, times }, ...others].slice(0, MOST_PROBLEMS) };
}

/** With what a site is now. */
export function withSite(health: Health, now: SeenSite): Health {
  const others = health.sites.filter((one) => one.host !== now.host);
  return { ...health, sites: [now, ...others].slice(0, MOST_SITES) };
}
