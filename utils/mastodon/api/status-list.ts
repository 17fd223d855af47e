import * as z from 'zod/mini';
import { idSchema, type Status, statusSchema } from '../entities.ts';
import { ANSWER_BYTES, POST_JSON_LETTERS } from './answer-limits.ts';
import { readText } from './bounded-text.ts';
import { JsonItems } from './json-items.ts';
import { TimeSlices } from './time-slices.ts';

/** A post that came and was not read: it is over a limit, or not what the API promises. */
export interface UnreadStatus {
  ok: false;
  failure: 'too-large' | 'malformed';
  /** Null where not even that could be read. */
  id: string | null;
}

/** The posts of an answer, and what of it was not read. */
export interface StatusList {
  statuses: Status[];
  /** Their ids, by the key of the list that they came in. */
  idsIn: Map<string, string[]>;
  unread: UnreadStatus[];
  /** Whether there is more to the answer than is read: too many posts, or too many bytes. */
  isCut: boolean;
}

const identified = z.object({ id: idSchema });

/** Reads one post by itself: whatever it is, it costs no other (issue 10). */
function readStatus(json: unknown): { ok: true; value: Status } | UnreadStatus {
  const { success, data, error } = z.safeParse(statusSchema, json);
  if (success) return { ok: true, value: data };
  const isTooLarge = error.issues.some(({ code }) => code === 'too_big');
  const id = z.safeParse(identified, json).data?.id ?? null;
  return { ok: false, failure: isTooLarge ? 'too-large' : 'malformed', id };
}

/** Reads an answer that is one post. Rejects where the connection breaks. */
export async function readSingleStatus(
  response: Response,
): Promise<{ ok: true; value: Status } | UnreadStatus> {
  let json = '';
  const isAll = await readText(response, ANSWER_BYTES, async (decode) => {
    json += decode();
    return json.length <= POST_JSON_LETTERS;
  });
  return isAll ? readStatus(parsed(json)) : { ok: false, failure: 'too-large', id: null };
}

/**
 * Reads the posts of an answer while it arrives, each by itself and in slices of time.
 *
 * @param lists the keys of the lists that the answer must have; an empty one where it is itself a list.
 * @param most so many posts are read; after them, or after `ANSWER_BYTES`, the download ends.
 * @returns null where the answer is no such thing. Rejects where the connection breaks.
 */
export async function readStatusList(
  response: Response,
  lists: readonly string[],
  most: number,
): Promise<StatusList | null> {
  const items = new JsonItems(POST_JSON_LETTERS);
  const slices = new TimeSlices();
  const read: StatusList = { statuses: [], idsIn: new Map(), unread: [], isCut: false };
  let isJson = true;

  const isAll = await readText(response, ANSWER_BYTES, async (decode) => {
    for (const { list, json } of slices.do(() => items.push(decode()))) {
      if (!lists.includes(list)) continue;
      if (read.statuses.length + read.unread.length === most) return false;
      isJson = slices.do(() => addTo(read, list, json));
      if (!isJson) return false;
      await slices.breathe();
    }
    await slices.breathe();
    return !items.isBroken;
  });
  if (!isJson || items.isBroken) return null;
  if (!isAll) return { ...read, isCut: true };
  return items.isWhole && lists.every((list) => items.lists.has(list)) ? read : null;
}

/** @returns whether it is JSON at all: what is garbled is not to be relied on. */
function addTo(
  { statuses, idsIn, unread }: StatusList,
  list: string,
  json: string | null,
): boolean {
  if (json === null) {
    unread.push({ ok: false, failure: 'too-large', id: null });
    return true;
  }
  const value = parsed(json);
  if (value === undefined) return false;
  const status = readStatus(value);
  if (!status.ok) {
    unread.push(status);
    return true;
  }
  statuses.push(status.value);
  const ids = idsIn.get(list);
  if (ids) ids.push(status.value.id);
  else idsIn.set(list, [status.value.id]);
  return true;
}

/** Undefined where it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
