/** @jsxImportSource react */
import { createElement, type ReactNode } from 'react';
import { textWithEmoji } from './emoji.tsx';

/** Tags that may stand in a post, with the attributes that they may have beside the global ones. */
const TAGS: Record<string, readonly string[]> = {
  a: ['href', 'rel', 'translate', 'target'],
  abbr: [],
  b: [],
  blockquote: ['cite'],
  br: [],
  code: [],
  del: [],
  em: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  i: [],
  img: ['src', 'alt'],
  li: ['value'],
  ol: ['start', 'reversed'],
  p: [],
  pre: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  span: ['translate'],
  strong: [],
  sub: [],
  sup: [],
  u: [],
  ul: [],
};
const GLOBAL = ['class', 'id', 'title', 'dir', 'lang'];
const EMPTY = ['br', 'img'];
const DEEPEST = 10;

let made = 0;

/** Makes an element of its own of what stands in the HTML; undefined leaves it as it is. */
export type Replace = (
  element: HTMLElement,
  props: Record<string, unknown>,
  children: ReactNode[],
) => ReactNode | undefined;

/**
 * HTML as React elements, the way Mastodon renders posts since 4.5. Every element gets a key never
 * used before, so a changed text is removed and made anew rather than patched, while bare text is
 * patched in place: hence what breaks when a script has moved these nodes.
 */
export function htmlToElements(html: string, replace: Replace = () => undefined): ReactNode[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return childrenOf(template.content, replace, 1);
}

function childrenOf(parent: Node, replace: Replace, depth: number): ReactNode[] {
  if (depth > DEEPEST) return [];
  return [...parent.childNodes].flatMap((node): ReactNode[] => {
    // Nested, not spliced in: React keeps a place for each text, however many parts it has.
    if (node instanceof Text) return node.data ? [textWithEmoji(node.data)] : [];
    if (!(node instanceof HTMLElement)) return [];
    const element = elementOf(node, replace, depth);
    return element === undefined ? [] : [element];
  });
}

function elementOf(node: HTMLElement, replace: Replace, depth: number): ReactNode | undefined {
  const tag = node.localName;
  const own = TAGS[tag];
  if (!own) return undefined;
  made += 1;
  const props: Record<string, unknown> = { key: `html-${made}` };
  for (const { name, value } of node.attributes) {
    if (!own.includes(name) && !GLOBAL.includes(name)) continue;
    props[name === 'class' ? 'className' : name] = value;
  }
  const children = childrenOf(node, replace, depth + 1);
  const replaced = replace(node, props, children);
  if (replaced !== undefined) return replaced;
  return EMPTY.includes(tag) ? createElement(tag, props) : createElement(tag, props, children);
}
