import * as z from 'zod/mini';
import { articleCopySchema } from '../../article/article-copy.ts';

/** The background has a page and wants its article from the document that can parse it. */
export const extractPageSchema = z.object({
  type: z.literal('extract-page'),
  url: z.string(),
  html: z.string(),
});

export type ExtractPage = z.infer<typeof extractPageSchema>;

/** What was found in it. */
export const extractedSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), article: z.omit(articleCopySchema, { fetchedAt: true }) }),
  z.object({
    ok: z.literal(false),
    failure: z.enum(['no-article', 'login-wall', 'consent-wall', 'interrupted']),
  }),
]);

export type Extracted = z.infer<typeof extractedSchema>;
