import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { completeStatus } from './complete-status.ts';
import { type ParsedStatus, type Status, type StatusInput, statusSchema } from './entities.ts';

/** A thread as the test Mastodon serves it: every post of it with all its keys. */
export interface ThreadFile {
  title: string;
  /** Domain of the home instance: accounts without a domain in their `acct` live there. */
  instance: string;
  /** Id of the post that the thread is opened at. */
  focused: string;
  statuses: Status[];
}

/** A thread as it may be written: a list of posts, or the API's own answers put side by side. */
export interface ThreadInput {
  title?: string;
  instance?: string;
  focused?: string;
  statuses?: StatusInput[];
  status?: StatusInput;
  ancestors?: StatusInput[];
  descendants?: StatusInput[];
}

/** The home instance of a thread in which nothing tells. */
export const FALLBACK_INSTANCE = 'home.example';

const fileSchema = z.object({
  title: z.optional(z.string()),
  instance: z.optional(z.string()),
  focused: z.optional(z.string()),
  statuses: z.optional(z.array(z.unknown())),
  status: z.optional(z.unknown()),
  ancestors: z.optional(z.array(z.unknown())),
  descendants: z.optional(z.array(z.unknown())),
});

/** A thread file that cannot be served; the message names the file, the post and the key. */
class ThreadFileError extends Error {
  override name = 'ThreadFileError';
}

/** Reads and checks a thread file. Throws a ThreadFileError that says where it is wrong. */
export function readThreadFile(path: string | URL): ThreadFile {
  const name = basename(String(path));
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ThreadFileError(`${name}: ${error instanceof Error ? error.message : error}`);
  }
  return parseThread(json, name);
}

/** Checks a thread and fills in what it leaves out. `name` is what errors call it. */
export function parseThread(json: unknown, name = 'thread'): ThreadFile {
  const file = checked(fileSchema, json, name);
  const written = file.statuses ?? [
    ...(file.ancestors ?? []),
    ...(file.status === undefined ? [] : [file.status]),
    ...(file.descendants ?? []),
  ];
  const parsed = written.map((status, index) =>
    parseStatus(status, `${name}: status ${nameOf(status) ?? `number ${index + 1}`}`),
  );
  const first = parsed[0];
  if (!first) throw new ThreadFileError(`${name}: no statuses`);
  refuseDuplicates(parsed, name);

  const instance = file.instance ?? domainOfLocalAccounts(parsed) ?? FALLBACK_INSTANCE;
  const known = new Map(parsed.map((status) => [status.id, status]));
  const statuses = parsed.map((status, index) =>
    completeStatus(withOrigin(status, instance), { instance, index, known }),
  );
  const focused = file.focused ?? nameOf(file.status) ?? first.id;
  if (!known.has(focused)) {
    throw new ThreadFileError(`${name}: key "focused": no status has the id ${focused}`);
  }
  return { title: file.title ?? name, instance, focused, statuses };
}

/** Checks a post that comes later, into a thread that is there already. */
export function parsePush(
  json: unknown,
  known: { domain: string; get(id: string): Status | undefined },
): Status {
  const status = parseStatus(json, `push: status ${nameOf(json) ?? ''}`);
  return completeStatus(status, { instance: known.domain, index: 0, known });
}

function parseStatus(json: unknown, where: string): ParsedStatus {
  return checked(statusSchema, json, where);
}

function checked<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const key = issue.path.join('.');
    return key ? `key "${key}": ${issue.message}` : issue.message;
  });
  throw new ThreadFileError(`${where}: ${problems.join('; ')}`);
}

function nameOf(status: unknown): string | undefined {
  const result = z.safeParse(z.object({ id: z.string() }), status);
  return result.success ? result.data.id : undefined;
}

function refuseDuplicates(statuses: ParsedStatus[], name: string): void {
  const seen = new Set<string>();
  for (const { id } of statuses) {
    if (seen.has(id)) throw new ThreadFileError(`${name}: status ${id}: key "id": used twice`);
    seen.add(id);
  }
}

function domainOfLocalAccounts(statuses: ParsedStatus[]): string | undefined {
  const local = statuses.find(({ account }) => !account.acct.includes('@') && account.url);
  const url = local?.account.url;
  return url && URL.canParse(url) ? new URL(url).host : undefined;
}

/** Recorded threads write {{ORIGIN}} where the address of the home instance stood. */
function withOrigin(status: ParsedStatus, instance: string): ParsedStatus {
  const text = JSON.stringify(status).replaceAll('{{ORIGIN}}', `https://${instance}`);
  return z.parse(statusSchema, JSON.parse(text));
}
