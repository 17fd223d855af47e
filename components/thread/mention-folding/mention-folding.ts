import { message } from '../../../utils/extension/messages.ts';
import type { FoldPlan } from '../../../utils/thread/fold-plan.ts';
import type { MentionReading } from '../../../utils/thread/mentions.ts';
import type { PostFeature, Scene } from '../feature.ts';
import { addBelowNote, addToNote, takeFromNote } from '../note.ts';
import { foldChip } from './chip.ts';
import css from './mention-folding.css?inline';
import { shortenLabel } from './spoken-label.ts';

const HIDDEN = 'data-throughline-mention-folding-hidden';
const TIGHT = 'data-throughline-mention-folding-tight';
const LAST = 'data-throughline-mention-folding-last';
const NEW = 'data-throughline-mention-folding-new';

type OnRemove = (undo: () => void) => void;

/** Rules M1–M8: folds the mention chains of a post, behind one chip that unfolds them. */
export const mentionFolding: PostFeature = {
  id: 'mentionFolding',
  css,
  show(scene, onRemove) {
    if (scene.settings.newcomerMark) markNew(scene.reading.mentions, onRemove);
    fold(scene, onRemove);
  },
};

function markNew({ broughtIn, folded }: MentionReading, onRemove: OnRemove): void {
  const hidden = new Set(folded);
  for (const mention of broughtIn) {
    if (hidden.has(mention)) continue;
    setAttribute(mention.piece.node, NEW, message('mentionIsNew'), onRemove);
  }
}

function fold({ post, reading: { mentions, direction }, answer }: Scene, onRemove: OnRemove): void {
  const { plan } = mentions;
  if (!plan) return;
  const named = answer?.shown === 'nothing' ? null : (answer?.target?.account.acct ?? null);
  const { chip, people } = foldChip(mentions, named);
  addToNote(post.content, chip, direction);
  onRemove(() => takeFromNote(post.content, chip));
  addBelowNote(post.content, people);
  onRemove(() => people.remove());
  // M5: where only who is named was folded, there is no count; without a script the name unfolds.
  const name = chip.parentElement?.querySelector(':scope > button');
  if (named !== null) name?.setAttribute('popovertarget', chip.dataset.state ?? '');
  hide(plan, post.text, onRemove);
  if (post.wrapper) onRemove(shortenLabel(post.wrapper, mentions));
}

function hide({ hide: nodes, tighten, last }: FoldPlan, text: Element, onRemove: OnRemove): void {
  for (const node of nodes) setAttribute(node, HIDDEN, '', onRemove);
  for (const block of tighten) setAttribute(block ?? text, TIGHT, '', onRemove);
  if (last) setAttribute(last, LAST, '', onRemove);
}

function setAttribute(element: Element, name: string, value: string, onRemove: OnRemove): void {
  element.setAttribute(name, value);
  onRemove(() => element.removeAttribute(name));
}
