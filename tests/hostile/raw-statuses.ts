/**
 * Statuses as a broken, a foreign or a lying server may send them: JSON whose fields hold something else
 * than the API promises.
 */

/** What may stand in a field. */
export const RAW_VALUES: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'a number': 7,
  'a huge number': 1e308,
  'a negative number': -1,
  true: true,
  'an empty text': '',
  'a text of spaces': '   ',
  'a lone surrogate': '\ud800',
  'an empty list': [],
  'a list of null': [null],
  'a list of numbers': [1, 2],
  'an empty object': {},
  'an object with a prototype’s keys': JSON.parse('{"__proto__": {"id": "1"}, "constructor": 1}'),
  'a long text': 'a'.repeat(200_000),
};

/** Every field of a status that is read, as a path; of a list the first entry. */
export const RAW_FIELDS = [
  'id',
  'created_at',
  'edited_at',
  'in_reply_to_id',
  'in_reply_to_account_id',
  'visibility',
  'sensitive',
  'spoiler_text',
  'language',
  'url',
  'uri',
  'content',
  'account',
  'account.id',
  'account.username',
  'account.acct',
  'account.display_name',
  'account.url',
  'mentions',
  'mentions.0',
  'mentions.0.id',
  'mentions.0.username',
  'mentions.0.acct',
  'mentions.0.url',
  'card',
  'card.url',
  'card.title',
  'card.description',
  'card.authors',
  'card.image',
  'filtered',
  'quote',
  'quote.state',
  'quote.quoted_status',
  'quote.quoted_status_id',
] as const;

/** Times as no clock has them. */
const ODD_TIMES = [
  '+275760-09-13T00:00:00.000Z',
  '+999999-01-01T00:00:00.000Z',
  '-000044-03-15T12:00:00.000Z',
  '2026-13-45T99:99:99Z',
  'yesterday',
  '',
  '0',
] as const;

/** A status as Mastodon sends it. */
export function soundStatus(id: string, inReplyTo: string | null = null): Record<string, unknown> {
  return {
    id,
    created_at: '2026-03-01T10:00:00.000Z',
    edited_at: null,
    in_reply_to_id: inReplyTo,
    in_reply_to_account_id: inReplyTo && '1',
    visibility: 'public',
    sensitive: false,
    spoiler_text: '',
    language: 'en',
    url: `https://harbour.example/@ana/${id}`,
    uri: `https://harbour.example/users/ana/statuses/${id}`,
    content: '<p>Rye is a grass.</p>',
    account: {
      id: '1',
      username: 'ana',
      acct: 'ana',
      display_name: 'Ana',
      url: 'https://harbour.example/@ana',
    },
    mentions: [
      { id: '2', username: 'bo', acct: 'bo@reef.example', url: 'https://reef.example/@bo' },
    ],
    card: { url: 'https://a.example/', title: 'Rye', description: '', authors: [], image: null },
    filtered: [],
    quote: { state: 'accepted', quoted_status: { id: '3' }, quoted_status_id: '3' },
  };
}

/** The same with one field of it replaced. A value of `undefined` takes the field away. */
export function withField(
  status: Record<string, unknown>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const copy = structuredClone(status);
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let inner: unknown = copy;
  for (const key of keys) inner = Reflect.get(Object(inner), key);
  if (value === undefined) Reflect.deleteProperty(Object(inner), last);
  else Reflect.set(Object(inner), last, value);
  return copy;
}

/** Posts whose parents make no tree: each other's, their own, one that is not there, one of the same id. */
export function tangledStatuses(): Record<string, unknown>[] {
  return [
    soundStatus('1', '2'),
    soundStatus('2', '1'),
    soundStatus('3', '3'),
    soundStatus('4', 'nowhere'),
    soundStatus('5', '4'),
    soundStatus('5', '3'),
    soundStatus('9'.repeat(400), '5'),
    soundStatus('-1', '9'.repeat(400)),
    ...ODD_TIMES.map((created_at, index) => ({ ...soundStatus(`7${index}`, '1'), created_at })),
  ];
}
