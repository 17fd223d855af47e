import { webAddress } from '../../../utils/thread/addresses/web-address.ts';

/** What makes an element a link that leaves this page. */
type LinkOut = Partial<Pick<HTMLAnchorElement, 'href' | 'target' | 'rel'>>;

/**
 * The one way in which a link of ours leads out: to an address of the web, in another tab, without telling
 * where from. Addresses are written by others (issue 10): where one is anything else (`javascript:`,
 * `data:`, relative, endless) there is no link, only its text.
 *
 * @returns for JSX to spread, or to assign to an element.
 */
export function linkOut(address: string): LinkOut {
  const url = webAddress(address);
  return url ? { href: url.href, target: '_blank', rel: 'noopener noreferrer' } : {};
}
