import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { ThreadInput } from '../../tests/instance/server.ts';

const DEMO = resolve(import.meta.dirname, '../../tests/threads/quiet-street.json');

const statusSchema = z.looseObject({ id: z.string(), in_reply_to_id: z.nullish(z.string()) });
const threadSchema = z.looseObject({ focused: z.string(), statuses: z.array(statusSchema) });

/** A thread of so many posts: the largest demo thread again and again, below one root. */
export function longThread(posts: number): ThreadInput {
  const demo = z.parse(threadSchema, JSON.parse(readFileSync(DEMO, 'utf8')));
  const [root, ...replies] = demo.statuses;
  if (!root) throw new Error('The demo thread is empty.');
  const statuses = [root];
  for (let copy = 0; statuses.length < posts; copy++) {
    // Ids grow with time; a copy is a day younger than the one before.
    const renamed = (id: string) =>
      id === root.id ? id : String(BigInt(id) + BigInt(copy) * 10_000_000_000_000n);
    for (const reply of replies.slice(0, posts - statuses.length)) {
      const parent = reply.in_reply_to_id;
      statuses.push({
        ...reply,
        id: renamed(reply.id),
        in_reply_to_id: parent ? renamed(parent) : parent,
      });
    }
  }
  // The instance checks the rest of it, as it does with any thread file.
  return { ...demo, statuses } as unknown as ThreadInput;
}
