import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { FOCUSED, POST } from '../../tests/drivers/page-parts.ts';
import { until } from '../../tests/drivers/patience.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import { restoredOrder } from '../../utils/thread/restored-order.ts';

/** What of a thread stands on the page, as its order goes. */
interface OrderOnPage {
  /** The posts below the opened one, by their ids, from top to bottom. */
  below: readonly string[];
  /** Those of them that the reader does not know: they stay where the page has put them. */
  strange: readonly string[];
  /** What the instance says of them and of those above. */
  statuses: readonly Pick<Status, 'id' | 'created_at' | 'in_reply_to_id' | 'account'>[];
  isInOrder: boolean;
  /** What is wrong whatever the order is. */
  faults: readonly string[];
  /** Where a list has another order than React's own. */
  notAsReact: readonly string[];
}

/**
 * Whether a post is lost, doubled or out of its place: React's own order of a list is asked of React itself.
 * A reply that has just come is given time to find its place.
 *
 * @param came by their ids, what came live. Where the reader has asked the instance often, it does not learn of them.
 */
export async function orderFaults(
  page: PageUnderTest,
  came: ReadonlySet<string>,
): Promise<string[]> {
  let last: string[] = [];
  await until('the order to be right', async () => {
    last = faultsOf(await page.evaluate(readOrder, POST, FOCUSED), came);
    return last.length === 0;
  }).catch(() => {});
  return last;
}

/** Whether the lists of a thread are as React has them: nobody would see that a reader of ours ever was there. */
export async function reactFaults(page: PageUnderTest): Promise<string[]> {
  const { faults, notAsReact } = await page.evaluate(readOrder, POST, FOCUSED);
  return [...faults, ...notAsReact];
}

function faultsOf(
  { below, strange, statuses, isInOrder, faults, notAsReact }: OrderOnPage,
  came: ReadonlySet<string>,
): string[] {
  if (!isInOrder) return [...faults, ...notAsReact];
  const known = new Set(statuses.map(({ id }) => id));
  const left = strange
    .filter((id) => known.has(id) && !came.has(id))
    .map((id) => `Post ${id} is not arranged.`);
  const here = below.filter((id) => known.has(id) && !strange.includes(id));
  const places = new Set(here);
  // What the order goes by is all of a post that is asked for; of what it does not know, no reader can tell replies.
  const arranged = statuses.filter(({ id }) => !strange.includes(id)) as Status[];
  const order = restoredOrder(arranged).flatMap(({ status: { id } }) => (places.has(id) ? id : []));
  const at = here.findIndex((id, index) => id !== order[index]);
  const misplaced =
    at < 0 ? [] : [`At place ${at} below the opened post stands ${here[at]}, not ${order[at]}.`];
  return [...faults, ...left, ...misplaced];
}

