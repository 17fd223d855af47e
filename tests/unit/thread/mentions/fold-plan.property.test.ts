// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { FoldPlan } from '../../../../utils/thread/mentions/fold-plan.ts';
import { anyHtml, anyPost, PEOPLE } from '../content/arbitrary-html.ts';
import { ANA_BEGINS, post, type Read, read, shown } from '../post.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Everybody is already here, so that any of them may fold. */
const BO_ANSWERS = post('bo', `<p>${PEOPLE.join(' ')} Yes.</p>`, { to: ANA_BEGINS });
const HIDDEN = 'data-hidden';

function hide(plan: FoldPlan): () => void {
  for (const element of plan.hide) element.setAttribute(HIDDEN, '');
  return () => {
    for (const element of plan.hide) element.removeAttribute(HIDDEN);
  };
}

/** For every post that folds: what holds of what is left, and of what it was made from. */
function everyFold(holds: (read: Read & { plan: FoldPlan }) => void, posts = anyPost): void {
  fc.assert(
    fc.property(posts, (content) => {
      const found = read(post('cem', content, { to: BO_ANSWERS, content }), [
        ANA_BEGINS,
        BO_ANSWERS,
      ]);
      const { plan } = found;
      if (plan) holds({ ...found, plan });
    }),
    { numRuns: 200 },
  );
}

const withoutSpace = (text: string) => text.replaceAll(/[\s\p{Cf}]/gu, '');

describe('M5: every fold', () => {
  it('is undone without a trace', () => {
    everyFold(({ root, plan }) => {
      const before = root.innerHTML;
      const undo = hide(plan);
      expect(root.querySelectorAll(`[${HIDDEN}]`).length).toBe(plan.hide.length);
      undo();
      expect(root.innerHTML).toBe(before);
    });
  });

  it('leaves the author’s words, all of them, and hides nothing but mentions and their cc', () => {
    everyFold(({ root, folded, left }) => {
      const copy = root.cloneNode(true) as HTMLElement;
      const all = [...root.querySelectorAll('*')];
      const copies = [...copy.querySelectorAll('*')];
      for (const { piece } of folded) copies[all.indexOf(piece.node)]?.remove();
      const words = withoutSpace(shown(copy, null));
      expect([words, words.replace(/cc$/, '')]).toContain(withoutSpace(left));
    });
  });

  it('folds nothing but handles of whom they link', () => {
    everyFold(({ folded }) => {
      for (const { acct, piece } of folded) {
        expect([`@${acct}`, `@${acct.split('@')[0]}`]).toContain(piece.text);
      }
    });
  });

  it('hides each folded mention, itself or in its paragraph', () => {
    everyFold(({ plan, folded }) => {
      for (const { piece } of folded) {
        expect(plan.hide.some((element) => element.contains(piece.node))).toBe(true);
      }
    });
  });

  it('leaves something to read', () => {
    everyFold(({ left }) => expect(withoutSpace(left)).not.toBe(''));
  });

  it('leaves no blank line or stray space at the start, and none at the end', () => {
    everyFold(({ left }) => expect(left).toBe(left.trim()));
  });

  it('loses no break between the author’s lines', () => {
    everyFold(({ root, folded, left }) => {
      const names = new Set(folded.map(({ piece }) => piece.text));
      const isOwn = (line: string) =>
        line.split(' ').some((word) => word !== '' && word !== 'cc' && !names.has(word));
      const lines = shown(root, null).split('\n').filter(isOwn);
      expect(left.split('\n').filter(isOwn).length).toBe(lines.length);
    });
  });
});

describe('M5: whatever the HTML', () => {
  it('a fold hides some of the post, never all of it', () => {
    everyFold(({ root, plan }) => {
      for (const element of plan.hide) expect(root.contains(element)).toBe(true);
      const isHidden = (node: Node) => plan.hide.some((element) => element.contains(node));
      const leaves = leavesOf(root);
      expect(leaves.some(isHidden)).toBe(true);
      expect(leaves.every(isHidden)).toBe(false);
    }, anyHtml);
  });
});

function leavesOf(node: Node): Node[] {
  return node.hasChildNodes() ? [...node.childNodes].flatMap(leavesOf) : [node];
}
