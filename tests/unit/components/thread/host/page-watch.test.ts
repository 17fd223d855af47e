// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageWatch } from '../../../../../components/thread/host/page-watch.ts';
import { ownElement } from '../../../../../components/thread/parts/marks.ts';

let list: HTMLElement;
let seen: string[];
let watch: PageWatch;

const item = (name: string) => {
  const element = document.createElement('li');
  element.textContent = name;
  return element;
};
const told = () => new Promise((done) => setTimeout(done));
const namesOf = (nodes: NodeList) => [...nodes].map((node) => node.textContent);

beforeEach(() => {
  document.body.innerHTML = '<ul><li>one</li><li>two</li></ul>';
  const found = document.querySelector('ul');
  if (!found) throw new Error('no list');
  list = found;
  seen = [];
  watch = new PageWatch((records) => {
    for (const { addedNodes, removedNodes, type } of records) {
      seen.push([type, ...namesOf(addedNodes), '|', ...namesOf(removedNodes)].join(' '));
    }
  });
  watch.watch(document.body);
});
afterEach(() => watch.stop());

describe('what others change', () => {
  it('is told', async () => {
    list.append(item('three'));
    await told();
    expect(seen).toEqual(['childList three |']);
  });

  it('is told once, also when we change something before it is', async () => {
    list.append(item('three'));
    watch.own(() => list.prepend(ownElement('li', '')));
    list.append(item('four'));
    await told();
    expect(seen).toEqual(['childList three |', 'childList four |']);
  });

  it('is told when it takes something of ours away', async () => {
    const ours = ownElement('li', '');
    ours.textContent = 'ours';
    watch.own(() => list.append(ours));
    ours.remove();
    await told();
    expect(seen).toEqual(['childList | ours']);
  });
});

describe('what we change', () => {
  it('is not told, also where it is the order of what the page owns', async () => {
    watch.own(() => {
      list.append(...list.children);
      list.lastElementChild?.replaceChildren('new words');
    });
    await told();
    expect(seen).toEqual([]);
  });

  it('is not told while we answer to a change of the page', async () => {
    watch.stop();
    watch = new PageWatch(() => {
      seen.push('told');
      list.append(ownElement('li', ''));
    });
    watch.watch(document.body);
    list.append(item('three'));
    await told();
    await told();
    expect(seen).toEqual(['told']);
  });

  it('is not told inside of what is ours, whoever draws there', async () => {
    const bar = ownElement('div', '');
    watch.own(() => document.body.append(bar));
    bar.append('drawn later');
    await told();
    expect(seen).toEqual([]);
  });

  it('is ours though it fails half-way', async () => {
    expect(() =>
      watch.own(() => {
        list.append(item('half'));
        throw new Error('broken');
      }),
    ).toThrow('broken');
    await told();
    expect(seen).toEqual([]);
  });
});
