import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contextSchema, statusSchema } from '../../../utils/mastodon/entities.ts';

const ACCOUNT = { id: '7', username: 'ana', acct: 'ana' };
const LEAST = { id: '1', account: ACCOUNT };

describe('a status', () => {
  it('needs an id and an author; of the rest there is nothing', () => {
    expect(z.parse(statusSchema, LEAST)).toMatchObject({
      id: '1',
      created_at: '',
      edited_at: null,
      in_reply_to_id: null,
      in_reply_to_account_id: null,
      visibility: 'public',
      spoiler_text: '',
      language: null,
      url: null,
      uri: null,
      content: '',
      account: { ...ACCOUNT, display_name: '', url: null },
      mentions: [],
    });
  });

  it.each([
    ['fields that we do not know', { ...LEAST, quote_approval: { automatic: [] } }],
    ['a visibility that we do not know', { ...LEAST, visibility: 'local' }],
    ['null where there is nothing', { ...LEAST, language: null, url: null, edited_at: null }],
    ['a mention without its address', { ...LEAST, mentions: [{ id: '8', acct: 'bo' }] }],
  ])('may have %s', (_case, status) => {
    expect(z.safeParse(statusSchema, status).success).toBe(true);
  });

  it.each([
    ['no id', { account: ACCOUNT }],
    ['an empty id', { ...LEAST, id: '' }],
    ['a number for an id', { ...LEAST, id: 1 }],
    ['no author', { id: '1' }],
    ['an author without a handle', { id: '1', account: { id: '7', username: 'ana' } }],
    ['a mention without a handle', { ...LEAST, mentions: [{ id: '8' }] }],
    ['content of another kind', { ...LEAST, content: 5 }],
  ])('is none with %s', (_case, status) => {
    expect(z.safeParse(statusSchema, status).success).toBe(false);
  });
});

describe('a context', () => {
  it.each([
    ['both lists', { ancestors: [], descendants: [LEAST] }, true],
    ['one list', { descendants: [] }, false],
    ['a list with something else in it', { ancestors: [{}], descendants: [] }, false],
  ])('%s: %s', (_case, context, isOne) => {
    expect(z.safeParse(contextSchema, context).success).toBe(isOne);
  });
});
