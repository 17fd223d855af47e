/** A small invented thread, and what `npm run read` says of it. */

export const at = (acct: string) => ({
  id: `id-${acct}`,
  username: acct.split('@')[0],
  acct,
  url: `https://${acct.split('@')[1] ?? 'harbour.example'}/@${acct.split('@')[0]}`,
});
const link = (acct: string) =>
  `<a class="mention" href="${at(acct).url}">@${at(acct).username}</a>`;

export const FIRST = { id: '1', account: at('ana'), content: '<p>Does anybody bake?</p>' };
export const SECOND = {
  id: '2',
  in_reply_to_id: '1',
  account: at('bo@reef.example'),
  content: `<p>${link('ana')} ${link('kim@tide.example')} With rye.</p><p>cc ${link('ana')}</p>`,
  mentions: [at('ana'), at('kim@tide.example')],
};

export const READING = {
  posts: {
    1: {
      mentions: { leading: [], trailing: [], folded: [], broughtIn: [] },
      parent: null,
      answers: { post: null, why: null, shown: 'nothing' },
      quotes: [],
      articles: [],
      about: null,
    },
    2: {
      mentions: {
        leading: ['ana', 'kim@tide.example'],
        trailing: ['ana'],
        folded: ['ana', 'ana'],
        broughtIn: ['kim@tide.example'],
      },
      parent: '1',
      answers: { post: '1', why: 'parent', shown: 'nothing' },
      quotes: [],
      articles: [],
      about: null,
    },
  },
  order: [
    { id: '1', depth: 0 },
    { id: '2', depth: 0 },
  ],
  articles: [],
  unread: [],
};

export const OVEN = 'https://paper.example/the-oven';
export const LINKS = {
  id: '4',
  in_reply_to_id: '1',
  account: at('dov'),
  content: `<p><a href="${OVEN}?utm_source=x#dome">paper.example</a> and <a href="${OVEN}/dome.pdf">this</a></p>`,
  card: { url: OVEN, title: 'The oven on the hill', provider_name: 'The Paper' },
};
export const QUOTES_IT = {
  id: '5',
  in_reply_to_id: '4',
  account: at('cem'),
  content: '<p>“The oven on the hill” is a fine name.</p>',
};

/** It quotes the post above it, and two words of nobody, which are no quotation. */
export const THIRD = {
  id: '3',
  in_reply_to_id: '2',
  account: at('cem'),
  content: '<p>“Does anybody bake” is a “good question”, and “rye is a weed” is not.</p>',
};
