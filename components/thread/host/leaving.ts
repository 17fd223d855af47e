import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { askForLifeline } from '../../../utils/browser/channel/lifeline.ts';
import { adoptSheet, OURS } from '../parts/marks.ts';
import goneCss from './gone.css?inline';

/** How long a page that nobody touches may stay decorated after the extension is gone. Asking costs nothing. */
const ORPHAN_CHECK_MS = 2_000;
/** What a control of ours hears when a pointer or the focus comes to it, or it is pressed. */
const TOUCHES = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click'] as const;

/**
 * Takes everything off the page when the extension is updated or removed (issue 10): no control is left that
 * does nothing. Chrome says nothing to the scripts of such an extension, but they can ask, and do so before
 * a control of ours is used. Firefox kills them: what goes then goes by style sheets.
 */
export function leaveWithExtension(ctx: ContentScriptContext): void {
  if (import.meta.env.BROWSER === 'firefox') void leaveWithLifeline(ctx);
  else leaveWhenOrphaned(ctx);
}

async function leaveWithLifeline(ctx: ContentScriptContext): Promise<void> {
  if (!(await askForLifeline()) || ctx.isInvalid) return;
  ctx.onInvalidated(adoptSheet(document, goneCss));
}

function leaveWhenOrphaned(ctx: ContentScriptContext): void {
  // The context looks by itself each time.
  ctx.setInterval(() => {}, ORPHAN_CHECK_MS);
  const onTouch = (event: Event) => {
    if (!isControl(event.target) || ctx.isValid) return;
    // It has just gone, with the page as Mastodon made it.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of TOUCHES) ctx.addEventListener(document, type, onTouch, { capture: true });
}

function isControl(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest('button') : null;
  return button?.closest(`[${OURS}]`) != null;
}
