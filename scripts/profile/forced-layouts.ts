import * as z from 'zod/mini';

/** What a trace has to be made with, that it tells who asked for a layout. */
export const LAYOUT_CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

const stackSchema = z.optional(
  z.array(z.object({ functionName: z._default(z.string(), ''), url: z._default(z.string(), '') })),
);
const eventSchema = z.object({
  name: z.enum(['Layout', 'UpdateLayoutTree']),
  args: z.object({
    beginData: z.optional(z.object({ stackTrace: stackSchema })),
    data: z.optional(z.object({ stackTrace: stackSchema })),
  }),
});
const traceSchema = z.object({ traceEvents: z.array(z.unknown()) });

const OURS = 'chrome-extension://';

/**
 * The functions of ours that made the browser lay the page out, or work out its styles, before it would have by
 * itself: they asked for a place or a size after something had changed.
 *
 * @param trace of Chromium's, with `LAYOUT_CATEGORIES`.
 */
export function forcedByOurs(trace: Uint8Array): string[] {
  const { traceEvents } = z.parse(traceSchema, JSON.parse(new TextDecoder().decode(trace)));
  return traceEvents.flatMap((event) => {
    const parsed = z.safeParse(eventSchema, event);
    if (!parsed.success) return [];
    const { beginData, data } = parsed.data.args;
    const [top] = beginData?.stackTrace ?? data?.stackTrace ?? [];
    return top?.url.startsWith(OURS) ? [top.functionName || '(anonymous)'] : [];
  });
}
