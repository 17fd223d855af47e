// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ArrangedList } from '../../../../../../components/thread/features/thread-order/arranged-list.ts';

function listOf(...names: string[]): HTMLElement {
  const list = document.createElement('div');
  list.append(...names.map(item));
  document.body.replaceChildren(list);
  return list;
}

function item(name: string): HTMLElement {
  const element = document.createElement('div');
  element.id = name;
  return element;
}

const shown = (list: Element) => [...list.children].map(({ id }) => id);
const AROUND = { guard: (step: () => void) => step(), renew: () => {} };
const find = (list: Element, name: string) => {
  const found = [...list.children].find(({ id }) => id === name);
  if (!found) throw new Error(`${name} is not in the list`);
  return found;
};

describe('T2: the children of a list of React’s in another order', () => {
  let list: HTMLElement;
  let arranged: ArrangedList;
  const put = (...names: string[]) => arranged.put(names.map((name) => find(list, name)));

  beforeEach(() => {
    // A busy machine makes more than one task of it.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    list = listOf('opened', 'a', 'b', 'c', 'alert');
    arranged = new ArrangedList(list, AROUND);
  });

  it('are moved, and each other child keeps its place', () => {
    put('c', 'a', 'b');
    expect(shown(list)).toEqual(['opened', 'c', 'a', 'b', 'alert']);
  });

  it('stay untouched where they are in order already', () => {
    const seen = new MutationObserver(() => {});
    seen.observe(list, { childList: true });
    put('a', 'b', 'c');
    expect(seen.takeRecords()).toEqual([]);
  });

  it('go back to where React has them', () => {
    put('c', 'b', 'a');
    arranged.restore();
    expect(shown(list)).toEqual(['opened', 'a', 'b', 'c', 'alert']);
  });

  it('a reply that comes stands where React would have it, once they go back', () => {
    put('c', 'b', 'a');
    // React puts it before the node that follows in its own order.
    list.insertBefore(item('new'), find(list, 'b'));
    arranged.restore();
    expect(shown(list)).toEqual(['opened', 'a', 'new', 'b', 'c', 'alert']);
  });

  it('are moved in more than one task where that takes long, and it is told when all are in order', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 20;
      return now;
    });
    const renew = vi.fn();
    arranged = new ArrangedList(list, { ...AROUND, renew });
    put('c', 'b', 'a');
    expect(shown(list)).not.toEqual(['opened', 'c', 'b', 'a', 'alert']);
    await vi.waitFor(() => expect(renew).toHaveBeenCalledOnce());
    expect(shown(list)).toEqual(['opened', 'c', 'b', 'a', 'alert']);
    arranged.restore();
    expect(shown(list)).toEqual(['opened', 'a', 'b', 'c', 'alert']);
  });

  it('what React takes out is gone, and its neighbours close up', () => {
    put('c', 'b', 'a');
    find(list, 'b').remove();
    arranged.restore();
    expect(shown(list)).toEqual(['opened', 'a', 'c', 'alert']);
  });

  it('what React moves itself is where it moved it to', () => {
    put('c', 'b', 'a');
    list.insertBefore(find(list, 'c'), find(list, 'a'));
    arranged.restore();
    expect(shown(list)).toEqual(['opened', 'c', 'a', 'b', 'alert']);
  });

  it('the one that has the focus is not moved: the others are moved around it', () => {
    const field = document.createElement('button');
    find(list, 'a').append(field);
    field.focus();
    const seen = new MutationObserver(() => {});
    seen.observe(list, { childList: true });
    put('b', 'c', 'a');
    const moved = seen.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
    expect(moved.map((node) => (node instanceof Element ? node.id : ''))).not.toContain('a');
    expect(document.activeElement).toBe(field);
  });

  it('nothing is told of what was moved for the order: only of what the page does', () => {
    put('c', 'b', 'a');
    expect(arranged.hasChanged()).toBe(false);
    list.append(item('new'));
    expect(arranged.hasChanged()).toBe(true);
  });

  it('whatever React does meanwhile, nothing is lost or doubled, and off is what it would be without us', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('in' as const), at: fc.nat(20) }),
      fc.record({ kind: fc.constant('out' as const), at: fc.nat(20) }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), to: fc.nat(20) }),
      fc.record({ kind: fc.constant('order' as const), seed: fc.nat() }),
      fc.record({ kind: fc.constant('off' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        list = listOf('opened', 'a', 'b', 'c', 'd', 'e');
        arranged = new ArrangedList(list, AROUND);
        /** As React has them. */
        const own = [...list.children];
        let made = 0;
        for (const one of steps) {
          // As React does it: before the node that follows in its own order, or at the end.
          if (one.kind === 'in') {
            const at = one.at % (own.length + 1);
            made += 1;
            const added = item(`new ${made}`);
            list.insertBefore(added, own[at] ?? null);
            own.splice(at, 0, added);
          } else if (one.kind === 'out' && own.length > 0) {
            own.splice(one.at % own.length, 1)[0]?.remove();
          } else if (one.kind === 'move' && own.length > 1) {
            const [moved] = own.splice(one.at % own.length, 1);
            const to = one.to % (own.length + 1);
            if (moved) {
              list.insertBefore(moved, own[to] ?? null);
              own.splice(to, 0, moved);
            }
          } else if (one.kind === 'order') {
            const wanted = own
              .map((element, index) => ({ element, key: (one.seed * (index + 7)) % 101 }))
              .toSorted((left, right) => left.key - right.key)
              .map(({ element }) => element);
            arranged.put(wanted);
            expect(shown(list)).toEqual(wanted.map(({ id }) => id));
          } else if (one.kind === 'off') {
            arranged.restore();
            expect(shown(list)).toEqual(own.map(({ id }) => id));
          }
        }
        arranged.stop();
        expect(shown(list)).toEqual(own.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });
});