/** Runs in the page, as it stands. */
async function readOrder(posts: string, focusedPost: string): Promise<OrderOnPage> {
  interface Fiber {
    tag: number;
    child: Fiber | null;
    sibling: Fiber | null;
    return: Fiber | null;
    stateNode: unknown;
  }
  const nothing = {
    below: [],
    strange: [],
    statuses: [],
    isInOrder: false,
    faults: [],
    notAsReact: [],
  };
  const focused = document.querySelector(focusedPost);
  const column = focused?.closest('.column, [role="region"]');
  if (!focused || !column) return nothing;
  const faults: string[] = [];
  const notAsReact: string[] = [];
  const isBelow = (root: Element) =>
    (focused.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const roots = [...column.querySelectorAll(posts)].filter(
    (root) => !root.closest('.status__quote') && root.hasAttribute('data-id'),
  );
  const idOf = (root: Element) => root.getAttribute('data-id') ?? '';
  const ids = roots.map(idOf);
  for (const id of ids) {
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`Post ${id} stands there twice.`);
  }
  const isLine = (part: Element) => part.matches('button[data-branch][aria-expanded="false"]');
  for (const root of roots) {
    const away = root.closest('[data-throughline-thread-order-away]');
    const hidden = root.closest('[hidden]');
    if (away && !hidden) faults.push(`Post ${idOf(root)} is put away, and seen.`);
    if (!hidden || root === focused) continue;
    let item: Element | null = hidden;
    while (item && ![...item.children].some(isLine)) item = item.previousElementSibling;
    const holder = item ?? hidden.parentElement;
    const hasLine = holder !== null && [...holder.children].some(isLine);
    if (!away || !hasLine) faults.push(`Post ${idOf(root)} is hidden, and no line tells of it.`);
  }

  // Chromium 156 draws in another order what is moved in the moment in which its position changes.
  const seen = roots.filter((root) => !root.closest('[hidden]') && root.checkVisibility());
  const tops = seen.map((root) => root.getBoundingClientRect().top);
  for (const [index, root] of seen.entries()) {
    const above = seen[index - 1];
    if (above && (tops[index - 1] ?? 0) > (tops[index] ?? 0)) {
      faults.push(`Post ${idOf(root)} is seen above ${idOf(above)}, and stands below it.`);
    }
  }

  /** React's own node of an element's place in its tree as it is now: each is there twice, and one is the older. */
  const fiberOf = (element: Element): Fiber | null => {
    const container = document.querySelector('#mastodon');
    const key = Object.keys(container ?? {}).find((name) => name.startsWith('__reactContainer'));
    const held = (container as unknown as Record<string, Fiber> | null)?.[key ?? ''];
    let top = held ?? null;
    while (top?.return) top = top.return;
    const open: (Fiber | null)[] = [
      (top?.stateNode as { current?: Fiber } | undefined)?.current ?? null,
    ];
    while (open.length > 0) {
      const fiber = open.pop();
      if (!fiber) continue;
      if (fiber.stateNode === element) return fiber;
      open.push(fiber.sibling, fiber.child);
    }
    return null;
  };
  const nodesOf = (list: Fiber): Node[] => {
    const found: Node[] = [];
    const open: (Fiber | null)[] = [list.child];
    while (open.length > 0) {
      const fiber = open.pop();
      if (!fiber) continue;
      open.push(fiber.sibling);
      if (fiber.stateNode instanceof Node) found.push(fiber.stateNode);
      else open.push(fiber.child);
    }
    return found;
  };
  const listOf = (root: Element) => {
    if (root.localName === 'article') return root.parentElement;
    return root.closest('.scrollable');
  };
  const lists = new Set(roots.map(listOf));
  for (const list of lists) {
    const fiber = list && fiberOf(list);
    if (!fiber) {
      faults.push('Of a list React knows nothing.');
      continue;
    }
    const react = nodesOf(fiber);
    const here = [...list.childNodes].filter(
      (node) => !(node instanceof Element && node.hasAttribute('data-throughline')),
    );
    const missing = react.filter((node) => !here.includes(node as ChildNode)).length;
    const more = here.filter((node) => !react.includes(node)).length;
    if (missing > 0) faults.push(`${missing} of React’s nodes are in no list any more.`);
    if (more > 0) faults.push(`${more} nodes in a list are none of React’s.`);
    const at = here.findIndex((node, index) => node !== react[index]);
    if (at >= 0) notAsReact.push(`A list has another order than React’s from place ${at} on.`);
  }

  const state = JSON.parse(document.querySelector('#initial-state')?.textContent ?? '{}');
  const token: unknown = state.meta?.access_token;
  const headers = { ...(typeof token === 'string' && { Authorization: `Bearer ${token}` }) };
  const isInOrder = column.querySelector('[data-throughline-thread-order-row]') !== null;
  const asked = isInOrder ? [...new Set([...ids, location.pathname.split('/').at(-1) ?? ''])] : [];
  const statuses: OrderOnPage['statuses'][number][] = [];
  for (let start = 0; start < asked.length; start += 20) {
    const query = asked.slice(start, start + 20).map((id) => `id[]=${id}`);
    const answer = await fetch(`/api/v1/statuses?${query.join('&')}`, { headers });
    if (answer.ok) statuses.push(...(await answer.json()));
  }
  const below = roots.filter(isBelow);
  const strange = below.filter((root) => !root.closest('[data-throughline-thread-order-row]'));
  return {
    below: below.map(idOf),
    strange: strange.map(idOf),
    statuses,
    isInOrder,
    faults,
    notAsReact,
  };
}
