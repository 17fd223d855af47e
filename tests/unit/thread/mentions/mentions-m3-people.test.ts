// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ANA_BEGINS,
  account,
  BO_ANSWERS,
  mentionsIn,
  names,
  post,
  read,
  reply,
  THREAD,
} from '../post.ts';

describe('M3: who is answered and who is already here folds, who is brought in stays', () => {
  it.each([
    ['the parent’s author', '<p>@bo How warm?</p>', ['bo'], []],
    ['an author further up', '<p>@bo @ana How warm?</p>', ['bo', 'ana'], []],
    [
      'somebody whom a post above mentions',
      '<p>@bo @dov@reef.example Hot?</p>',
      ['bo', 'dov@reef.example'],
      [],
    ],
    [
      'somebody new, behind the others',
      '<p>@bo @kim@tide.example Hot?</p>',
      ['bo'],
      ['kim@tide.example'],
    ],
    [
      'somebody new, in the middle',
      '<p>@bo @kim@tide.example @ana Hot?</p>',
      ['bo', 'ana'],
      ['kim@tide.example'],
    ],
    ['somebody new, first', '<p>@kim@tide.example @bo Hot?</p>', ['bo'], ['kim@tide.example']],
    ['somebody new, alone', '<p>@kim@tide.example bakes, too</p>', [], ['kim@tide.example']],
    [
      'somebody new in a trailing run',
      '<p>Hot.</p><p>@kim@tide.example @bo</p>',
      ['bo'],
      ['kim@tide.example'],
    ],
    [
      'the same name at another instance is another person',
      '<p>@bo @ana@tide.example Hot?</p>',
      ['bo'],
      ['ana@tide.example'],
    ],
    [
      'somebody new in mid-sentence is not of the run',
      '<p>@bo I asked @kim@tide.example</p>',
      ['bo'],
      [],
    ],
    ['the author of the post', '<p>@bo @cem@reef.example Hot?</p>', ['bo', 'cem@reef.example'], []],
  ])('%s', (_case, text, folded, broughtIn) => {
    const reading = reply(text);
    expect(names(reading.folded)).toEqual(folded);
    expect(names(reading.broughtIn)).toEqual(broughtIn);
  });

  it.each([
    ['in mid-run', '<p>@bo @kim@tide.example @ana Hot?</p>', '@kim Hot?'],
    ['on a line between others', '<p>@bo<br>@kim@tide.example<br>@ana<br>Hot?</p>', '@kim\nHot?'],
    [
      'in a paragraph between others',
      '<p>@bo</p><p>@kim@tide.example</p><p>Hot?</p>',
      '@kim\n\nHot?',
    ],
    ['at the end', '<p>Hot.</p><p>@bo<br>@kim@tide.example</p>', 'Hot.\n\n@kim'],
  ])('who is brought in stays visible %s', (_case, text, left) => {
    expect(reply(text).left).toBe(left);
  });

  it('a list that commas join goes as a whole or not at all', () => {
    const { folded, broughtIn } = reply('<p>Hot.</p><p>cc @ana, @kim@tide.example</p>');
    expect(folded).toEqual([]);
    expect(names(broughtIn)).toEqual(['kim@tide.example']);
  });
});

describe('M3: in a thread’s first post', () => {
  it.each([
    ['a leading run', '<p>@bo @kim@tide.example Hot?</p>'],
    ['a trailing run', '<p>Hot?</p><p>cc @bo @kim@tide.example</p>'],
  ])('%s stays, and nobody is called new', (_case, text) => {
    const { plan, broughtIn } = read(post('ana', text), []);
    expect(plan).toBeNull();
    expect(broughtIn).toEqual([]);
  });
});

