import * as z from 'zod/mini';

/**
 * The parts of Mastodon's REST entities that the test Mastodon knows. What a thread file leaves out
 * gets the value that a server would send for a post that has nothing of the kind.
 */

const id = z.string().check(z.minLength(1));
const text = z._default(z.string(), '');
const count = z._default(z.number(), 0);
const flag = z._default(z.boolean(), false);
const nullable = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.nullable(schema), null);
const list = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.array(schema), []);

const emoji = z.object({
  shortcode: z.string(),
  url: z.string(),
  static_url: z.optional(z.string()),
});

const account = z.object({
  id: z.optional(id),
  acct: z.string().check(z.minLength(1)),
  username: z.optional(z.string()),
  display_name: z.optional(z.string()),
  url: z.optional(z.string()),
  uri: z.optional(z.string()),
  note: text,
  bot: flag,
  group: flag,
  indexable: z._default(z.boolean(), true),
  noindex: flag,
  emojis: list(emoji),
});

const mention = z.object({
  id: z.optional(id),
  acct: z.string().check(z.minLength(1)),
  username: z.optional(z.string()),
  url: z.optional(z.string()),
});

const attachment = z.object({
  id: z.optional(id),
  type: z._default(z.enum(['image', 'gifv', 'video', 'audio', 'unknown']), 'image'),
  description: nullable(z.string()),
  meta: z.optional(
    z.looseObject({
      original: z.optional(z.looseObject({ width: z.number(), height: z.number() })),
    }),
  ),
});

const card = z.object({
  url: z.string(),
  title: text,
  description: text,
  language: nullable(z.string()),
  type: z._default(z.enum(['link', 'photo', 'video', 'rich']), 'link'),
  author_name: text,
  author_url: text,
  provider_name: text,
  provider_url: text,
  image: nullable(z.string()),
  published_at: nullable(z.string()),
});

const poll = z.object({
  id,
  expires_at: nullable(z.string()),
  expired: flag,
  multiple: flag,
  votes_count: count,
  voters_count: nullable(z.number()),
  options: z.array(z.object({ title: z.string(), votes_count: nullable(z.number()) })),
  emojis: list(emoji),
});

/** One of the reader's own filters that a post matches (https://docs.joinmastodon.org/entities/FilterResult/). */
const filterResult = z.object({
  filter: z.object({
    id: z._default(id, '1'),
    title: z.string(),
    context: z._default(z.array(z.string()), ['home', 'public', 'thread', 'account']),
    expires_at: nullable(z.string()),
    filter_action: z._default(z.enum(['warn', 'hide']), 'warn'),
  }),
  keyword_matches: list(z.string()),
  status_matches: list(z.string()),
});

const quote = z.object({
  state: z._default(z.string(), 'accepted'),
  quoted_status_id: z.optional(z.nullable(id)),
  quoted_status: z.optional(z.nullable(z.looseObject({ id }))),
});

/** A post as a thread file or a test writes it: only `id` and `account.acct` are needed. */
export const statusSchema = z.object({
  id,
  account,
  created_at: z.optional(z.string()),
  edited_at: nullable(z.string()),
  in_reply_to_id: nullable(id),
  in_reply_to_account_id: z.optional(z.nullable(id)),
  content: text,
  spoiler_text: text,
  sensitive: flag,
  visibility: z._default(z.enum(['public', 'unlisted', 'private', 'direct']), 'public'),
  language: z._default(z.nullable(z.string()), 'en'),
  url: z.optional(z.nullable(z.string())),
  uri: z.optional(z.string()),
  replies_count: count,
  reblogs_count: count,
  favourites_count: count,
  quotes_count: count,
  favourited: flag,
  reblogged: flag,
  bookmarked: flag,
  muted: flag,
  filtered: list(filterResult),
  /** The id of a boosted post of the same file. */
  reblog: nullable(id),
  mentions: list(mention),
  tags: list(z.object({ name: z.string(), url: z.optional(z.string()) })),
  emojis: list(emoji),
  media_attachments: list(attachment),
  card: nullable(card),
  poll: nullable(poll),
  quote: nullable(quote),
  /** On the server, but not for this viewer (a block, a mute): left out of every answer. */
  _hidden: flag,
});

/** What a thread file or a test may write for a post. */
export type StatusInput = z.input<typeof statusSchema>;
export type ParsedStatus = z.output<typeof statusSchema>;

type Complete<Entity, Key extends keyof Entity> = Omit<Entity, Key> & {
  [Known in Key]-?: Exclude<Entity[Known], undefined>;
};

export type Account = Complete<
  z.output<typeof account>,
  'id' | 'username' | 'display_name' | 'url' | 'uri'
>;
export type Mention = Complete<z.output<typeof mention>, 'id' | 'username' | 'url'>;
export type Attachment = Complete<z.output<typeof attachment>, 'id'>;
export type Card = z.output<typeof card>;
export type Poll = z.output<typeof poll>;
export type Emoji = z.output<typeof emoji>;
export type Visibility = ParsedStatus['visibility'];

/** A post with everything filled in that the test Mastodon needs to answer for it. */
export type Status = Omit<
  Complete<ParsedStatus, 'created_at' | 'in_reply_to_account_id' | 'uri'>,
  'account' | 'mentions' | 'media_attachments' | 'tags' | 'quote' | 'url'
> & {
  account: Account;
  mentions: Mention[];
  media_attachments: Attachment[];
  tags: { name: string; url: string }[];
  quote: { state: string; quoted_status_id: string | null } | null;
  url: string;
};
