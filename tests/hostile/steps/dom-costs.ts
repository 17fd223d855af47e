import type { DOMWindow } from 'jsdom';
import { muted, spend } from './built-in-costs.ts';

type Getter = (this: Node) => unknown;
type Method = (this: Node, ...args: unknown[]) => unknown;

/** What looks at everything below a node, and what looks at everything above it. */
const LOOKS_DOWN = new Set([
  'textContent',
  'innerText',
  'innerHTML',
  'outerHTML',
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'getElementsByClassName',
  'cloneNode',
  'normalize',
  'isEqualNode',
]);
const LOOKS_UP = new Set(['closest', 'contains', 'compareDocumentPosition', 'isConnected']);
const INTERFACES = ['Node', 'Element', 'HTMLElement', 'CharacterData', 'NodeList', 'DOMTokenList'];

/**
 * Has what is asked of the nodes of a jsdom window count: 1 for each question, and 1 for each node that is
 * looked at below or above. What jsdom itself does for an answer does not count.
 */
export function countDom(window: DOMWindow): void {
  for (const name of INTERFACES) {
    const { prototype } = Reflect.get(window, name) as { prototype: Node };
    for (const [member, descriptor] of Object.entries(
      Object.getOwnPropertyDescriptors(prototype),
    )) {
      if (!descriptor.configurable || member === 'constructor') continue;
      Object.defineProperty(prototype, member, counted(member, descriptor));
    }
  }
}

function counted(member: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const { get, value } = descriptor as { get?: Getter; value?: unknown };
  if (get) {
    const getter: Getter = function () {
      return asked(member, this, () => get.call(this));
    };
    return { ...descriptor, get: getter };
  }
  if (typeof value !== 'function') return descriptor;
  const method: Method = function (...args) {
    return asked(member, this, () => (value as Method).apply(this, args));
  };
  return { ...descriptor, value: method };
}

function asked<T>(member: string, node: Node, answer: () => T): T {
  const given = muted(answer);
  spend(1 + muted(() => nodesLookedAt(member, node)));
  return given;
}

function nodesLookedAt(member: string, node: Node): number {
  if (LOOKS_DOWN.has(member)) return nodesBelow(node);
  return LOOKS_UP.has(member) ? nodesAbove(node) : 0;
}

/** Kept, since the trees that are measured do not change. */
const below = new WeakMap<Node, number>();

function nodesBelow(node: Node): number {
  const known = below.get(node);
  if (known !== undefined) return known;
  let count = 0;
  for (let at: Node | null = node.firstChild; at; at = nextWithin(node, at)) count += 1;
  below.set(node, count);
  return count;
}

function nextWithin(root: Node, node: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at === root ? null : (at?.nextSibling ?? null);
}

function nodesAbove(node: Node): number {
  let count = 0;
  for (let at = node.parentNode; at; at = at.parentNode) count += 1;
  return count;
}
