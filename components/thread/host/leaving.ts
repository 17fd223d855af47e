import { browser } from 'wxt/browser';
import { askForLifeline } from '../../../utils/browser/channel/lifeline.ts';
import { OURS } from '../../../utils/thread/content/ours.ts';
import type { ChildLife } from '../life.ts';
import { adoptSheet } from '../parts/marks.ts';
import goneCss from './gone.css?inline';

/** How long a page that nobody touches may stay decorated after the extension is gone. Asking costs nothing. */
const ORPHAN_CHECK_MS = 2_000;
/** What a control of ours hears when a pointer or the focus comes to it, or it is pressed. */
const TOUCHES = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click'] as const;

/** How a reader that has come tells an older one, of a version that was replaced, that it is to go. */
const STARTED = 'throughline-reader-started';

/** Makes room for this reader: an older one on the page goes now, and this one when a newer comes. */
export function replaceOlderReader(life: ChildLife): void {
  document.dispatchEvent(new Event(STARTED));
  document.addEventListener(STARTED, () => life.end(), { signal: life.signal });
}

/**
 * Takes everything off the page when the extension is updated or removed (issue 10): no control is left that
 * does nothing. Chrome says nothing to the scripts of such an extension, but they can ask, and do so before
 * a control of ours is used. Firefox kills them: what goes then goes by style sheets.
 */
export function leaveWithExtension(life: ChildLife): void {
  if (import.meta.env.BROWSER === 'firefox') void leaveWithLifeline(life);
  else leaveWhenOrphaned(life);
}

async function leaveWithLifeline(life: ChildLife): Promise<void> {
  if (!(await askForLifeline()) || life.signal.aborted) return;
  life.undo(adoptSheet(document, goneCss));
}

function leaveWhenOrphaned(life: ChildLife): void {
  const isOrphan = () => {
    // The API of an extension that has gone has no id any more.
    if (browser.runtime?.id !== undefined) return false;
    life.end();
    return true;
  };
  const timer = setInterval(isOrphan, ORPHAN_CHECK_MS);
  life.undo(() => clearInterval(timer));
  const onTouch = (event: Event) => {
    if (!isControl(event.target) || !isOrphan()) return;
    // It has just gone, with the page as Mastodon made it.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal: life.signal };
  for (const type of TOUCHES) document.addEventListener(type, onTouch, options);
}

function isControl(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest('button') : null;
  return button?.closest(`[${OURS}]`) != null;
}
