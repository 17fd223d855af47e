import type { ThreadScene } from '../../scene.ts';

/** A page is turned at once, or when a long thread has been looked through again. What comes later is another's. */
const TURNED_MS = 1_000;
/** What stands in a bar's corner: "Thread", or on a plain page the way back. */
const CORNER = '.throughline-thread-bar-opener, .throughline-thread-bar-not-plain';

/** Where a bar was that turned the page, until the bar that has come in its place has the focus. */
let turned: { parent: Element; at: number } | null = null;

/** T1: takes all of ours off the page, or puts it back. The bar goes with it, and another one comes. */
export function turnPlain(scene: ThreadScene, isPlain: boolean): void {
  turned = { parent: scene.place.parent, at: performance.now() };
  scene.setPlain(isPlain);
}

/** Gives the focus on to a bar that has come in the place of the one that turned the page. */
export function takeOverFocus(bar: HTMLElement): void {
  if (turned?.parent !== bar.parentElement) return;
  const isStillTurning = performance.now() - turned.at < TURNED_MS;
  turned = null;
  if (isStillTurning) bar.querySelector<HTMLElement>(CORNER)?.focus({ preventScroll: true });
}
