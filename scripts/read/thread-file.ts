import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Status, statusSchema } from '../../utils/mastodon/entities.ts';

/** Either the project's own form, or what two answers of the REST API look like side by side. */
const threadFileSchema = z.union([
  z.object({
    statuses: z.array(statusSchema).check(z.minLength(1)),
    focused: z.optional(z.string()),
    instance: z.optional(z.string()),
  }),
  z.object({
    status: statusSchema,
    ancestors: z.array(statusSchema),
    descendants: z.array(statusSchema),
    instance: z.optional(z.string()),
  }),
]);

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
  const parsed = z.safeParse(threadFileSchema, parseJson(path));
  if (!parsed.success) {
    const where = firstIssue(parsed.error.issues);
    throw new ThreadFileError(
      `${path} is not a thread: ${where}. It takes {"statuses": […], "focused": "id"} ` +
        'or {"status": …, "ancestors": […], "descendants": […]}.',
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

interface Issue {
  path: PropertyKey[];
  message: string;
  errors?: Issue[][];
}

/** A union fails with one list of issues for each of its forms: the shortest is the form that was meant. */
function firstIssue(issues: readonly unknown[], above: PropertyKey[] = []): string {
  const issue = issues[0] as Issue | undefined;
  if (!issue) return 'it has nothing that can be read';
  const path = [...above, ...issue.path];
  const meant = issue.errors?.toSorted((a, b) => a.length - b.length)[0];
  if (meant) return firstIssue(meant, path);
  return `at ${path.map(String).join('.') || 'the top'}: ${issue.message}`;
}
