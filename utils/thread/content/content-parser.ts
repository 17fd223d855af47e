/**
 * One parse of a post's content, from the page's DOM and from the API's HTML alike. Mentions, quotes
 * and links all stand on it, so that what is read from the API is what is found in the page.
 *
 * Nothing is changed and nothing is looked up: give it a node, get a description of it.
 */

import { isBlankText } from './blank.ts';
import type { Block, Content, Line, MentionPiece } from './content.ts';
import { elementsBelow, MOST_ELEMENTS } from './element-bound.ts';
import { isHashtag, linkPiece, onlyLinkOf } from './link-piece.ts';
import { childrenOf, hasClass, isElement, isText, tagOf } from './nodes.ts';
import { isOurs } from './ours.ts';
import { DEEPEST, isHidden, seenIn } from './seen.ts';

export interface ParseOptions {
  /**
   * Links to these addresses are mentions whatever their class, as in Mastodon's own UI: it goes by
   * the `url` of the status's `mentions`, since not every server marks its mentions.
   */
  mentionUrls?: ReadonlySet<string>;
  /** What its mentions are called, `@ana@reef.example`: links of these texts are mentions too (Bonfire). */
  mentionTexts?: ReadonlySet<string>;
  /** M7: whether a mention is written as a handle of its account. */
  isHandle?: (mention: Omit<MentionPiece, 'isHandle'>) => boolean;
}

const BLOCK_TAGS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'SECTION', 'ARTICLE']);

/**
 * Describes the content below `root` as lines of pieces, in reading order.
 *
 * @param root the element that holds a post's content: `.status__content__text` in the page, or the
 *   body of a document parsed from the API's HTML.
 * @returns no lines at all where there are more than `MOST_ELEMENTS` elements.
 */
export function parseContent(root: Element, options: ParseOptions = {}): Content {
  if (elementsBelow(root) > MOST_ELEMENTS) return { lines: [] };
  return new Parser(options).parse(root);
}

class Parser {
  readonly #mentionUrls: ReadonlySet<string>;
  readonly #mentionTexts: ReadonlySet<string>;
  readonly #isHandle: NonNullable<ParseOptions['isHandle']>;
  readonly #lines: Line[] = [];
  #depth = 0;
  #line: Line | null = null;
  /** Whether the open block has shown anything yet: white space between blocks is only markup. */
  #blockHasLine = false;

  constructor({
    mentionUrls = new Set(),
    mentionTexts = new Set(),
    isHandle: isHandleOf = () => true,
  }: ParseOptions) {
    this.#mentionUrls = mentionUrls;
    this.#mentionTexts = mentionTexts;
    this.#isHandle = isHandleOf;
  }

  parse(root: Node): Content {
    this.#depth += 1;
    for (const child of childrenOf(root)) {
      // What we say of a post stands in the first line of its words in 5.0.
      if (!isOurs(child)) this.#node(child, { kind: 'paragraph', element: null });
    }
    this.#depth -= 1;
    this.#endBlock();
    return { lines: this.#lines };
  }

  #children(parent: Node, block: Block): void {
    this.#depth += 1;
    for (const child of childrenOf(parent)) this.#node(child, block);
    this.#depth -= 1;
  }

