// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  aroundNames,
  fullNameOf,
  namesOf,
  type Person,
  peopleOf,
} from '../../../../../components/thread/parts/people.ts';
import type { Account, Status } from '../../../../../utils/mastodon/entities.ts';
import { message } from '../../../messages.ts';
import { account, post } from '../../../thread/post.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

/** The thread of a page, by who wrote its posts from top to bottom. */
function threadBy(authors: readonly (string | Account)[], more: Partial<Status>[] = []) {
  const shown = authors.map((author, index) => {
    const status = post(typeof author === 'string' ? author : author.acct, 'Yes.', more[index]);
    return typeof author === 'string' ? status : { ...status, account: author };
  });
  return { shown: () => shown, root: () => shown[0] };
}

const hidden: Partial<Status> = { filtered: [{ filter: { filter_action: 'hide' } }] };
const warned: Partial<Status> = { filtered: [{ filter: { filter_action: 'warn' } }] };
const called = (acct: string, display_name: string) => ({ ...account(acct), display_name });
const told = (people: readonly Person[]) =>
  people.map((person) => `${fullNameOf(person)} ${person.posts}`);

describe('issue 16: who takes part in a thread', () => {
  it.each<[string, ReturnType<typeof threadBy>, string[]]>([
    ['nobody', threadBy([]), []],
    [
      'each once, most posts first',
      threadBy(['ana', 'bo', 'cem', 'cem']),
      ['ana 1', 'cem 2', 'bo 1'],
    ],
    [
      'the author of the thread first of all',
      threadBy(['ana', 'bo', 'bo', 'bo', 'cem', 'cem']),
      ['ana 1', 'bo 3', 'cem 2'],
    ],
    [
      'with as many posts, as they stand on the page',
      threadBy(['ana', 'dov', 'bo', 'cem']),
      ['ana 1', 'dov 1', 'bo 1', 'cem 1'],
    ],
    [
      'posts that a filter hides are neither counted nor named',
      threadBy(['ana', 'bo', 'bo', 'cem'], [{}, {}, hidden, hidden]),
      ['ana 1', 'bo 1'],
    ],
    [
      'of a filter that warns the page shows the name',
      threadBy(['ana', 'bo', 'bo'], [{}, {}, warned]),
      ['ana 1', 'bo 2'],
    ],
    [
      'two of one name are told apart by their handles',
      threadBy([called('ana', 'Ana'), called('ana@reef.example', 'ＡＮＡ'), called('bo', 'Bo')]),
      ['Ana (@ana) 1', 'ＡＮＡ (@ana@reef.example) 1', 'Bo 1'],
    ],
    [
      'whoever has no name to be seen by their user name',
      threadBy([called('ana', ' :blob: \u200f'), called('bo', '🌿')]),
      ['ana 1', '🌿 1'],
    ],
    [
      'a name turns nothing around, and ends',
      threadBy([called('ana', `\u202e${'x'.repeat(2_048)}`)]),
      [`${'x'.repeat(100)}… 1`],
    ],
  ])('%s', (_case, thread, expected) => {
    expect(told(peopleOf(thread))).toEqual(expected);
  });

  it('where the first post is not here, nobody is taken for its author', () => {
    const { shown } = threadBy(['ana', 'bo', 'bo']);
    expect(told(peopleOf({ shown, root: () => undefined }))).toEqual(['bo 2', 'ana 1']);
  });

  it('400 of one name are 400', () => {
    const people = peopleOf(
      threadBy(Array.from({ length: 400 }, (_, index) => called(`ana${index}`, 'Ana'))),
    );
    expect(people).toHaveLength(400);
    expect(new Set(people.map(fullNameOf)).size).toBe(400);
  });
});

describe('a sentence with names in it', () => {
  const [ana, bo] = peopleOf(threadBy(['ana', 'bo']));
  const only = (people: readonly (Person | undefined)[]) =>
    aroundNames(
      people.flatMap((person) => person ?? []),
      (names) => message('peopleOnlyPosts', [names, '2 posts']),
    ).map((part) => (typeof part === 'string' ? part : part.id));

  it('is taken apart, so that each name stands by itself', () => {
    expect(only([ana])).toEqual(['Only ', 'id-ana', ': 2 posts']);
    expect(only([bo, ana])).toEqual(['Only ', 'id-bo', ' and ', 'id-ana', ': 2 posts']);
  });

  it('lists them', () => {
    expect(namesOf([ana, bo].flatMap((person) => person ?? []))).toBe('ana and bo');
  });
});
