import { beforeEach, describe, expect, it } from 'vitest';
import { nameControl, restoreUse, usedIn } from '../../../../components/thread/parts/use.ts';
import '../whole-life.ts';

/** A foot with a button that opens a panel, and a count whose popover stands for what is unfolded. */
function foot(): { part: HTMLElement; opener: HTMLButtonElement; count: HTMLButtonElement } {
  const part = document.createElement('div');
  const [opener, count] = ['opener', 'count'].map((name) => {
    const button = document.createElement('button');
    nameControl(button, name);
    part.append(button);
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement];
  opener.ariaExpanded = 'false';
  opener.addEventListener('click', () => {
    opener.ariaExpanded = 'true';
    const panel = document.createElement('div');
    panel.className = 'throughline-panel';
    panel.append(document.createElement('button'));
    part.append(panel);
  });
  const state = document.createElement('div');
  state.popover = 'manual';
  count.popoverTargetElement = state;
  part.append(state);
  document.body.append(part);
  return { part, opener, count };
}

const isUnfolded = (count: HTMLButtonElement) =>
  count.popoverTargetElement?.matches(':popover-open') ?? false;

describe('what a reader has opened at a post', () => {
  let before: ReturnType<typeof foot>;
  beforeEach(() => {
    before = foot();
  });

  it('is nothing where nothing was touched', () => {
    expect(usedIn([before.part, null])).toBeNull();
  });

  it('is open, unfolded and focused again at what stands there instead', () => {
    before.opener.click();
    before.count.click();
    before.count.focus();
    const used = usedIn([before.part]);
    before.part.remove();
    const after = foot();
    if (used) restoreUse(used, [after.part]);
    expect(after.opener.ariaExpanded).toBe('true');
    expect(isUnfolded(after.count)).toBe(true);
    expect(document.activeElement).toBe(after.count);
  });

  it('gives the focus to what opened a panel, for who stood in the panel', () => {
    before.opener.click();
    before.part.querySelector<HTMLElement>('.throughline-panel button')?.focus();
    const used = usedIn([before.part]);
    before.part.remove();
    const after = foot();
    if (used) restoreUse(used, [after.part]);
    expect(document.activeElement).toBe(after.opener);
  });
});
