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

export const statusSchema = z.object({
  id: z.string().check(z.minLength(1)),
  created_at: z._default(z.string(), ''),
  edited_at: optionalText,
  in_reply_to_id: optionalText,
  in_reply_to_account_id: optionalText,
  visibility: z._default(z.string(), 'public'),
  spoiler_text: z._default(z.string(), ''),
  language: optionalText,
  url: optionalText,
  uri: optionalText,
  content: z._default(z.string(), ''),
  account: accountSchema,
  mentions: z._default(z.array(mentionSchema), []),
});

export const contextSchema = z.object({
  ancestors: z.array(statusSchema),
  descendants: z.array(statusSchema),
});

export type Account = z.infer<typeof accountSchema>;
export type StatusMention = z.infer<typeof mentionSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Context = z.infer<typeof contextSchema>;
