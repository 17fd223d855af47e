import { countedMessage, listOf, message } from '../../../../utils/browser/texts.ts';
import { isolated } from '../../../../utils/thread/content/direction.ts';
import type { FoldPlan } from '../../../../utils/thread/mentions/fold-plan.ts';
import type { Acct, Mention, MentionReading } from '../../../../utils/thread/mentions/mentions.ts';
import type { PostFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { moveToCorner } from '../../parts/corner.ts';
import { markElement } from '../../parts/marks.ts';
import { addBelowNote, addToNote, takeFromNote } from '../../parts/note.ts';
import type { At, Scene } from '../../scene.ts';
import { foldChip } from './chip.ts';
import css from './mention-folding.css?inline';

const HIDDEN = 'data-throughline-mention-folding-hidden';
const TIGHT = 'data-throughline-mention-folding-tight';
const LAST = 'data-throughline-mention-folding-last';
const NEW = 'data-throughline-mention-folding-new';

interface Said {
  fold: Fold | null;
  /** Who is marked as new (M3): the places of their mentions among the post's runs. */
  newcomers: readonly number[];
}

/** M4: what the chip says. */
export interface Fold {
  /** The places of the folded mentions among the post's runs. */
  places: readonly number[];
  /** How many people are counted: not who is named beside the count. */
  count: number;
  /** How many of whom the parent was written to are written to no longer (M3). */
  leftOut: number;
  /** At rest it is not seen: it says nothing that a reader needs there. */
  isQuiet: boolean;
  isNamed: boolean;
  people: string;
}

/** Rules M1–M8: folds the mention chains of a post, behind one chip that unfolds them. */
export const mentionFolding: PostFeature<Said> = {
  id: 'mentionFolding',
  css,
  pages: ['thread'],
  read(scene) {
    const { mentions } = scene.reading;
    const newcomers = scene.settings.newcomerMark ? newcomersIn(mentions) : [];
    const fold = mentions.plan && readFold(scene);
    return fold || newcomers.length > 0 ? { fold, newcomers: placesOf(newcomers, mentions) } : null;
  },
  show({ fold, newcomers }, at, life) {
    const runs = runsOf(at.reading.mentions);
    for (const place of newcomers) {
      const node = runs[place]?.piece.node;
      if (node) markElement(node, NEW, message('mentionIsNew'), life);
    }
    if (fold) showFold(fold, at, life);
  },
};

function newcomersIn({ broughtIn, folded }: MentionReading): Mention[] {
  const hidden = new Set(folded);
  return broughtIn.filter((mention) => !hidden.has(mention));
}

function readFold({ reading: { mentions }, answer, settings }: Scene): Fold {
  const named = answer?.shown === 'nothing' ? null : (answer?.target?.account.acct ?? null);
  const folded = new Set(mentions.folded.map(({ acct }) => acct));
  return {
    places: placesOf(mentions.folded, mentions),
    count: [...folded].filter((acct) => acct !== named).length,
    leftOut: mentions.dropped.length,
    isQuiet: !settings.countAlways && mentions.dropped.length === 0,
    isNamed: named !== null,
    people: peopleText(mentions, folded),
  };
}

/** M4: who is answered, and who was left out. Who else it is to stands right below, unfolded (issue 12.7). */
function peopleText({ answered, dropped }: MentionReading, folded: ReadonlySet<Acct>): string {
  const isOneOfMany = answered !== null && folded.has(answered) && folded.size > 1;
  return [
    isOneOfMany ? message('foldedAnswers', handle(answered)) : '',
    dropped.length > 0 ? message('foldedDropped', listOf(dropped.map(handle))) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function handle(acct: Acct): string {
  return isolated(`@${acct}`);
}

function showFold(fold: Fold, { post, reading, thread }: At, life: Life): void {
  const { mentions, direction } = reading;
  const { plan } = mentions;
  if (!plan) return;
  const { chip, count, people } = foldChip({ ...fold, ...chipTexts(fold) });
  if (count && fold.isQuiet) moveToCorner(post, count, life);
  addToNote(post, chip, direction);
  life.undo(() => takeFromNote(post, chip));
  addBelowNote(post, people);
  life.undo(() => people.remove());
  // M5: where only who is named was folded, there is no count; without a script the name unfolds. Nowhere else: who
  // listens would hear of the name that it is open while the names are, and not while its panel is (issue 18).
  if (fold.isNamed && !count) {
    const name = chip.parentElement?.querySelector(':scope > button');
    name?.setAttribute('popovertarget', chip.firstElementChild?.id ?? '');
  }
  hide(plan, post.text, life);
  const { wrapper } = post;
  if (wrapper) {
    thread.deeds.when(({ shortenLabel }) => life.undo(shortenLabel(wrapper, mentions)), life);
  }
}

/** M4: `@3, 2 left out`; where only who is named was folded, there is nobody to count. */
function chipTexts({ count, leftOut }: Fold): { text: string; name: string } {
  if (leftOut === 0) {
    if (count === 0) return { text: '', name: '' };
    return { text: `@${count}`, name: countedMessage('foldedPeople', count) };
  }
  const without = countedMessage('foldedLeftOut', leftOut);
  if (count === 0) return { text: without, name: without };
  // What is heard holds what is seen, for who speaks to the page (WCAG 2.5.3).
  const both = (number: string) => message('foldedCount', number, without);
  return { text: both(`@${count}`), name: message('foldedTo', both(String(count))) };
}

function hide({ hide: nodes, tighten, last }: FoldPlan, text: Element, life: Life): void {
  for (const node of nodes) markElement(node, HIDDEN, '', life);
  for (const block of tighten) markElement(block ?? text, TIGHT, '', life);
  if (last) markElement(last, LAST, '', life);
}

/** Mentions are told by their places: those of another parse of the same words are others. */
function placesOf(mentions: readonly Mention[], reading: MentionReading): number[] {
  const places = new Map(runsOf(reading).map((mention, place) => [mention, place]));
  return mentions.flatMap((mention) => places.get(mention) ?? []);
}

function runsOf({ leading, trailing }: MentionReading): Mention[] {
  return [...leading, ...trailing];
}
