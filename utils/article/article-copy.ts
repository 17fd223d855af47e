import * as z from 'zod/mini';
import { webAddress } from '../thread/addresses/web-address.ts';

/** The most that one copy holds, in UTF-16 units: Readability gives a fraction of the 5 MB that a page may have. */
const LONGEST_HTML = 5_000_000;
/** In UTF-16 units: what `webAddress` takes. */
export const LONGEST_ADDRESS = 8_192;
const LONGEST_LINE = 500;

const line = z.string().check(z.maxLength(LONGEST_LINE));

/** Where a page is: https. */
export const pageAddressSchema = z.string().check(
  z.maxLength(LONGEST_ADDRESS),
  z.refine((address) => webAddress(address)?.protocol === 'https:'),
);

/**
 * An article as it was read from its page (L5): by Readability, through the sanitiser. It comes from storage
 * and from messages, so it is looked at each time.
 */
export const articleCopySchema = z.object({
  /** Where the page was in the end, after forwards; https, without fragment. */
  url: pageAddressSchema,
  title: line,
  byline: z.nullable(line),
  site: z.nullable(line),
  /** BCP 47, as the page says. */
  language: z.nullable(line),
  direction: z.nullable(z.enum(['ltr', 'rtl'])),
  /** ISO 8601, as the page says. */
  publishedAt: z.nullable(line.check(z.refine((date) => !Number.isNaN(Date.parse(date))))),
  /** The page says that this is only a part, or more is for subscribers. */
  isPartial: z.boolean(),
  /** Sanitised. Pictures have their address in `data-source` and none in `src`: they load on request. */
  html: z.string().check(z.maxLength(LONGEST_HTML)),
  /** Its words alone, in UTF-16 units. */
  length: z.number(),
  /** When the page was fetched, in milliseconds since 1970. */
  fetchedAt: z.number(),
});

export type ArticleCopy = z.infer<typeof articleCopySchema>;
