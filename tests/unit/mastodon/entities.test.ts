import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  ADDRESS_LETTERS,
  CARD_LETTERS,
  CONTENT_LETTERS,
  MENTIONS_A_POST,
  NAME_LETTERS,
  WARNING_LETTERS,
} from '../../../utils/mastodon/api/answer-limits.ts';
import { statusSchema } from '../../../utils/mastodon/entities.ts';

const ACCOUNT = { id: '7', username: 'ana', acct: 'ana' };
const LEAST = { id: '1', account: ACCOUNT };
const letters = (number: number) => 'x'.repeat(number);
const mentions = (number: number) =>
  Array.from({ length: number }, () => ({ id: '8', acct: 'bo' }));
const card = (more: object) => ({ ...LEAST, card: { url: 'https://news.example/', ...more } });

const SOME_FILTER = [{ filter: { filter_action: 'warn' } }];

const NOTHING = {
  id: '1',
  created_at: '',
  edited_at: null,
  in_reply_to_id: null,
  in_reply_to_account_id: null,
  replies_count: 0,
  visibility: 'public',
  sensitive: false,
  spoiler_text: '',
  language: null,
  url: null,
  uri: null,
  content: '',
  account: { ...ACCOUNT, display_name: '', url: null },
  mentions: [],
  card: null,
  filtered: [],
  quote: null,
};

describe('a status', () => {
  it('needs an id and an author; of the rest there is nothing', () => {
    expect(z.parse(statusSchema, LEAST)).toEqual(NOTHING);
  });

  it('may have null wherever it may have nothing; what is null of its secrecy is the most secret', () => {
    const { id, account, ...rest } = NOTHING;
    const nulls = Object.fromEntries(Object.keys(rest).map((key) => [key, null]));
    const status = { ...nulls, id, account: { ...account, display_name: null, url: null } };
    expect(z.parse(statusSchema, status)).toEqual({
      ...NOTHING,
      visibility: 'direct',
      sensitive: true,
    });
  });

  it.each([
    ['fields that we do not know', { quote_approval: { automatic: [] } }, {}],
    [
      'a visibility that we do not know: read as the most secret',
      { visibility: 'local' },
      { visibility: 'direct' },
    ],
    ['a number for its time', { created_at: 1_770_000_000 }, { created_at: '' }],
    ['a number for the time of its edit', { edited_at: 5 }, { edited_at: null }],
    ['an object for its language', { language: {} }, { language: null }],
    ['a number for its address', { url: 5, uri: 5 }, { url: null, uri: null }],
    ['an address that is far too long', { url: letters(ADDRESS_LETTERS + 1) }, { url: null }],
    ['a card that is none', { card: 'no' }, { card: null }],
    ['a card without an address', { card: { title: 'Rye' } }, { card: null }],
    ['anything for a quote', { quote: 7 }, { quote: null }],
    [
      'filters that are no list: it may be filtered',
      { filtered: 'yes' },
      { filtered: SOME_FILTER },
    ],
    ['a filter that says nothing of itself', { filtered: [{}] }, { filtered: SOME_FILTER }],
    ['a filter that is none', { filtered: [null] }, { filtered: SOME_FILTER }],
  ])('may have %s', (_case, more, read) => {
    expect(z.parse(statusSchema, { ...LEAST, ...more })).toEqual({ ...NOTHING, ...read });
  });

  it.each([
    ['null', null],
    ['a number', 5],
    ['far too long', letters(NAME_LETTERS + 1)],
  ])('may have an author whose name is %s', (_case, name) => {
    const status = { ...LEAST, account: { ...ACCOUNT, display_name: name } };
    expect(z.parse(statusSchema, status)).toEqual(NOTHING);
  });

  it.each([
    ['without its address', {}],
    ['whose address is a number', { url: 5 }],
    ['without a name', { username: null }],
  ])('may have a mention %s', (_case, more) => {
    const status = { ...LEAST, mentions: [{ id: '8', acct: 'bo', ...more }] };
    const mention = { id: '8', acct: 'bo', username: '', url: null };
    expect(z.parse(statusSchema, status).mentions).toEqual([mention]);
  });

  it('may have a card of which parts are odd, or far too long', () => {
    const odd = card({
      title: letters(CARD_LETTERS + 1),
      description: 5,
      authors: [{ name: 'Ana' }, { name: null }],
      image: letters(ADDRESS_LETTERS + 1),
      provider_name: {},
    });
    expect(z.parse(statusSchema, odd).card).toMatchObject({
      url: 'https://news.example/',
      title: '',
      description: '',
      authors: [{ name: 'Ana' }, { name: '' }],
      image: null,
      provider_name: null,
    });
  });

  it.each([
    ['no id', { account: ACCOUNT }],
    ['an empty id', { ...LEAST, id: '' }],
    ['a number for an id', { ...LEAST, id: 1 }],
    ['no author', { id: '1' }],
    ['null for an author', { ...LEAST, account: null }],
    ['an author without a handle', { id: '1', account: { id: '7', username: 'ana' } }],
    ['an author whose handle is null', { id: '1', account: { ...ACCOUNT, acct: null } }],
    ['a number for what it replies to', { ...LEAST, in_reply_to_id: 5 }],
    ['a mention without a handle', { ...LEAST, mentions: [{ id: '8' }] }],
    ['one mention that is none, among others', { ...LEAST, mentions: [...mentions(3), null] }],
    ['content of another kind', { ...LEAST, content: 5 }],
    ['a content warning of another kind', { ...LEAST, spoiler_text: ['no'] }],
  ])('is none with %s', (_case, status) => {
    expect(z.safeParse(statusSchema, status).success).toBe(false);
  });
});

describe('a status as large as is read', () => {
  it.each([
    ['content', { content: letters(CONTENT_LETTERS) }, { content: letters(CONTENT_LETTERS + 1) }],
    [
      'a warning',
      { spoiler_text: letters(WARNING_LETTERS) },
      { spoiler_text: letters(WARNING_LETTERS + 1) },
    ],
    [
      'mentions',
      { mentions: mentions(MENTIONS_A_POST) },
      { mentions: mentions(MENTIONS_A_POST + 1) },
    ],
  ])('%s: and one larger', (_case, most, more) => {
    expect(z.safeParse(statusSchema, { ...LEAST, ...most }).success).toBe(true);
    const { error } = z.safeParse(statusSchema, { ...LEAST, ...more });
    expect(error?.issues.map(({ code }) => code)).toEqual(['too_big']);
  });
});
