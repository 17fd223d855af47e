import * as z from 'zod/mini';
import {
  isCode,
  isError,
  isReadBy,
  OTHER_PART,
  PARTS,
  type ReadBy,
  versionIn,
} from '../health/told-values.ts';

/** Something of ours has failed on a page (`problems.ts`). Which site that is on, its sender says. */
interface NoteProblem {
  type: 'note-problem';
  part: string;
  error: string;
  /** The place in our script; '' where that is not sure. */
  code: string;
  version: string;
}

/** A thread was read: by what, and what the instance calls its version. */
interface NoteSite {
  type: 'note-site';
  version: string;
  readBy: ReadBy;
}

/** What readers tell for the health of the extension (issue 18). */
export type HealthMessage = NoteProblem | NoteSite;

const anything = z.custom<unknown>(() => true);
const messageSchema = z.union([
  z.object({
    type: z.literal('note-problem'),
    part: anything,
    error: anything,
    code: anything,
    version: anything,
  }),
  z.object({ type: z.literal('note-site'), version: anything, readBy: anything }),
]);

/**
 * What was told, as far as it is believed: whatever is none of our own words stands for something else. A failure is
 * not lost because an instance has a name of its own for its version.
 *
 * @returns null for other messages.
 */
export function readHealthMessage(message: unknown): HealthMessage | null {
  const parsed = z.safeParse(messageSchema, message);
  if (!parsed.success) return null;
  const { data } = parsed;
  const version = versionIn(data.version);
  if (data.type === 'note-site') {
    const readBy = isReadBy(data.readBy) ? data.readBy : null;
    return { type: data.type, version, readBy };
  }
  const { type, part, error, code } = data;
  return {
    type,
    part: typeof part === 'string' && PARTS.has(part) ? part : OTHER_PART,
    error: isError(error) ? error : 'Error',
    code: isCode(code) ? code : '',
    version,
  };
}
