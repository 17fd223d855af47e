import { barePath } from './web-address.ts';

/** `t.co/AbC1d`, `sho.rt/p/x1`, `bbc.in/4aBcDeF`: one code, at most behind a letter or two. */
const CODE = /^\/(?:[a-z]{1,2}\/)?[\w-]{1,16}$/iu;

/**
 * Whether a link says nothing of the page that it leads to, so that a card may tell (L2): its path is only a
 * code, and it is of another site than the card.
 */
export function isShortLink(link: URL, card: URL): boolean {
  const isBare = link.search === '' && CODE.test(barePath(link));
  return isBare && siteOf(link.hostname) !== siteOf(card.hostname);
}

/** The last two parts of a host: where that is too little (`co.uk`), two sites are taken for one. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
