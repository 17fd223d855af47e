import { askForPicture } from '../../../../utils/browser/channel/article-asking.ts';
import { message } from '../../../../utils/browser/texts.ts';
import { webAddress } from '../../../../utils/thread/addresses/web-address.ts';
import { linkOut } from '../../parts/links.ts';
import { ownElement } from '../../parts/marks.ts';

/** So many pictures may be shown; a page of more is a list of icons. */
const MOST_PICTURES = 200;
/** Where a picture's address waits until it is asked for. */
const SOURCE = 'data-source';

/** The pictures that are not shown yet. */
export function picturesIn(body: Element): HTMLImageElement[] {
  return [...body.querySelectorAll<HTMLImageElement>(`img[${SOURCE}]`)].slice(0, MOST_PICTURES);
}

/** Has pictures loaded as they come into view, as on any page, but without telling where they are shown. */
export function showPictures(pictures: readonly HTMLImageElement[]): void {
  for (const picture of pictures) {
    const address = webAddress(picture.getAttribute(SOURCE) ?? '');
    picture.removeAttribute(SOURCE);
    if (address?.protocol !== 'https:') continue;
    picture.hidden = false;
    picture.loading = 'lazy';
    picture.decoding = 'async';
    picture.referrerPolicy = 'no-referrer';
    picture.addEventListener('error', () => loadOtherwise(picture, address.href), { once: true });
    picture.src = address.href;
  }
}

/** Mastodon's policy lets its pages load pictures of its own hosts, and in Chrome ours as well: or ones with data in them. */
function loadOtherwise(picture: HTMLImageElement, address: string): void {
  askForPicture(address).then((data) => {
    if (data === null) {
      sayWhereItIs(picture, address);
      return;
    }
    picture.addEventListener('error', () => sayWhereItIs(picture, address), { once: true });
    picture.src = data;
  });
}

/** A picture that is at another site than the article may only be opened. */
function sayWhereItIs(picture: HTMLImageElement, address: string): void {
  const link = Object.assign(ownElement('a', ''), linkOut(address));
  link.textContent = picture.alt || message('articlePicture');
  picture.replaceWith(link);
}
