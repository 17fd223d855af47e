import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Status, statusSchema } from '../../utils/mastodon/entities.ts';

/** The project's own form. */
const listSchema = z.object({
  statuses: z.array(statusSchema).check(z.minLength(1)),
  focused: z.optional(z.string()),
  instance: z.optional(z.string()),
});

/** What two answers of the REST API look like side by side. */
const answersSchema = z.object({
  status: statusSchema,
  ancestors: z.array(statusSchema),
  descendants: z.array(statusSchema),
  instance: z.optional(z.string()),
});

export interface ThreadFile {
  /** In the order of the file, which is the order of the page. */
  statuses: Status[];
  focused: string;
  /** The names of the instance that the file was taken from, as far as it tells. */
  localDomains: string[];
}

/** A file that cannot be read as a thread, in words for the person who gave it. */
export class ThreadFileError extends Error {}

/**
 * Reads a thread from a JSON file.
 *
 * @throws ThreadFileError where the file is missing, is not JSON, or is not a thread.
 */
export function readThreadFile(path: string): ThreadFile {
  const json = parseJson(path);
  const isAnswers = typeof json === 'object' && json !== null && 'status' in json;
  const parsed = z.safeParse(isAnswers ? answersSchema : listSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'the top';
    throw new ThreadFileError(
      `${path} is not a thread, at ${where}: ${issue?.message}. It takes ` +
        '{"statuses": […], "focused": "id"} or {"status": …, "ancestors": […], "descendants": […]}.',
    );
  }
  const file = parsed.data;
  const statuses =
    'statuses' in file ? file.statuses : [...file.ancestors, file.status, ...file.descendants];
  const focused = 'statuses' in file ? (file.focused ?? statuses[0]?.id ?? '') : file.status.id;
  return { statuses, focused, localDomains: file.instance ? [file.instance] : homesOf(statuses) };
}

function parseJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new ThreadFileError(`${path} cannot be opened. Is the path right?`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ThreadFileError(
      `${path} is not JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** Local accounts have no domain in their handle, but one in their address. */
function homesOf(statuses: Status[]): string[] {
  const urls = statuses
    .map(({ account }) => account)
    .flatMap(({ acct, url }) => (url && !acct.includes('@') && URL.canParse(url) ? [url] : []));
  return [...new Set(urls.map((url) => new URL(url).host))];
}
