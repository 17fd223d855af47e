/**
 * A grant for an article's site and all below it, as it is asked for (L5): by registrable domain, whatever the
 * scheme; a host that has none has no other below it. The sites that are read are granted one by one, by their
 * scheme (`site-pattern.ts`).
 */
const ARTICLE_PATTERN = /^\*:\/\/(?:\*\.)?([^/*]+)\/\*$/;

/** Whether a grant is one for articles. One that somebody made so in the browser's own pages is, too. */
export function isArticlePattern(pattern: string): boolean {
  return siteOfArticlePattern(pattern) !== null;
}

/** The site that a grant for articles names: `*.reef.example` is for reef.example. Null where it is none. */
export function siteOfArticlePattern(pattern: string): string | null {
  return ARTICLE_PATTERN.exec(pattern)?.[1] ?? null;
}
