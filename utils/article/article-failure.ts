import * as z from 'zod/mini';

/** Why an article cannot be read here. For each there is a sentence (`_locales`, `articleFailed…`). */
export const articleFailureSchema = z.enum([
  /** It is neither https nor may be tried as that. */
  'not-https',
  /** An address of a private network. */
  'private-address',
  /** The reader has not allowed the site, or has taken that back. */
  'not-granted',
  /** The link leads to another site, which was not allowed. */
  'forwards',
  'not-found',
  /** Any other 4xx: the site wants something of who reads, or has nothing for programs. */
  'refused',
  /** 429 and 5xx. */
  'busy',
  /** No answer, or one that breaks off. */
  'unreachable',
  'timeout',
  'too-large',
  /** A PDF, a picture, a film. */
  'not-a-page',
  /** There is no text, or hardly any. */
  'no-article',
  'login-wall',
  'consent-wall',
  /** The extension's own part broke off: its worker was ended, or threw. */
  'interrupted',
  /** Its site would have to be allowed for good, from a private window. */
  'private-window',
]);

export type ArticleFailure = z.infer<typeof articleFailureSchema>;
