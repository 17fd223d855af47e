/**
 * How long the browser's tasks are busy with the extension's scripts, from a trace of Chromium's: tasks as
 * the main thread ran them, and in them the samples of V8's profiler whose stack has one of our scripts.
 */
import * as z from 'zod/mini';
import { eventsIn, type Frame, frameSchema, isOfOurs, nameOf } from './trace.ts';

export const TRACE_CATEGORIES = [
  // Nothing else: Puppeteer adds what it finds useful, which is most of it.
  '-*',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** A task in which scripts of ours ran. */
export interface OwnTask {
  /** How long ours ran in it, in milliseconds. */
  ms: number;
  /** How long it took in all, the page's part included. */
  taskMs: number;
  /** Where in our scripts most of it was spent: the function, and those of ours that called it. */
  in: string;
  /** What was spent in each such place, in milliseconds. */
  spent: ReadonlyMap<string, number>;
}

const chunkSchema = z.object({
  startTime: z.optional(z.number()),
  cpuProfile: z.optional(
    z.object({
      nodes: z._default(
        z.array(
          z.object({ id: z.number(), parent: z.optional(z.number()), callFrame: frameSchema }),
        ),
        [],
      ),
      samples: z._default(z.array(z.number()), []),
    }),
  ),
  timeDeltas: z._default(z.array(z.number()), []),
});
const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z._default(z.number(), 0),
  tdur: z.optional(z.number()),
  id: z.optional(z.string()),
  args: z._default(z.looseObject({ data: z.optional(z.unknown()) }), {}),
});

type Event = z.infer<typeof eventSchema>;

const NAMES = new Set(['RunTask', 'Profile', 'ProfileChunk']);
const CALLED_BY = ' < ';
const MOST_CALLERS = 5;

/** The longest task of ours in a trace; null where none of our scripts ran. */
export function longestOwnTask(trace: Uint8Array): OwnTask | null {
  return ownTasksIn(trace).reduce<OwnTask | null>(
    (longest, task) => (longest && longest.ms >= task.ms ? longest : task),
    null,
  );
}

/** All tasks of a trace in which scripts of ours ran. */
export function ownTasksIn(trace: Uint8Array): OwnTask[] {
  const events = eventsIn(trace).flatMap((event) => {
    const parsed = z.safeParse(eventSchema, event);
    return parsed.success && NAMES.has(parsed.data.name) ? [parsed.data] : [];
  });
  return profilesIn(events).flatMap(({ event, samples }) => {
    const tasks = events
      .filter(
        ({ name, ph, pid, tid }) =>
          name === 'RunTask' && ph === 'X' && pid === event.pid && tid === event.tid,
      )
      .sort((one, other) => one.ts - other.ts);
    return ownTasks(tasks, samples);
  });
}

interface Sample {
  at: number;
  us: number;
  /** The functions of ours in the stack, the deepest first; null where there is none. */
  own: string | null;
}

function profilesIn(events: readonly Event[]): { event: Event; samples: Sample[] }[] {
  const starts = events.filter(({ name }) => name === 'Profile');
  return starts.map((event) => {
    const chunks = events.filter(
      ({ name, pid, id }) => name === 'ProfileChunk' && pid === event.pid && id === event.id,
    );
    const own = new Map<number, string | null>();
    let at = chunkOf(event)?.startTime ?? event.ts;
    const samples: Sample[] = [];
    for (const chunk of chunks.sort((one, other) => one.ts - other.ts)) {
      const data = chunkOf(chunk);
      for (const { id, parent, callFrame } of data?.cpuProfile?.nodes ?? []) {
        const above = own.get(parent ?? -1) ?? null;
        own.set(id, isOfOurs(callFrame) ? calledFrom(above, callFrame) : above);
      }
      data?.cpuProfile?.samples.forEach((node, index) => {
        const us = data.timeDeltas[index] ?? 0;
        at += us;
        const last = samples.at(-1);
        if (last) last.us = us;
        samples.push({ at, us: 0, own: own.get(node) ?? null });
      });
    }
    return { event, samples };
  });
}

function calledFrom(above: string | null, frame: Frame): string {
  const callers = above?.split(CALLED_BY) ?? [];
  return [nameOf(frame), ...callers].slice(0, MOST_CALLERS).join(CALLED_BY);
}

function chunkOf({ args }: Event) {
  const parsed = z.safeParse(chunkSchema, args.data);
  return parsed.success ? parsed.data : null;
}

function ownTasks(tasks: readonly Event[], samples: readonly Sample[]): OwnTask[] {
  const found: OwnTask[] = [];
  let next = 0;
  for (const { ts, dur, tdur } of tasks) {
    const spent = new Map<string, number>();
    while (next < samples.length && (samples[next]?.at ?? 0) < ts) next += 1;
    for (; next < samples.length && (samples[next]?.at ?? 0) < ts + dur; next += 1) {
      const { us = 0, own = null, at = 0 } = samples[next] ?? {};
      if (own) spent.set(own, (spent.get(own) ?? 0) + Math.min(us, ts + dur - at));
    }
    const [most] = [...spent].toSorted(([, one], [, other]) => other - one);
    // What another process took of the time is not ours.
    const share = tdur === undefined || dur === 0 ? 1 : Math.min(1, tdur / dur);
    const us = spent.values().reduce((sum, one) => sum + one, 0) * share;
    if (!most) continue;
    const inMs = new Map([...spent].map(([place, one]) => [place, (one * share) / 1_000]));
    const taskMs = (dur * share) / 1_000;
    found.push({ ms: us / 1_000, taskMs, in: most[0], spent: inMs });
  }
  return found;
}
