/** A control of ours that a reader has opened, or stands at. */
const CONTROL = '[data-use]';
const PANEL = '.throughline-panel';

/** What a reader has opened at a post and stands at, by the names of the controls. */
export interface Use {
  /** By a click, each with a panel of its own. */
  opened: ReadonlySet<string>;
  /** M4: with the popover that stands for it. */
  unfolded: ReadonlySet<string>;
  focused: string | null;
}

/**
 * Names a control, so that what was opened by it is open again when the post says something else.
 *
 * @param name the same whatever the post says now: what the control is for.
 */
export function nameControl(control: HTMLElement, name: string): void {
  control.dataset.use = name;
}

/** What is in use among parts of ours; null where nothing is. */
export function usedIn(parts: readonly (Element | null)[]): Use | null {
  const opened = new Set<string>();
  const unfolded = new Set<string>();
  let focused: string | null = null;
  for (const control of controlsIn(parts)) {
    const name = control.dataset.use ?? '';
    if (control.ariaExpanded === 'true') opened.add(name);
    if (isUnfolded(stateOf(control))) unfolded.add(name);
    if (control === document.activeElement) focused = name;
  }
  const [opener = null] = opened;
  if (parts.some((part) => isInPanel(part))) focused ??= opener;
  const isUsed = opened.size + unfolded.size > 0 || focused !== null;
  return isUsed ? { opened, unfolded, focused } : null;
}

/** Opens what was open, and gives the focus back. */
export function restoreUse(
  { opened, unfolded, focused }: Use,
  parts: readonly (Element | null)[],
): void {
  for (const control of controlsIn(parts)) {
    const name = control.dataset.use ?? '';
    if (opened.has(name)) control.click();
    const state = unfolded.has(name) ? stateOf(control) : null;
    // Two controls may stand for one popover (M5): the name, and the count.
    if (state && !isUnfolded(state)) state.showPopover();
    if (name === focused) control.focus({ preventScroll: true });
  }
}

function controlsIn(parts: readonly (Element | null)[]): Set<HTMLElement> {
  return new Set(
    parts.flatMap((part) => [...(part?.querySelectorAll<HTMLElement>(CONTROL) ?? [])]),
  );
}

function isInPanel(part: Element | null): boolean {
  const { activeElement } = document;
  return part?.contains(activeElement) === true && activeElement?.closest(PANEL) != null;
}

function isUnfolded(state: HTMLElement | null): boolean {
  return state?.matches(':popover-open') ?? false;
}

/** M4: what is unfolded is the state of an empty popover. */
function stateOf(control: HTMLElement): HTMLElement | null {
  return control instanceof HTMLButtonElement && control.popoverTargetElement instanceof HTMLElement
    ? control.popoverTargetElement
    : null;
}
