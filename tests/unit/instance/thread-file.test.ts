import { describe, expect, it } from 'vitest';
import { parseThread } from '../../instance/thread-file.ts';

const ana = { acct: 'ana' };

describe('a thread that cannot be served says where it is wrong', () => {
  it.each([
    ['no posts', { statuses: [] }, 'demo.json: no statuses'],
    ['no id', { statuses: [{ account: ana }] }, 'demo.json: status number 1: key "id"'],
    ['no author', { statuses: [{ id: '1' }] }, 'demo.json: status 1: key "account"'],
    [
      'a mention without an acct',
      { statuses: [{ id: '1', account: ana, mentions: [{ id: '2' }] }] },
      'demo.json: status 1: key "mentions.0.acct"',
    ],
    [
      'an unknown visibility',
      { statuses: [{ id: '1', account: ana, visibility: 'secret' }] },
      'demo.json: status 1: key "visibility"',
    ],
    [
      'one id twice',
      {
        statuses: [
          { id: '1', account: ana },
          { id: '1', account: ana },
        ],
      },
      'demo.json: status 1: key "id": used twice',
    ],
    [
      'a focused post that is not there',
      { focused: '9', statuses: [{ id: '1', account: ana }] },
      'demo.json: key "focused": no status has the id 9',
    ],
  ])('%s', (_, file, message) => {
    expect(() => parseThread(file, 'demo.json')).toThrow(message);
  });
});

describe('what a thread leaves out', () => {
  const thread = parseThread({
    instance: 'home.example',
    statuses: [
      { id: '1', account: ana },
      { id: '2', account: ana, in_reply_to_id: '1' },
      { id: '3', account: { acct: 'bo@far.example' }, in_reply_to_id: '2' },
      { id: '4', account: { acct: 'bo@far.example' }, in_reply_to_id: '3' },
      { id: '5', account: ana, in_reply_to_id: null, in_reply_to_account_id: '77' },
    ],
  });
  const [first, own, reply, ownReply, orphan] = thread.statuses;

  it('is filled in: addresses, counts, where it opens', () => {
    expect(thread.focused).toBe('1');
    expect(first).toMatchObject({ url: 'https://home.example/@ana/1', card: null, mentions: [] });
    expect(reply).toMatchObject({
      url: 'https://far.example/@bo/3',
      uri: 'https://far.example/users/bo/statuses/3',
    });
  });

  it('says whom a reply answers the way the server does, carried along self-replies', () => {
    expect(own?.in_reply_to_account_id).toBe(first?.account.id);
    expect(reply?.in_reply_to_account_id).toBe(first?.account.id);
    expect(ownReply?.in_reply_to_account_id).toBe(first?.account.id);
    expect(orphan?.in_reply_to_account_id).toBe('77');
  });
});

it('takes the answers of the API as they are, and finds out the home instance', () => {
  const account = { acct: 'ana', url: 'https://elsewhere.example/@ana' };
  const thread = parseThread({
    ancestors: [{ id: '1', account }],
    status: { id: '2', account, in_reply_to_id: '1' },
    descendants: [{ id: '3', account, in_reply_to_id: '2', content: '{{ORIGIN}}/about' }],
  });
  expect(thread).toMatchObject({ instance: 'elsewhere.example', focused: '2' });
  expect(thread.statuses.at(-1)?.content).toBe('https://elsewhere.example/about');
});
