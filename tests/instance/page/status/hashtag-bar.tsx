/** @jsxImportSource react */
import { useState } from 'react';
import { shape } from '../initial-state.ts';
import { Link } from '../router.tsx';
import { say } from '../strings.ts';
import type { PageStatus } from '../types.ts';

const SHOWN = 3;
const collator = new Intl.Collator(undefined, { sensitivity: 'base' });

/** A text without a last line of nothing but hashtags, and the hashtags for the bar below it. */
export function splitHashtags(html: string, status: PageStatus): { html: string; bar: string[] } {
  const names = status.tags.map(({ name }) => name);
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  const last = template.content.lastChild;
  if (names.length === 0 || !(last instanceof Element)) return { html, bar: [] };

  last.remove();
  const above = [...template.content.querySelectorAll('a')].filter(isHashtag).map(nameOf);
  const nodes = [...last.childNodes].filter((node) => node.textContent?.trim());
  const onlyTags = nodes.every(
    (node) => node instanceof HTMLAnchorElement && isHashtag(node) && has(names, nameOf(node)),
  );
  const inLast = nodes.filter((node) => node instanceof HTMLAnchorElement).map(nameOf);
  const outOfBand = names.filter((name) => !has(above, name) && !has(inLast, name));
  const somethingAbove = template.content.childElementCount > 0;
  const pictureOnly = status.media_attachments.length > 0 && !status.spoiler_text;
  if (!onlyTags || (!somethingAbove && !pictureOnly)) return { html, bar: unique(outOfBand) };
  const moved = inLast.filter((name) => !has(above, name));
  return { html: template.innerHTML, bar: unique([...outOfBand, ...moved]) };
}

/** The hashtags that stand below a post. */
export function HashtagBar({ tags, accountId }: { tags: string[]; accountId: string }) {
  const [open, setOpen] = useState(false);
  if (tags.length === 0) return null;
  const menu = shape.hashtagMenu ? { 'data-menu-hashtag': accountId } : {};
  return (
    <div className="hashtag-bar">
      {(open ? tags : tags.slice(0, SHOWN)).map((tag) => (
        <Link key={tag} to={`/tags/${tag}`} {...menu}>
          #<span>{tag}</span>
        </Link>
      ))}
      {!open && tags.length > SHOWN && (
        <button className="link-button" onClick={() => setOpen(true)} type="button">
          {say('moreTags', { count: String(tags.length - SHOWN) })}
        </button>
      )}
    </div>
  );
}

function isHashtag(link: Element): boolean {
  return /^#/.test(link.textContent) || link.previousSibling?.textContent?.endsWith('#') === true;
}

function nameOf(node: Node): string {
  return (node.textContent ?? '').replace(/^#/, '').normalize('NFKC');
}

function has(names: readonly string[], name: string): boolean {
  return names.some((one) => collator.compare(one.normalize('NFKC'), name.normalize('NFKC')) === 0);
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => !has(names.slice(0, index), name));
}
