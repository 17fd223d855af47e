import { message } from '../../../utils/extension/messages.ts';
import type { PagePost } from '../../../utils/mastodon/page/thread-page.ts';
import type { FoldPlan } from '../../../utils/thread/fold-plan.ts';
import type { MentionReading } from '../../../utils/thread/mentions.ts';
import type { PostReading } from '../../../utils/thread/reading.ts';
import type { ThreadFeature } from '../feature.ts';
import { foldChip } from './chip.ts';
import css from './mention-folding.css?inline';
import { shortenLabel } from './spoken-label.ts';

const HIDDEN = 'data-throughline-mention-folding-hidden';
const TIGHT = 'data-throughline-mention-folding-tight';
const LAST = 'data-throughline-mention-folding-last';
const NEW = 'data-throughline-mention-folding-new';

/** Rules M1–M8: folds the mention chains of a post, behind one chip that unfolds them. */
export const mentionFolding: ThreadFeature = {
  id: 'mentionFolding',
  css,
  show(post, { mentions }: PostReading) {
    const undo = [...markNew(mentions), ...fold(post, mentions)];
    if (undo.length === 0) return null;
    return () => {
      for (const step of undo) step();
    };
  },
};

type Undo = () => void;

function markNew({ broughtIn, folded }: MentionReading): Undo[] {
  return broughtIn
    .filter((mention) => !folded.includes(mention))
    .map(({ piece }) => setAttribute(piece.node, NEW, message('mentionIsNew')));
}

function fold(post: PagePost, mentions: MentionReading): Undo[] {
  const { plan } = mentions;
  if (!plan) return [];
  const chip = foldChip(mentions, plan);
  post.content.prepend(chip.element);
  return [
    ...hide(plan, post.text),
    ...(post.wrapper ? [shortenLabel(post.wrapper, mentions.folded)] : []),
    () => chip.element.remove(),
  ];
}

function hide({ hide: nodes, tighten, last }: FoldPlan, text: Element): Undo[] {
  return [
    ...nodes.map((node) => setAttribute(node, HIDDEN, '')),
    ...tighten.map((block) => setAttribute(block ?? text, TIGHT, '')),
    ...(last ? [setAttribute(last, LAST, '')] : []),
  ];
}

function setAttribute(element: Element, name: string, value: string): Undo {
  element.setAttribute(name, value);
  return () => element.removeAttribute(name);
}
