import type { StatusInput, ThreadInput } from '../instance/server.ts';

/** Who writes in the thread of the samples (tests/pages), by their handles there. */
const PEOPLE: Record<string, { id: string; acct: string; display_name: string }> = {
  mara: { id: '1001', acct: 'mara', display_name: 'Mara Lindqvist' },
  bela: { id: '1002', acct: 'bela@harbour.example', display_name: 'Béla Novák' },
  sparrow: { id: '1003', acct: 'sparrow@lantern.example', display_name: 'Sparrow 🌿' },
  jonas: { id: '1004', acct: 'jonas', display_name: 'Jonas P. Adeyemi' },
  odd: { id: '1006', acct: 'odd@pleroma.example', display_name: 'odd' },
};

const HOME = 'mastodon.example';
const ROOT = '116900000004096123';
/** So long that four paragraphs of it are higher than what a list shows. */
const LONG = 'The driver knows every hill by its books. '.repeat(30);

/** The thread of the samples once more, whole, so that a page that shows it can be held against them. */
export const LIBRARY_VAN: ThreadInput = {
  instance: HOME,
  focused: ROOT,
  statuses: [
    post(
      ROOT,
      'mara',
      null,
      `<p>Bring the atlas back, somebody wants it.</p><p>I read half of it on the way home. ${tag('libraryvan')}</p>`,
      {
        card: {
          url: 'https://vannotes.example/timetable',
          title: 'It smells of rain and glue in there.',
          description: 'The driver knows every hill by its books.',
          provider_name: 'They lend seeds in spring.',
          language: 'en',
          published_at: '2026-08-01T00:00:00.000Z',
        },
      },
    ),
    post('116900000008192246', 'mara', ROOT, '<p>It turns round at the mill.</p>'),
    post('116900000012288369', 'bela', ROOT, `<p>${to('mara')} They lend seeds in spring.</p>`),
    post(
      '116900000016384492',
      'mara',
      '116900000012288369',
      `<p>${to('bela')} No fines since the winter.</p>`,
    ),
    post(
      '116900000020480615',
      'sparrow',
      '116900000016384492',
      `<p>${to('mara')} ${to('bela')} The library van stops at the bridge on Thursdays.</p><blockquote><p>Last week it was late and nobody minded.</p></blockquote><p>She keeps a shelf for what nobody has asked for yet.</p>`,
    ),
    post(
      '116900000024576738',
      'bela',
      '116900000020480615',
      `<p>${to('sparrow')} ${to('mara')} I read half of it on the way home.</p><p>They lend seeds in spring.</p>`,
    ),
    post(
      '116900000028672861',
      'sparrow',
      '116900000024576738',
      `<p>${to('bela')} ${to('mara')} It smells of rain and glue in there.</p>`,
    ),
    post(
      '116900000032768984',
      'jonas',
      ROOT,
      `<p>${to('mara')} She keeps a shelf for what nobody has asked for yet.</p>`,
    ),
    post(
      '116900000036865107',
      'sparrow',
      '116900000032768984',
      `<p>${to('jonas')} ${to('mara')} The library van stops at the bridge on Thursdays.</p>`,
      { spoiler_text: 'It turns round at the mill.', sensitive: true },
    ),
    post('116900000040961230', 'jonas', '116900000036865107', '<p>Ask for the red box.</p>'),
    post(
      '116900000053249599',
      'jonas',
      ROOT,
      `<p>${to('mara')} It smells of rain and glue in there.</p>`,
      { media_attachments: [{ description: 'A picture.' }] },
    ),
    post('116900000057345722', 'mara', '116900000053249599', '<p>No fines since the winter.</p>'),
    post(
      '116900000061441845',
      'bela',
      ROOT,
      `<p>${to('mara')} Last week it was late and nobody minded.</p>`,
      { quote: { state: 'accepted', quoted_status_id: '116900000032768984' } },
    ),
    post(
      '116900000065537968',
      'sparrow',
      '116900000008192246',
      `<p>${to('mara')} ${LONG}</p><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>`,
    ),
    post(
      '116900000069634091',
      'odd',
      ROOT,
      `<p>${mention('mara')}</p><ul><li>Ask for the red box.</li><li>No fines since the winter.</li></ul><pre>open(box)</pre><p>see <a href="https://pleroma.example/notes/1" rel="noopener">https://pleroma.example/notes/1</a></p>`,
    ),
    post(
      '116900000086018583',
      'jonas',
      ROOT,
      `<p>${to('mara')} The driver knows every hill by its books.</p><p>${tag('rail')} ${tag('sunday')}</p>`,
    ),
    post(
      '116900000110595321',
      'mara',
      null,
      '<p>The library van stops at the bridge on Thursdays.</p>',
    ),
    post('116900000172037166', 'jonas', ROOT, `<p>${to('mara')} again</p>`),
    post('116900000176133289', 'mara', '116900000172037166', `<p>${to('jonas')} today</p>`),
    post('116950000000000200', 'bela', ROOT, `<p>${to('mara')} Nobody minded the mud.</p>`, {
      filtered: [{ filter: { title: 'Mud' } }],
    }),
  ],
};

function post(
  id: string,
  author: string,
  parent: string | null,
  content: string,
  more: Partial<StatusInput> = {},
): StatusInput {
  const account = PEOPLE[author] ?? { acct: author };
  const named = (name: string) => content.includes(`<span>${name}</span>`);
  const mentioned = Object.entries(PEOPLE).filter(([name]) => named(name));
  return {
    id,
    account,
    in_reply_to_id: parent,
    content,
    mentions: mentioned.map(([name, { id, acct }]) => ({ id, acct, url: urlOf(name) })),
    tags: [...content.matchAll(/\/tags\/(\w+)/g)].map(([, name = '']) => ({ name })),
    ...more,
  };
}

/** A mention as Mastodon writes it. */
function to(name: string): string {
  return mention(name).replace('class="h-card"', 'class="h-card" translate="no"');
}

/** A mention as others write it. */
function mention(name: string): string {
  return `<span class="h-card"><a href="${urlOf(name)}" class="u-url mention">@<span>${name}</span></a></span>`;
}

function urlOf(name: string): string {
  const [, host = HOME] = (PEOPLE[name]?.acct ?? '').split('@');
  return `https://${host}/@${name}`;
}

function tag(name: string): string {
  return `<a href="https://${HOME}/tags/${name}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`;
}
