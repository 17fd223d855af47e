import type { Content, Line, MentionPiece, Piece } from '../../../utils/thread/content/content.ts';

/** What of a node is asked for by those who read a content, without a browser or an imitation of one. */
const TEXT_NODE = { nodeType: 3 } as Node;
const ELEMENT = {
  nodeType: 1,
  tagName: 'P',
  contains: (other: unknown) => other === ELEMENT,
  closest: () => null,
} as unknown as Element;

/** A post of one paragraph: its text, line by line, with a mention before, behind, both or neither. */
export function plainContent(
  text: string,
  mentions: 'before' | 'behind' | 'around' | 'none',
): Content {
  const lines: Line[] = text.split('\n').map((row) => ({
    block: { kind: 'paragraph', element: ELEMENT },
    pieces: row === '' ? [] : [{ kind: 'text', text: row, node: TEXT_NODE }],
    breakAfter: null,
    hardBreakAfter: true,
  }));
  const isBefore = mentions === 'before' || mentions === 'around';
  const isBehind = mentions === 'behind' || mentions === 'around';
  if (isBefore) lines[0]?.pieces.unshift(mentionPiece('@ana'));
  if (isBehind) lines.at(-1)?.pieces.push(mentionPiece('@bo'));
  return { lines };
}

export function linkContent(href: string): Content {
  const block = { kind: 'paragraph', element: ELEMENT } as const;
  const pieces: Piece[] = [{ kind: 'link', text: href, shown: href, href, node: ELEMENT }];
  return { lines: [{ block, pieces, breakAfter: null, hardBreakAfter: false }] };
}

export function mentionPiece(text: string, more: Partial<MentionPiece> = {}): MentionPiece {
  return {
    kind: 'mention',
    text,
    href: `https://harbour.example/${text}`,
    title: '',
    accountId: null,
    isHandle: true,
    // Each is a node of its own: they are told apart by it.
    node: { ...ELEMENT } as Element,
    ...more,
  };
}
