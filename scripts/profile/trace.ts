/** What of Chromium's traces both readers of them need. */
import * as z from 'zod/mini';

/** A function on a stack. */
export const frameSchema = z.object({
  functionName: z._default(z.string(), ''),
  url: z._default(z.string(), ''),
});

export type Frame = z.infer<typeof frameSchema>;

const traceSchema = z.object({ traceEvents: z.array(z.unknown()) });
const OURS = 'chrome-extension://';

/** The events of a trace, as Chromium has written them. */
export function eventsIn(trace: Uint8Array): unknown[] {
  return z.parse(traceSchema, JSON.parse(new TextDecoder().decode(trace))).traceEvents;
}

/** Whether a function is of a script of the extension. */
export function isOfOurs({ url }: Frame): boolean {
  return url.startsWith(OURS);
}

export function nameOf({ functionName }: Frame): string {
  return functionName || '(anonymous)';
}