  #node(node: Node, block: Block): void {
    if (isElement(node) && isHidden(node)) return;
    if (this.#depth > DEEPEST || (isElement(node) && tagOf(node) === 'RT')) {
      this.#aside(node, block);
      return;
    }
    if (isText(node)) {
      this.#text(node, block);
      return;
    }
    if (!isElement(node)) return;
    const inner = blockOf(node, block);
    if (inner) {
      this.#endBlock();
      this.#children(node, inner);
      this.#endBlock();
      return;
    }
    this.#inline(node, block);
  }

  #inline(element: Element, block: Block): void {
    const tag = tagOf(element);
    if (tag === 'BR') {
      this.#openLine(block).breakAfter = element;
      this.#endLine();
      return;
    }
    if (tag === 'IMG') {
      const text = element.getAttribute('alt') ?? '';
      this.#openLine(block).pieces.push({ kind: 'emoji', text, node: element });
      return;
    }
    if (isPendingEmoji(element)) {
      this.#openLine(block).pieces.push({
        kind: 'emoji',
        text: seenIn(element, this.#depth),
        node: element,
      });
      return;
    }
    // M2: what looks like a mention inside code is code.
    if (block.kind === 'code') {
      this.#children(element, block);
      return;
    }
    if (tag === 'CODE') {
      const text = seenIn(element, this.#depth);
      this.#openLine(block).pieces.push({ kind: 'text', text, node: element });
      return;
    }
    const mention = this.#mentionIn(element);
    if (mention) {
      this.#openLine(block).pieces.push(mention);
      return;
    }
    if (tag === 'A') {
      this.#openLine(block).pieces.push(linkPiece(element, this.#depth));
      return;
    }
    this.#children(element, block);
  }

  /** M7: `span.h-card > a.mention`, a bare `a.mention`, or any link that the API calls a mention. */
  #mentionIn(element: Element): MentionPiece | null {
    const link = tagOf(element) === 'A' ? element : onlyLinkOf(element);
    if (!link || !this.#isMention(link)) return null;
    const mention = {
      kind: 'mention' as const,
      text: seenIn(element, this.#depth),
      href: link.getAttribute('href') ?? '',
      title: link.getAttribute('title') ?? '',
      accountId: link.getAttribute('data-hover-card-account'),
      node: element,
    };
    // Who listens hears what the page hides from the eye: no fold may take that away either.
    const heard = { ...mention, text: element.textContent ?? '' };
    return { ...mention, isHandle: this.#isHandle(mention) && this.#isHandle(heard) };
  }

  #isMention(link: Element): boolean {
    if (isHashtag(link)) return false;
    return (
      hasClass(link, 'mention') ||
      // In the page of 4.3 and 4.4 the address is rewritten; this tells whom Mastodon recognised.
      link.hasAttribute('data-hover-card-account') ||
      this.#mentionUrls.has(link.getAttribute('href') ?? '') ||
      this.#mentionTexts.has((link.textContent ?? '').trim().toLowerCase())
    );
  }

  #text(node: Text, block: Block): void {
    const rows = node.data.split('\n');
    rows.forEach((row, index) => {
      if (index > 0 && this.#line) {
        this.#line.hardBreakAfter = true;
        this.#endLine();
      }
      const isMarkupSpace = !this.#line && /^[ \t\r\f]*$/.test(row);
      if (row !== '' && !isMarkupSpace) {
        this.#openLine(block).pieces.push({ kind: 'text', text: row, node });
      }
    });
  }

  #aside(node: Node, block: Block): void {
    const text = isElement(node) ? seenIn(node, 0) : isText(node) ? node.data : '';
    if (isBlankText(text)) return;
    this.#openLine(block).pieces.push({ kind: 'aside', text: '', node });
  }

  #openLine(block: Block): Line {
    if (!this.#line) {
      this.#line = { block, pieces: [], breakAfter: null, hardBreakAfter: false };
      this.#blockHasLine = true;
    }
    return this.#line;
  }

  #endLine(): void {
    if (this.#line) this.#lines.push(this.#line);
    this.#line = null;
  }

  #endBlock(): void {
    if (this.#blockHasLine) this.#endLine();
    this.#blockHasLine = false;
  }
}

function blockOf(element: Element, outer: Block): Block | null {
  const tag = tagOf(element);
  if (hasClass(element, 'quote-inline')) return { kind: 'reference', element };
  if (tag === 'BLOCKQUOTE') return { kind: 'quote', element };
  if (tag === 'PRE') return { kind: 'code', element };
  if (tag === 'UL' || tag === 'OL')
    return { kind: outer.kind === 'quote' ? 'quote' : 'list', element };
  if (tag === 'LI') return { kind: outer.kind, element };
  if (BLOCK_TAGS.has(tag)) return { kind: outer.kind, element };
  return null;
}

/** Mastodon 4.5 and later show an emoji's shortcode in a span until its picture is known. */
function isPendingEmoji(element: Element): boolean {
  return hasClass(element, 'emojione') || hasClass(element, 'emoji-loading');
}
