import * as z from 'zod/mini';
import { toldFields } from '../health/health-record.ts';

const { part, error, code, version, readBy } = toldFields;

/** Something of ours has failed on a page (`problems.ts`). Which site that is on, its sender says. */
const noteProblem = z.object({ type: z.literal('note-problem'), part, error, code, version });

/** A thread was read: by what, and what the instance calls its version. */
const noteSite = z.object({ type: z.literal('note-site'), version, readBy });

/** What readers tell for the health of the extension (issue 18). */
export const healthMessageSchema = z.union([noteProblem, noteSite]);

export type HealthMessage = z.infer<typeof healthMessageSchema>;
