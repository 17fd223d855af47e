import * as z from 'zod/mini';
import {
  articleCopySchema,
  LONGEST_ADDRESS,
  pageAddressSchema,
} from '../../article/article-copy.ts';
import { articleFailureSchema } from '../../article/article-failure.ts';

/** A reader that wants an article (L5) connects by this name; the article is given up where it disconnects. */
export const ARTICLE_PORT = 'throughline-article';

const address = z.string().check(z.maxLength(LONGEST_ADDRESS));

/** What a reader asks for, once a connection. */
export const articleAskingSchema = z.object({
  /** As a post links it. */
  address,
  /** Not the copy that is kept, but the page as it is now. */
  isFresh: z.boolean(),
});

export type ArticleAsking = z.infer<typeof articleAskingSchema>;

/** What it is told. After `found`, `needs-grant` and `failed` nothing follows. */
export const articleTellingSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('loading'),
    /** So many bytes have come, of so many, if the site says how many. */
    bytes: z.number(),
    total: z.nullable(z.number()),
  }),
  z.object({ type: z.literal('extracting') }),
  z.object({ type: z.literal('found'), copy: articleCopySchema, isKept: z.boolean() }),
  /** The browser has to be allowed to fetch from this site. */
  z.object({ type: z.literal('needs-grant'), site: z.string() }),
  z.object({
    type: z.literal('failed'),
    failure: articleFailureSchema,
    /** Where the link leads instead, if that is known. */
    forwardsTo: z.nullable(pageAddressSchema),
  }),
]);

export type ArticleTelling = z.infer<typeof articleTellingSchema>;

/** The reader has clicked “Allow” in an article's panel: the browser is to be asked for its site. */
export const allowArticleSchema = z.object({ type: z.literal('allow-article'), address });

/**
 * How that went. `toolbar`: this browser asks only where the popup is clicked (Firefox); it opens, or waits behind
 * our button in the toolbar.
 */
export const allowAnswerSchema = z.enum(['allowed', 'denied', 'toolbar']);

export type AllowAnswer = z.infer<typeof allowAnswerSchema>;

/** Grants have come: whoever waits for one of them may ask again. */
export const grantsAddedSchema = z.object({
  type: z.literal('grants-added'),
  origins: z.array(z.string()),
});

export type GrantsAdded = z.infer<typeof grantsAddedSchema>;

/** A picture of an article that the page's own policy forbids to load: it comes by the background. */
export const fetchPictureSchema = z.object({ type: z.literal('fetch-picture'), address });

/** A `data:` address; null where the picture cannot be had. */
export const pictureAnswerSchema = z.nullable(z.string().check(z.startsWith('data:image/')));
