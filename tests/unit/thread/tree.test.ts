import { describe, expect, it } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { audienceOf, parentOf } from '../../../utils/thread/tree.ts';
import { post } from './post.ts';

const first = post('ana', '@dov@reef.example does anybody bake?');
const second = post('bo', '@ana I do.', { to: first });
const third = post('bo', 'With rye.', { to: second });

const among =
  (...statuses: Status[]) =>
  (id: string) =>
    statuses.find((status) => status.id === id);
const all = among(first, second, third);

describe('A1: the parent is in_reply_to_id', () => {
  it.each([
    ['a post that begins a thread', first, { kind: 'none' }],
    ['a reply', second, { kind: 'known', status: first }],
    [
      'a self-reply, whose in_reply_to_account_id the server carries along',
      post('bo', '', { to: third, in_reply_to_account_id: 'id-ana' }),
      { kind: 'known', status: third },
    ],
    [
      'A4: a reply to a post that is not here',
      post('cem', '', { in_reply_to_id: '404' }),
      { kind: 'missing' },
    ],
    [
      'A4: a reply to a post that was deleted',
      post('cem', '', { in_reply_to_account_id: 'id-ana' }),
      { kind: 'missing' },
    ],
  ])('%s', (_case, status, parent) => {
    expect(parentOf(status, all)).toEqual(parent);
  });
});

describe('M3: the audience of a post', () => {
  it('is everybody who wrote or is mentioned above it', () => {
    expect(audienceOf(third, all)).toEqual({
      parent: 'known',
      answered: 'bo',
      isSelfReply: true,
      here: new Set(['bo', 'ana', 'dov@reef.example']),
      isWholeBranch: true,
      addressed: ['bo', 'ana'],
    });
  });

  it('does not know other branches', () => {
    const beside = post('kim@tide.example', '@ana I do.', { to: first });
    const audience = audienceOf(second, among(first, second, beside));
    expect(audience).toMatchObject({ here: new Set(['ana', 'dov@reef.example']) });
  });

  it('is nobody before a thread’s first post', () => {
    expect(audienceOf(first, all)).toEqual({ parent: 'none' });
  });

  it('is unknown where the parent is', () => {
    expect(audienceOf(second, among())).toEqual({ parent: 'unknown' });
  });

  it('is not the whole branch where a post further up is missing', () => {
    expect(audienceOf(third, among(second))).toMatchObject({
      here: new Set(['bo', 'ana']),
      isWholeBranch: false,
    });
  });

  it('ends where posts answer each other in a circle, which no server should send', () => {
    const one = post('ana', '', { id: '1', in_reply_to_id: '2' });
    const two = post('bo', '', { id: '2', in_reply_to_id: '1' });
    const itself = post('bo', '', { id: '3', in_reply_to_id: '3' });
    const lookUp = among(one, two, itself);
    expect(audienceOf(one, lookUp)).toMatchObject({ answered: 'bo', isWholeBranch: false });
    expect(audienceOf(itself, lookUp)).toMatchObject({ answered: 'bo', isWholeBranch: false });
  });

  it('tells a self-reply by the account, whatever its handle', () => {
    const moved = post('bo', '', { to: second, account: { ...second.account, acct: 'bo_bakes' } });
    expect(audienceOf(moved, all)).toMatchObject({ isSelfReply: true });
    const namesake = post('bo@tide.example', '', { to: second });
    expect(audienceOf(namesake, all)).toMatchObject({ isSelfReply: false });
  });
});

describe('issue 10: a branch of thousands', () => {
  it('is read as far as a bound, and counts as one that is not all here', () => {
    const branch = [first];
    for (let last = first; branch.length < 4_000; branch.push(last))
      last = post('bo', '', { to: last });
    const known = new Map(branch.map((each) => [each.id, each]));
    const audienceAt = (depth: number) => audienceOf(branch[depth] ?? first, (id) => known.get(id));
    expect(audienceAt(900)).toMatchObject({
      isWholeBranch: true,
      here: new Set(['bo', 'ana', 'dov@reef.example']),
    });
    expect(audienceAt(3_999)).toMatchObject({
      isWholeBranch: false,
      here: new Set(['bo']),
      answered: 'bo',
    });
  });
});
