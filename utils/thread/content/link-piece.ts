import type { Piece } from './content.ts';
import { hasClass } from './nodes.ts';
import { seenIn } from './seen.ts';

/** An address, of which Mastodon hides the beginning and the end. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S*$/iu;

/** A link that is no mention, and what is seen of it. */
export function linkPiece(link: Element, depth: number): Piece {
  const href = link.getAttribute('href') ?? '';
  const shown = seenIn(link, depth);
  if (isHashtag(link)) return { kind: 'hashtag', text: shown, href, node: link };
  const whole = link.textContent ?? '';
  const text = ADDRESS.test(whole.trim()) ? whole : shown;
  return { kind: 'link', text, shown, href, node: link };
}

/** Whether a link is to a hashtag, by any of the ways in which servers and the page mark these. */
export function isHashtag(link: Element): boolean {
  if (hasClass(link, 'hashtag') || (link.getAttribute('rel') ?? '').split(/\s+/).includes('tag')) {
    return true;
  }
  return (link.textContent ?? '').startsWith('#');
}

/** The link that is all an inline element holds: what `span.h-card` and Friendica's `span.vcard` are. */
export function onlyLinkOf(element: Element): Element | null {
  if (!hasClass(element, 'h-card') && !hasClass(element, 'vcard')) return null;
  const links = element.querySelectorAll('a');
  const link = links[0];
  if (links.length !== 1 || !link) return null;
  return (element.textContent ?? '').trim() === (link.textContent ?? '').trim() ? link : null;
}
