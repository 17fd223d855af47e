/**
 * The parts of the REST API's entities that the reader uses
 * (https://docs.joinmastodon.org/entities/). Servers add and leave out fields from version to version:
 * only what nothing can be read without is required, the rest has the API's own "nothing" as default.
 */
import * as z from 'zod/mini';

const optionalText = z._default(z.nullish(z.string()), null);

export const accountSchema = z.object({
  id: z.string(),
  username: z.string(),
  acct: z.string(),
  display_name: z._default(z.string(), ''),
  url: optionalText,
});

export const mentionSchema = z.object({
  id: z.string(),
  username: z._default(z.string(), ''),
  acct: z.string(),
  url: optionalText,
});

/**
 * A native quote. The quoted post comes whole, or (inside a quoted post) as its id; what another server
 * software calls `quote` may be anything.
 */
export const quoteSchema = z.object({
  state: z._default(z.string(), ''),
  quoted_status: z._default(z.nullish(z.object({ id: z.string() })), null),
  quoted_status_id: optionalText,
});

/** What a page says of itself may be missing, or anything: it must not cost the rest of the card. */
const cardText = z.catch(z._default(z.nullish(z.string()), null), null);

/** What the instance found out about the first link of a post (https://docs.joinmastodon.org/entities/PreviewCard/). */
export const cardSchema = z.object({
  url: z.string(),
  title: z._default(z.string(), ''),
  description: z._default(z.string(), ''),
  /** `link`, `photo`, `video` or `rich`. */
  type: cardText,
  provider_name: cardText,
  author_name: cardText,
  /** Since 4.3. */
  authors: z.catch(z._default(z.array(z.object({ name: z._default(z.string(), '') })), []), []),
  image: cardText,
  image_description: cardText,
  language: cardText,
  published_at: cardText,
});

export const statusSchema = z.object({
  id: z.string().check(z.minLength(1)),
  created_at: z._default(z.string(), ''),
  edited_at: optionalText,
  in_reply_to_id: optionalText,
  in_reply_to_account_id: optionalText,
  visibility: z._default(z.string(), 'public'),
  /** Its pictures, that of its card among them, are shown on a click only. */
  sensitive: z._default(z.boolean(), false),
  spoiler_text: z._default(z.string(), ''),
  language: optionalText,
  url: optionalText,
  uri: optionalText,
  content: z._default(z.string(), ''),
  account: accountSchema,
  mentions: z._default(z.array(mentionSchema), []),
  card: z.catch(z._default(z.nullish(cardSchema), null), null),
  /** The reader's own filters that match it; logged in only. */
  filtered: z.catch(z._default(z.array(z.unknown()), []), []),
  quote: z.catch(z._default(z.nullish(quoteSchema), null), null),
});

export const contextSchema = z.object({
  ancestors: z.array(statusSchema),
  descendants: z.array(statusSchema),
});

/** Only what is searched for: posts. */
export const searchSchema = z.object({ statuses: z._default(z.array(statusSchema), []) });

export type Account = z.infer<typeof accountSchema>;
export type StatusMention = z.infer<typeof mentionSchema>;
export type PreviewCard = z.infer<typeof cardSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Context = z.infer<typeof contextSchema>;
