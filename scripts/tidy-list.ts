import type { Plugin } from 'vite';

const LIST = /tidy-url\/data\/rules\.js$/;

/** What is used of an entry of tidy-url's list (`addresses/tracking.ts`). */
interface SiteRule {
  match: RegExp;
  match_href?: boolean;
  rules?: readonly string[];
}

/**
 * Puts only what we read of tidy-url's list into the scripts: the parameters of each site. Of its 225 entries
 * 56 are of no use to us (redirects, rules for whole addresses), and of the others the half (issue 11).
 */
export function smallTidyList(): Plugin {
  return {
    name: 'small-tidy-list',
    transform: {
      filter: { id: LIST },
      async handler() {
        const list: { default: readonly SiteRule[] } = await import('tidy-url/data/rules.js');
        const entries = list.default.flatMap(({ match, match_href: isOfHref, rules = [] }) => {
          const names = JSON.stringify(rules.join(' '));
          return isOfHref || rules.length === 0 ? [] : `{match:${match},rules:${names}.split(' ')}`;
        });
        return { code: `export default [${entries.join(',')}]`, map: null };
      },
    },
  };
}
