import type { Life } from '../../life.ts';
import { AWAY } from '../../parts/folded-away.ts';

/** Mastodon's keys for the next and the previous post. Up to 4.4 arrows do the same. */
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
const ARROW_STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
/** From 4.5 on a list has this class, and arrows scroll. */
const NEWER_LIST = '.item-list';
/** What takes the focus of a post. */
const FOCUSABLE = '.focusable, [tabindex="0"]';
const WRITTEN_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Mastodon's players have these keys for themselves: `j` goes back ten seconds, `k` plays and pauses. */
const PLAYERS = 'video, audio, .video-player, .audio-player';

/**
 * T2: has Mastodon's own keys follow what is seen. Up to 4.4 it counts posts in the order that it had them in, and
 * from 4.5 on it stays where the next one is in a folded branch. What they do elsewhere on the page is left to it.
 *
 * @param itemsInOrder the posts that are arranged, from top to bottom.
 */
export function followKeys(life: Life, itemsInOrder: () => readonly Element[]): void {
  const onKey = (event: KeyboardEvent) => {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isPlain = !(altKey || ctrlKey || metaKey || shiftKey) && !event.isComposing;
    if (!isPlain || !(target instanceof Element) || target.matches(WRITTEN_IN)) return;
    if (target.closest(PLAYERS)) return;
    if (!(key in STEPS || key in ARROW_STEPS)) return;
    const here = childAround(
      target,
      new Set(itemsInOrder().map(({ parentElement }) => parentElement)),
    );
    if (!here) return;
    const step =
      STEPS[key] ?? (here.parentElement?.matches(NEWER_LIST) ? undefined : ARROW_STEPS[key]);
    const next = step && nextSeen(here, step);
    if (!next) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    next.scrollIntoView({ block: 'nearest' });
    next.focus();
  };
  life.on(window, 'keydown', onKey, { capture: true });
}

/** The child of a list in which something stands: a post that is arranged, or from 4.5 on the opened one. */
function childAround(target: Element, lists: ReadonlySet<Element | null>): Element | null {
  for (let child: Element | null = target; child; child = child.parentElement) {
    if (child.parentElement && lists.has(child.parentElement)) return child;
  }
  return null;
}

/** What takes the focus in the next post of a list that is seen. */
function nextSeen(item: Element, step: 1 | -1): HTMLElement | null {
  let next: Element | null = item;
  do next = step === 1 ? next?.nextElementSibling : next?.previousElementSibling;
  while (next && (next.hasAttribute(AWAY) || !focusableIn(next)));
  return next ? focusableIn(next) : null;
}

function focusableIn(item: Element): HTMLElement | null {
  // A folded branch is its line.
  const line = item.querySelector<HTMLElement>(':scope > button[aria-expanded="false"]');
  if (line) return line;
  const isSelf = item instanceof HTMLElement && item.matches(FOCUSABLE);
  return isSelf ? item : item.querySelector<HTMLElement>(FOCUSABLE);
}
