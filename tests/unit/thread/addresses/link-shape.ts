import type { LinkClass } from '../../../../utils/thread/addresses/link-class.ts';

/** A link as people post it. */
export interface LinkShape {
  link: string;
  is: LinkClass;
  /** The address that is printed and compared: the page itself. */
  url: string;
  /** Another address of the same page, where `url` does not show which one it is. */
  same: string | null;
  /** What a click opens. */
  open: string;
}

export interface Family {
  name: string;
  /** Where its shapes are written down. */
  source: string;
  shapes: LinkShape[];
}

/** `url`: the page is another than the link; `same`: only the identity is; `open`: if not the link. */
type Row = [link: string, is?: LinkClass, more?: { url?: string; same?: string; open?: string }];

/** Shapes that belong together. */
export function family(name: string, source: string, rows: Row[]): Family {
  const shapes = rows.map(([link, is = 'article', { url = link, same, open = link } = {}]) => ({
    link,
    is,
    url,
    same: same ?? null,
    open,
  }));
  return { name, source, shapes };
}

/** The page that most of them are of. */
export const PAGE = 'https://paper.example/2026/03/the-long-street';
export const ENCODED = 'https%3A%2F%2Fpaper.example%2F2026%2F03%2Fthe-long-street';

/** A link that passes on to PAGE, which is opened at once. */
export const passesOn = (link: string): Row => [link, 'article', { url: PAGE, open: PAGE }];
/** A copy of PAGE, which is opened as it is. */
export const copies = (link: string): Row => [link, 'article', { url: PAGE }];
/** A link to PAGE with something that is not part of its address. */
export const decorated = (more: string): Row => [`${PAGE}${more}`, 'article', { url: PAGE }];
export const person = (link: string): Row => [link, 'profile'];
/** Two addresses of one page. */
export const same = (link: string, other: string): Row => [link, 'article', { same: other }];
export const post = (link: string): Row => [link, 'post'];
export const article = (link: string): Row => [link];
