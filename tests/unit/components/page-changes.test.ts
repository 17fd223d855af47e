// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ownElement } from '../../../components/thread/marks.ts';
import { isOwnChange } from '../../../components/thread/page-changes.ts';

/** What the browser tells of a change to the body. */
function recordOf(change: () => void): MutationRecord {
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, { childList: true });
  change();
  const [record] = observer.takeRecords();
  if (!record) throw new Error('Nothing has changed.');
  return record;
}

const ours = () => ownElement('div', 'throughline-foot');
const theirs = () => document.createElement('div');

describe('a change to the page', () => {
  it.each([
    ['one of ours', () => [ours()], true],
    ['two of ours', () => [ours(), ours()], true],
    ['one of the page', () => [theirs()], false],
    ['one of ours and one of the page', () => [ours(), theirs()], false],
  ])('adds %s', (_case, nodes, isOwn) => {
    expect(isOwnChange(recordOf(() => document.body.append(...nodes())))).toBe(isOwn);
  });

  it('takes away one of the page’s', () => {
    const node = document.body.appendChild(theirs());
    expect(isOwnChange(recordOf(() => node.remove()))).toBe(false);
  });

  it('issue 10: of thousands of nodes it looks at the first that is the page’s', () => {
    let looked = 0;
    const nodes = (function* () {
      for (let node = 0; node < 5_000; node += 1) {
        looked += 1;
        yield theirs();
      }
    })();
    const record = {
      ...recordOf(() => document.body.append(theirs())),
      type: 'childList' as const,
    };
    const addedNodes = { [Symbol.iterator]: () => nodes } as unknown as NodeList;
    expect(isOwnChange({ ...record, addedNodes })).toBe(false);
    expect(looked).toBe(1);
  });
});
