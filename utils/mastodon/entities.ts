/**
 * The parts of the REST API's entities that the reader uses
 * (https://docs.joinmastodon.org/entities/). Servers add and leave out fields from version to version:
 * only what nothing can be read without is required, the rest has the API's own "nothing" as default. What
 * is wrong costs its field where nothing false can come of that, else its post (issue 10).
 */
import * as z from 'zod/mini';
import {
  ADDRESS_LETTERS,
  AUTHORS_A_CARD,
  CARD_LETTERS,
  CODE_LETTERS,
  CONTENT_LETTERS,
  MENTIONS_A_POST,
  NAME_LETTERS,
  WARNING_LETTERS,
} from './api/answer-limits.ts';

const text = (mostLetters: number) => z.string().check(z.maxLength(mostLetters));

/** The length is looked at first: a list of a million is not gone through to find that it is too long. */
const listOf = <T>(schema: z.ZodMiniType<T>, most: number) =>
  z.pipe(z.custom<unknown[]>(Array.isArray).check(z.maxLength(most)), z.array(schema));

/** What is left out, or null. */
const orNothing = <T>(schema: z.ZodMiniType<T>, nothing: T) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? nothing),
  );

/** What is left out; null is no such thing. (`z._default` would be a kind more, and every kind costs the first script.) */
const orElse = <T>(schema: z.ZodMiniType<T>, value: T) =>
  z.pipe(
    z.optional(schema),
    z.transform((given) => given ?? value),
  );

export const idSchema = text(CODE_LETTERS).check(z.refine((id) => id !== ''));
/** Who replies to what must be right. */
const optionalId = orNothing(z.nullable(idSchema), null);
const code = z.catch(orNothing(z.nullable(text(CODE_LETTERS)), null), null);
const time = z.catch(orNothing(text(CODE_LETTERS), ''), '');
/** Of what a server does not count there are none. */
const count = z.catch(orElse(z.number(), 0), 0);
const handle = text(NAME_LETTERS);
const name = z.catch(orNothing(text(NAME_LETTERS), ''), '');
const address = z.catch(orNothing(z.nullable(text(ADDRESS_LETTERS)), null), null);

export const accountSchema = z.object({
  id: idSchema,
  username: handle,
  acct: handle,
  display_name: name,
  url: address,
});

/** One that cannot be read costs the post: whoever it names would be called new further down (M3). */
export const mentionSchema = z.object({
  id: idSchema,
  username: name,
  acct: handle,
  url: address,
});

/**
 * A native quote. The quoted post comes whole, or (inside a quoted post) as its id; what another server
 * software calls `quote` may be anything.
 */
const quoteSchema = z.object({
  state: orNothing(text(CODE_LETTERS), ''),
  quoted_status: orNothing(
    z.nullable(z.object({ id: idSchema, url: address, uri: address })),
    null,
  ),
  quoted_status_id: optionalId,
});

/** What a page says of itself may be missing, or anything: it must not cost the rest of the card. */
const cardWords = z.catch(orNothing(text(CARD_LETTERS), ''), '');
const cardName = z.catch(orNothing(z.nullable(text(NAME_LETTERS)), null), null);

/** What the instance found out about the first link of a post (https://docs.joinmastodon.org/entities/PreviewCard/). */
export const cardSchema = z.object({
  url: text(ADDRESS_LETTERS),
  title: cardWords,
  description: cardWords,
  /** `link`, `photo`, `video` or `rich`. */
  type: code,
  provider_name: cardName,
  author_name: cardName,
  /** Since 4.3. */
  authors: z.catch(orNothing(listOf(z.object({ name }), AUTHORS_A_CARD), []), []),
  image: address,
  image_description: z.catch(orNothing(z.nullable(text(CARD_LETTERS)), null), null),
  language: code,
  published_at: code,
});

const VISIBILITIES = new Set(['public', 'unlisted', 'private', 'direct']);

/** A6, M6: what we do not know may have been written to few. A server that leaves it out knows but one. */
const visibility = z.catch(
  orElse(z.string().check(z.refine((value) => VISIBILITIES.has(value))), 'public'),
  'direct',
);

/**
 * What a filter of the reader's own does with a post that matches it: `hide` takes it away, name and all, any
 * other puts its words out of sight, or may do so
 * (https://docs.joinmastodon.org/entities/Filter/#filter_action).
 */
const filterResult = z.object({ filter: z.object({ filter_action: text(CODE_LETTERS) }) });
const SOME_FILTER: z.infer<typeof filterResult> = { filter: { filter_action: 'warn' } };

export const statusSchema = z.object({
  id: idSchema,
  created_at: time,
  edited_at: code,
  in_reply_to_id: optionalId,
  in_reply_to_account_id: optionalId,
  /** Direct ones, also those that this reader is not sent. */
  replies_count: count,
  visibility,
  /** Its pictures, that of its card among them, are shown on a click only. */
  sensitive: z.catch(orElse(z.boolean(), false), true),
  /** One that cannot be read costs the post: its words would be shown without their warning. */
  spoiler_text: orNothing(text(WARNING_LETTERS), ''),
  language: code,
  url: address,
  uri: address,
  content: orNothing(text(CONTENT_LETTERS), ''),
  account: accountSchema,
  mentions: orNothing(listOf(mentionSchema, MENTIONS_A_POST), []),
  card: z.catch(orNothing(z.nullable(cardSchema), null), null),
  /** The reader's own filters that match it; logged in only. What cannot be read counts as one. */
  filtered: z.catch(orNothing(z.array(z.catch(filterResult, SOME_FILTER)), []), [SOME_FILTER]),
  quote: z.catch(orNothing(z.nullable(quoteSchema), null), null),
});

export type Account = z.infer<typeof accountSchema>;
export type StatusMention = z.infer<typeof mentionSchema>;
export type PreviewCard = z.infer<typeof cardSchema>;
export type Status = z.infer<typeof statusSchema>;
