// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseContent } from '../../../utils/thread/content.ts';
import { anyHtml } from './arbitrary-html.ts';
import { bodyOf } from './post.ts';

vi.setConfig({ testTimeout: 60_000 });

const isPicture = (node: Node) => node instanceof HTMLImageElement;

const withoutSpace = (text: string) => text.replaceAll(/[\s\p{Cf}]/gu, '');

describe('the parse of any HTML', () => {
  it('holds every word once, in order', () => {
    fc.assert(
      fc.property(anyHtml, (content) => {
        const root = bodyOf(content);
        const { lines } = parseContent(root);
        const pieces = lines.flatMap((line) => line.pieces);
        const text = pieces.map((piece) => (isPicture(piece.node) ? '' : piece.text)).join('');
        expect(withoutSpace(text)).toBe(withoutSpace(root.textContent ?? ''));
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
