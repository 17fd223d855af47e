import * as z from 'zod/mini';
import { eventsIn, frameSchema, isOfOurs, nameOf } from './trace.ts';

/** What a trace has to be made with, that it tells who asked for a layout. */
export const LAYOUT_CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

/** A layout that did not come by itself, with a frame. */
export interface ForcedLayout {
  /** The function that asked for a place or a size after something had changed. */
  by: string;
  /** Whether that is one of the extension's. */
  isOurs: boolean;
}

const stackSchema = z.optional(z.array(frameSchema));
const eventSchema = z.object({
  name: z.enum(['Layout', 'UpdateLayoutTree']),
  args: z.object({
    beginData: z.optional(z.object({ stackTrace: stackSchema })),
    data: z.optional(z.object({ stackTrace: stackSchema })),
  }),
});

/**
 * The functions that made the browser lay the page out, or work out its styles, before it would have by itself.
 *
 * @param trace of Chromium's, with `LAYOUT_CATEGORIES`.
 */
export function forcedIn(trace: Uint8Array): ForcedLayout[] {
  return eventsIn(trace).flatMap((event) => {
    const parsed = z.safeParse(eventSchema, event);
    if (!parsed.success) return [];
    const { beginData, data } = parsed.data.args;
    const [top] = beginData?.stackTrace ?? data?.stackTrace ?? [];
    return top ? [{ by: nameOf(top), isOurs: isOfOurs(top) }] : [];
  });
}
