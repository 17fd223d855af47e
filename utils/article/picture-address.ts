import { webAddress } from '../thread/addresses/web-address.ts';
import { isPrivateHost } from './private-address.ts';

/** Where pages have a picture's address: pages that load late have a stand-in in `src`. */
const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'src'];
const ADDRESS_LISTS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** A picture of one pixel counts visits. A size of 0 is often one that is not known. */
const ONE_PIXEL = /^\s*1(?:px)?\s*$/;

/**
 * Where a picture of a page is (L5): https, as browsers have it for a picture of an https page, and not in the
 * reader's own network. Null where there is no such address, or nothing to see.
 *
 * @param base what addresses of the page start from.
 */
export function pictureAddress(image: Element, base: string): string | null {
  const sizes = [image.getAttribute('width'), image.getAttribute('height')];
  if (sizes.some((size) => ONE_PIXEL.test(size ?? ''))) return null;
  for (const address of addressesOf(image)) {
    const secure = secureAddress(address, base);
    if (secure !== null) return secure;
  }
  return null;
}

function addressesOf(image: Element): string[] {
  const sources = [...(image.closest('picture')?.getElementsByTagName('source') ?? [])];
  const single = ADDRESSES.map((name) => image.getAttribute(name) ?? '');
  const listed = [image, ...sources].flatMap((each) =>
    ADDRESS_LISTS.map((name) => firstOf(each.getAttribute(name) ?? '')),
  );
  return [...single, ...listed].filter((address) => address.trim() !== '');
}

/** The first address of a list such as `a.jpg 1x, b.jpg 2x`. */
function firstOf(list: string): string {
  const [first = ''] = list.trim().split(/\s/, 1);
  return first.endsWith(',') ? first.slice(0, -1) : first;
}

function secureAddress(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = webAddress(new URL(address, base).href);
  if (!url || isPrivateHost(url.hostname)) return null;
  if (url.protocol === 'http:' && url.port !== '') return null;
  url.protocol = 'https:';
  return url.href;
}
