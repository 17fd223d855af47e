/** A7: the class of the button that leads back to where one was. There is one at a time. */
export const WAY_BACK = 'throughline-answer-line-back';

/** The button that leads back; null where there is none. */
export function wayBack(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.${WAY_BACK}`);
}
