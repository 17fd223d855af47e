// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetPlaces,
  notePlaces,
  putBack,
} from '../../../../../components/thread/parts/noted-places.ts';

describe('T2: in Firefox, where a reader is killed without a word, the next one puts its posts back', () => {
  let list: HTMLElement;
  let own: HTMLElement[];
  const post = (name: string) => {
    const element = document.createElement('article');
    element.id = name;
    return element;
  };
  const names = () => [...list.children].map(({ id }) => id).join('');
  /** As a reader that is killed then leaves them. */
  const moveTo = (order: string) => {
    for (const name of order) list.append(document.getElementById(name) ?? '');
  };

  beforeEach(() => {
    vi.stubEnv('BROWSER', 'firefox');
    list = document.createElement('div');
    own = [...'abcde'].map(post);
    list.append(...own);
    document.body.replaceChildren(list);
    return () => vi.unstubAllEnvs();
  });

  it('into the order that React has them in', () => {
    notePlaces(own);
    moveTo('cebad');
    putBack(document);
    expect(names()).toBe('abcde');
  });

  it('with those that have come since, in their places', () => {
    notePlaces(own);
    own.splice(2, 0, post('x'), post('y'));
    own.unshift(post('z'));
    own.push(post('w'));
    list.append(...own);
    notePlaces(own);
    moveTo('edcbaxyzw');
    putBack(document);
    expect(names()).toBe('zabxycdew');
  });

  it('what has come where a hundred came before, each between the last two, is in its place too', () => {
    notePlaces(own);
    for (let come = 0; come < 100; come += 1) own.splice(1, 0, post(`-${come}`));
    list.append(...own);
    for (const one of own) notePlaces(own.slice(0, own.indexOf(one) + 1));
    const expected = own.map(({ id }) => id).join('');
    list.append(...own.toReversed());
    putBack(document);
    expect(names()).toBe(expected);
  });

  it('what it knows nothing of stays where it is', () => {
    notePlaces(own);
    list.prepend(post('hint'));
    list.append(post('end'));
    for (const name of 'edcba') list.lastChild?.before(document.getElementById(name) ?? '');
    putBack(document);
    expect(names()).toBe('hintabcdeend');
  });

  it('each list by itself, and nothing is left once all is put back by who moved it', () => {
    const other = document.createElement('div');
    const theirs = [...'pq'].map(post);
    other.append(...theirs);
    document.body.append(other);
    notePlaces(own);
    notePlaces(theirs);
    moveTo('edcba');
    other.append(theirs[0] ?? '');
    putBack(document);
    expect([names(), [...other.children].map(({ id }) => id).join('')]).toEqual(['abcde', 'pq']);
    forgetPlaces([...own, ...theirs]);
    expect(document.body.innerHTML).not.toContain('data-');
  });

  it('in other browsers nothing is noted', () => {
    vi.stubEnv('BROWSER', 'chrome');
    const before = document.body.innerHTML;
    notePlaces(own);
    expect(document.body.innerHTML).toBe(before);
  });
});
