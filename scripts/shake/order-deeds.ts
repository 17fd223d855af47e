/** What a reader may do to the order of a thread and to its branches (T2), where a walk is to try that. */

/** As `ACTIONS`: none of them is done by one click in the page as it stands. */
export const ORDER_ACTIONS = [
  ['choose an order', null],
  ['choose an order', null],
  ['fold or open a branch', null],
  ['fold or open a branch', null],
  ['fold or open a branch', null],
  ['fold or open a branch', null],
  ['fold or open all branches', null],
  ['find what is folded', null],
  ['next or previous post', null],
] as const;

export type OrderActionName = (typeof ORDER_ACTIONS)[number][0];

export const ORDERS = ['page', 'restored', 'branches'] as const;
export type WalkedOrder = (typeof ORDERS)[number];

/** So often the walk comes back to its own order, whatever else is tried. */
const OWN_ORDER_OF = 3;

/** Which order is chosen next, by a number from 0 to below 1. */
export function nextOrder(own: WalkedOrder, roll: number): WalkedOrder {
  const all = [...Array<WalkedOrder>(OWN_ORDER_OF).fill(own), ...ORDERS];
  return all[Math.floor(roll * all.length)] ?? own;
}

/** Runs in the page, as it stands: what was done, or null where there was nothing to do it with. */
export async function changeOrder(
  name: OrderActionName,
  place: number,
  roll: number,
): Promise<string | null> {
  const frames = async (count: number) => {
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise((next) => requestAnimationFrame(next));
    }
  };
  const pick = <E extends Element>(all: Iterable<E>): E | undefined => {
    const found = [...all];
    return found[Math.floor(roll * found.length)];
  };
  const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);
  const panel = async (): Promise<Element | null> => {
    const opener = pick(all('.throughline-thread-bar-opener'));
    if (opener?.getAttribute('aria-expanded') === 'false') opener.click();
    await frames(2);
    return document.querySelector('.throughline-thread-bar-order');
  };
  if (name === 'choose an order') {
    const choice = (await panel())?.querySelectorAll<HTMLElement>('input')[place];
    choice?.click();
    const button = roll < 0.2 ? (await panel())?.querySelector<HTMLElement>('button') : null;
    button?.click();
    return choice ? `${place}${button ? `, ${button.textContent}` : ''}` : null;
  }
  if (name === 'fold or open all branches') {
    const button = [...((await panel())?.querySelectorAll('button') ?? [])].at(-1);
    button?.click();
    return button?.textContent ?? null;
  }
  if (name === 'fold or open a branch') {
    const control = pick(all('[data-throughline][data-branch]'));
    const said = control && `${control.ariaExpanded} ${control.getAttribute('data-branch')}`;
    control?.click();
    return said ?? null;
  }
  if (name === 'find what is folded') {
    const hidden = pick(all('[hidden="until-found"]'));
    if (!hidden) return null;
    const id = hidden.closest('[data-id]') ?? hidden.querySelector('[data-id]');
    // As browsers do it for what a search has found: they tell, and then show it whatever was done about it.
    for (let around: Element | null = hidden; around; around = around.parentElement) {
      if (around.getAttribute('hidden') !== 'until-found') continue;
      around.dispatchEvent(new Event('beforematch', { bubbles: true }));
      if (around.getAttribute('hidden') === 'until-found') around.removeAttribute('hidden');
    }
    return id?.getAttribute('data-id') ?? hidden.className;
  }
  const [key, code, keyCode] = roll < 0.6 ? ['j', 'KeyJ', 74] : ['k', 'KeyK', 75];
  const focused = document.activeElement ?? document.body;
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, code, keyCode, bubbles: true }));
  focused.dispatchEvent(new KeyboardEvent('keypress', { key, code, keyCode, bubbles: true }));
  focused.dispatchEvent(new KeyboardEvent('keyup', { key, code, keyCode, bubbles: true }));
  return key;
}
