import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CONTENT_LETTERS,
  POST_JSON_LETTERS,
} from '../../../../utils/mastodon/api/answer-limits.ts';
import { AnsweringServer, idsOf, STATUS } from './answering-server.ts';

const server = new AnsweringServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
});

/** Posts that came, by number, of which the tenth is another. */
const fifty = (tenth: unknown) =>
  Array.from({ length: 50 }, (_, index) => (index === 10 ? tenth : { ...STATUS, id: `${index}` }));

const OTHERS = Array.from({ length: 50 }, (_, index) => `${index}`).filter((id) => id !== '10');

describe('one odd post does not cost the others', () => {
  const odd = { ...STATUS, id: '10' };
  const malformed = (id: string | null) => [{ ok: false, failure: 'malformed', id }];

  describe.each<[string, unknown, unknown]>([
    ['its id is a number', { ...odd, id: 10 }, malformed(null)],
    ['its author is null', { ...odd, account: null }, malformed('10')],
    [
      'its author’s handle is a number',
      { ...odd, account: { ...odd.account, acct: 5 } },
      malformed('10'),
    ],
    ['its content is a number', { ...odd, content: 5 }, malformed('10')],
    ['one of its mentions is null', { ...odd, mentions: [null] }, malformed('10')],
    ['it is null', null, malformed(null)],
    ['it is a list', [odd], malformed(null)],
    [
      'it is too long',
      { ...odd, content: 'x'.repeat(CONTENT_LETTERS + 1) },
      [{ ok: false, failure: 'too-large', id: '10' }],
    ],
    [
      'it is far too long',
      { ...odd, note: 'x'.repeat(POST_JSON_LETTERS) },
      [{ ok: false, failure: 'too-large', id: null }],
    ],
  ])('%s', (_case, tenth, unread) => {
    it('in a thread', async () => {
      server.json({ ancestors: fifty(tenth).slice(0, 20), descendants: fifty(tenth).slice(20) });
      const answer = await server.api().context('1');
      expect(answer).toMatchObject({ ok: true, value: { unread, isCut: false } });
      expect(answer.ok && idsOf(answer.value.statuses)).toEqual(OTHERS);
    });

    it('among several', async () => {
      server.json(fifty(tenth));
      const answer = await server.api().statuses([...OTHERS, '10']);
      expect(answer).toMatchObject({ ok: true, value: { unread, isCut: false } });
      expect(answer.ok && idsOf(answer.value.statuses)).toEqual(OTHERS);
    });
  });

  it('a name that is null costs only itself', async () => {
    server.json(fifty({ ...odd, account: { ...odd.account, display_name: null } }));
    const answer = await server.api().statuses([...OTHERS, '10']);
    expect(answer.ok && answer.value.statuses.length).toBe(50);
  });

  it('a post that comes twice is given twice: the last one counts', async () => {
    server.json({ ancestors: [STATUS], descendants: [{ ...STATUS, content: 'Cold.' }] });
    const answer = await server.api().context('2');
    expect(answer.ok && answer.value.statuses.map(({ content }) => content)).toEqual([
      STATUS.content,
      'Cold.',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['odd', { ...STATUS, account: null }, 'malformed'],
    ['too long', { ...STATUS, content: 'x'.repeat(CONTENT_LETTERS + 1) }, 'too-large'],
    ['far too long', { ...STATUS, note: 'x'.repeat(POST_JSON_LETTERS) }, 'too-large'],
  ])(
    'a post that is asked for by itself and is %s: that is why',
    async (_case, status, failure) => {
      server.json(status);
      expect(await server.api().status('1')).toMatchObject({ ok: false, failure });
      server.json({ accounts: [], statuses: [status], hashtags: [] });
      expect(await server.api().postAt('https://reef.example/@ana/1')).toMatchObject({
        ok: false,
        failure,
      });
      server.json({ ancestors: [], descendants: [status] });
      expect(await server.api().context('2')).toMatchObject({ ok: false, failure });
    },
  );
});
