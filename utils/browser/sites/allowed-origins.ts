import { browser } from 'wxt/browser';
import { siteOfArticlePattern } from './article-grants.ts';
import { isEverySite } from './sites.ts';

/** What the browser allows something for: every site, all sites below one, threads, or articles (L5). */
export type AllowedUse = 'everywhere' | 'below' | 'threads' | 'articles';

/** Something that the browser allows, as a person knows it. */
export interface Allowed {
  readonly use: AllowedUse;
  /** The site; of every site none. */
  readonly site: string;
  /** What is taken back. */
  readonly patterns: readonly string[];
}

/** Every match pattern that the browser grants now, whatever it is used for (issue 18). */
export async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** The grants by site, in the order of the alphabet; what is for every site comes first. */
export function allowedSites(origins: readonly string[]): Allowed[] {
  const found = new Map<string, Allowed>();
  for (const pattern of origins.toSorted()) {
    const { use, site } = readPattern(pattern);
    const known = found.get(`${use} ${site}`);
    // A site may be granted for both schemes.
    found.set(`${use} ${site}`, { use, site, patterns: [...(known?.patterns ?? []), pattern] });
  }
  return [...found.values()].toSorted((a, b) => (a.site < b.site ? -1 : Number(a.site > b.site)));
}

function readPattern(pattern: string): { use: AllowedUse; site: string } {
  if (isEverySite(pattern)) return { use: 'everywhere', site: '' };
  const ofArticles = siteOfArticlePattern(pattern);
  if (ofArticles !== null) return { use: 'articles', site: ofArticles };
  const [, below, site] = /^[^:]+:\/\/(\*\.)?([^/]+)\//.exec(pattern) ?? [];
  // What cannot be read can still be taken back, by what it is.
  return { use: below ? 'below' : 'threads', site: site ?? pattern };
}
