// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { shownText } from '../../../../utils/thread/content/content.ts';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { bodyOf } from '../post.ts';
import { anyHtml } from './arbitrary-html.ts';

vi.setConfig({ testTimeout: 60_000 });

/** All that the page shows as words: pictures by their text, and no `…`, which stands for what it hides. */
function seenIn(node: Node, depth = 0): string {
  if (depth > 10) return '';
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches('.invisible, rp')) return '';
  if (node.matches('rt') && !isInWhole(node)) return '';
  if (node instanceof HTMLImageElement) return node.alt;
  return [...node.childNodes].map((child) => seenIn(child, depth + 1)).join('');
}

/** What is one piece is told with all that is in it; the reading of a ruby elsewhere is no word. */
function isInWhole(node: Element): boolean {
  const around = node.closest('a, code, .emojione');
  if (!around) return false;
  return (
    around.matches('.emojione') ||
    !around.closest('pre') ||
    (around.parentElement !== null && isInWhole(around.parentElement))
  );
}

const withoutEllipsis = (text: string) => text.replaceAll('…', '');
const withoutSpace = (text: string) => text.replaceAll(/[\s\p{Cf}]/gu, '');

describe('the parse of any HTML', () => {
  it('holds every word that the page shows once, in order, and no other', () => {
    fc.assert(
      fc.property(anyHtml, (content) => {
        const root = bodyOf(content);
        const { lines } = parseContent(root);
        const pieces = lines.flatMap((line) => line.pieces);
        const text = withoutEllipsis(pieces.map(shownText).join(''));
        expect(withoutSpace(text)).toBe(withoutSpace(withoutEllipsis(seenIn(root))));
      }),
    );
  });

  it('names nodes of the tree, in document order, none inside another', () => {
    fc.assert(
      fc.property(anyHtml, (content) => {
        const root = bodyOf(content);
        const nodes = parseContent(root).lines.flatMap(({ pieces }) => pieces.map((p) => p.node));
        for (const [index, node] of nodes.entries()) {
          const next = nodes[index + 1];
          expect(root.contains(node)).toBe(true);
          if (!next || next === node) continue;
          expect(node.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
        }
      }),
    );
  });

  it('leaves the tree as it was', () => {
    fc.assert(
      fc.property(anyHtml, (content) => {
        const root = bodyOf(content);
        const before = root.innerHTML;
        parseContent(root);
        expect(root.innerHTML).toBe(before);
      }),
    );
  });
});
