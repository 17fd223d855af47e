import * as z from 'zod/mini';
import { MARKUP_NAMES } from '../../mastodon/page/markup.ts';

/** (`z.literal` would be a kind more, and every kind costs the first script.) */
const only = <T extends string>(type: T) => z.custom<T>((value) => value === type);

/** The detector has found a Mastodon page and asks the background for the reader. */
const loadReader = z.object({ type: only('load-reader') });

/** The reader of a page asks for its second script. */
const loadRest = z.object({ type: only('load-rest') });

/** A reader has started in a tab, or stopped: the toolbar button shows it. */
const readerState = z.object({ type: only('reader-state'), isOn: z.boolean() });

/** The reader of a page asks for what the browser takes away together with the extension. */
const insertLifeline = z.object({ type: only('insert-lifeline') });

/** A grant was taken back. The readers in the tabs ask whether theirs is among those that are left. */
export const sitesChangedSchema = z.object({ type: only('sites-changed') });

/** The reader of a page asks whether the browser still allows it there. */
const isGranted = z.object({ type: only('is-granted') });

/** The popup asks the reader of its tab what it has done there. */
export const tellReadingSchema = z.object({ type: only('tell-reading') });

/** T1: everything off at once on this page, or on again; not remembered. */
export const plainPageSchema = z.object({ type: only('plain-page'), isPlain: z.boolean() });

/** What the background hears of; a page's script knows those alone that are for it. */
export const readerMessageSchema = z.union([
  loadReader,
  loadRest,
  readerState,
  insertLifeline,
  sitesChangedSchema,
  isGranted,
  tellReadingSchema,
  plainPageSchema,
]);

export type ReaderMessage = z.infer<typeof readerMessageSchema>;

/** What a reader says of its page, in answer to `tell-reading` and `plain-page`. */
export const pageReportSchema = z.object({
  isPlain: z.boolean(),
  /** What its posts were read by (`utils/mastodon/page/markup.ts`); null where none were found. */
  readBy: z.nullable(z.enum(MARKUP_NAMES)),
  /** How many posts were read. */
  posts: z.number(),
  /** In how many of them mentions are folded. */
  folded: z.number(),
  /** How many say whom they answer. */
  answers: z.number(),
  /** How many articles they link. */
  articles: z.number(),
});

export type PageReport = z.infer<typeof pageReportSchema>;