describe('M3: where the parent is unknown nobody is called new', () => {
  const orphan = (text: string) =>
    read(post('cem@reef.example', text, { in_reply_to_id: '404' }), THREAD);

  it.each([
    ['one name before the words', '<p>@bo How warm?</p>'],
    ['several names before the words', '<p>@bo @kim@tide.example How warm?</p>'],
    ['one name on its own line: all that tells whom the post answers', '<p>@bo</p><p>Hot?</p>'],
  ])('%s stays', (_case, text) => {
    const { plan, broughtIn } = orphan(text);
    expect(plan).toBeNull();
    expect(broughtIn).toEqual([]);
  });

  it('several names on their own lines cannot be a subject, and fold', () => {
    const { folded, broughtIn, answered, dropped } = orphan(
      '<p>@bo @kim@tide.example</p><p>Hot?</p>',
    );
    expect(names(folded)).toEqual(['bo', 'kim@tide.example']);
    expect([broughtIn, answered, dropped]).toEqual([[], null, []]);
  });

  it('a deleted parent is unknown, too', () => {
    const deleted = { in_reply_to_id: null, in_reply_to_account_id: 'id-bo' };
    const { plan, broughtIn } = reply('<p>@bo @kim@tide.example Hot?</p>', deleted);
    expect(plan).toBeNull();
    expect(broughtIn).toEqual([]);
  });

  it('a branch that does not reach up to the first post calls nobody new either', () => {
    const middle = post('bo', '<p>@ana I do.</p>', { in_reply_to_id: '404' });
    const below = post('cem@reef.example', '<p>@bo @kim@tide.example Hot?</p>', { to: middle });
    const { folded, broughtIn } = read(below, [middle]);
    expect(names(folded)).toEqual(['bo']);
    expect(broughtIn).toEqual([]);
  });
});

describe('M3: who was dropped since the parent', () => {
  it.each([
    ['nobody', '<p>@bo @ana @dov@reef.example Hot?</p>', []],
    ['somebody whom the parent mentions', '<p>@bo @ana Hot?</p>', ['dov@reef.example']],
    ['the parent’s author', '<p>@ana @dov@reef.example Hot?</p>', ['bo']],
    ['all of them', '<p>Hot!</p>', ['bo', 'ana', 'dov@reef.example']],
    ['nobody whom a sentence names', '<p>@bo @ana I asked @dov@reef.example</p>', []],
  ])('%s', (_case, text, dropped) => {
    expect(reply(text).dropped.toSorted()).toEqual(dropped.toSorted());
  });

  it('nobody whom the instance says the post is to, named in it or not', () => {
    const mentions = mentionsIn('@bo @ana @dov@reef.example');
    expect(reply('<p>@bo Hot?</p>', { mentions }).dropped).toEqual([]);
  });

  it('never the author of the post', () => {
    const answer = post('ana', '<p>@bo Hot?</p>', { to: BO_ANSWERS });
    expect(read(answer, THREAD).dropped).toEqual(['dov@reef.example']);
  });

  it('who is answered is the parent’s author, whoever is mentioned', () => {
    expect(reply('<p>@ana Hot?</p>').answered).toBe('bo');
    expect(read(ANA_BEGINS, THREAD).answered).toBeNull();
  });
});

describe('M6: in a direct post the people addressed are its audience', () => {
  it.each([
    ['a leading run', '<p>@bo @ana Between us: hot?</p>'],
    ['a trailing run', '<p>Between us: hot.</p><p>cc @ana @bo</p>'],
  ])('%s stays', (_case, text) => {
    expect(reply(text, { visibility: 'direct' }).plan).toBeNull();
    expect(reply(text, { visibility: 'private' }).plan).not.toBeNull();
  });
});

describe('M3, issue 12: handle and address of one person disagree', () => {
  const linkTo = (href: string, text: string) =>
    `<a href="${href}" class="u-url mention">${text}</a>`;
  const spl = post('spl@split.example', '<p>Hot?</p>', { to: ANA_BEGINS });
  const readReply = (content: string, mentions = spl.mentions) =>
    read({ ...post('cem', '', { to: spl }), content, mentions }, [...THREAD, spl]);

  it.each([
    ['below the host of the handle', 'https://social.split.example/@spl'],
    ['at www.', 'https://www.split.example/@spl'],
    ['as an ActivityPub id', 'https://social.split.example/users/spl'],
  ])('whose page is %s is no newcomer, and folds', (_case, href) => {
    const reading = readReply(`<p>${linkTo(href, '@spl')} Hot.</p>`);
    expect(names(reading.broughtIn)).toEqual([]);
    expect(reading.folded).toHaveLength(1);
  });

  it('somebody of that name elsewhere is one', () => {
    const reading = readReply(`<p>${linkTo('https://else.example/@spl', '@spl')} Hot.</p>`);
    expect(names(reading.broughtIn)).toEqual(['spl@else.example']);
  });

  it('M7: a link without a class whose text is a handle that the API tells is a mention', () => {
    const told = { ...account('spl@split.example'), url: 'https://split.example/@spl' };
    const link = '<a href="https://split.example/pub/actors/7">@spl@split.example</a>';
    const reading = readReply(`<p>${link} Hot.</p>`, [told]);
    expect(names(reading.folded)).toEqual(['spl@split.example']);
  });
});
