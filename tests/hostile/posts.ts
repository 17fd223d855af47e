import type { StatusInput } from '../instance/entities.ts';
import { escaped, HANDLES, mention, nameIn, urlOf } from './markup.ts';
import type { Roll } from './roll.ts';
import { AROUND_A_TEXT, HOSTILE_STRUCTURES } from './structures.ts';
import { HOSTILE_TEXTS } from './texts.ts';

/** A post as its class makes it: all but where it stands in the thread. */
export type HostilePost = Partial<StatusInput> & Pick<StatusInput, 'content'>;

/** What a class may go by: chance, how large it may be, and what was written before. */
export interface Surroundings {
  roll: Roll;
  /** No more letters, or parts, than so. */
  largest: number;
  /** The sentences that the ordinary posts before it have said. */
  said: readonly string[];
}

export type PostClass = (around: Surroundings) => HostilePost;

const WORDS =
  'rye oven hill baker loaf salt harbour river winter crust neighbour kettle never always seven market'.split(
    ' ',
  );
/** The most that Mastodon keeps of a name is 30 letters; other servers keep what they like. */
const LONGEST_NAME = 10_000;

/** Everything that makes a post what a text or a structure makes it. */
const OF_CONTENTS: Record<string, PostClass> = {
  ...Object.fromEntries(
    Object.entries(HOSTILE_TEXTS).map(([name, text]) => [
      name,
      ({ roll, largest }: Surroundings) => {
        const around = roll.pick(Object.values(AROUND_A_TEXT));
        return { content: around(text(roll.size(largest))), mentions: MENTIONS };
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(HOSTILE_STRUCTURES).map(([name, structure]) => [
      name,
      ({ roll, largest }: Surroundings) => ({
        // A part of a structure is some ten letters.
        content: structure(roll.size(Math.ceil(largest / 10))),
        mentions: MENTIONS,
      }),
    ]),
  ),
};

/** Everything that is hard about a post beside its content. */
const OF_OTHER_FIELDS: Record<string, PostClass> = {
  'an ordinary post': ({ roll }) => ({ content: `<p>${sentence(roll)}</p>` }),
  'a name of any text': ({ roll, largest }) => {
    const text = roll.pick(Object.values(HOSTILE_TEXTS));
    const display_name = text(roll.size(Math.min(largest, LONGEST_NAME)));
    return { ...repliesTo(roll), account: { acct: roll.pick(HANDLES), display_name } };
  },
  'a name that shows nothing': ({ roll }) => ({
    ...repliesTo(roll),
    account: { acct: 'blank', display_name: roll.pick(['\u200b', '\u2800', '\u3164', ' ', '']) },
  }),
  'a name like the label of its post': ({ roll, largest }) => ({
    content: `<p>${'x '.repeat(roll.size(100)).split(' ').filter(Boolean).map(single).join(' ')} Rye.</p>`,
    mentions: [{ acct: 'x' }],
    account: { acct: 'labelled', display_name: `x, ${'x'.repeat(roll.size(largest))}` },
  }),
  'handles of strange characters': ({ roll }) => {
    const accts = Array.from({ length: roll.between(1, 30) }, () => roll.pick(HANDLES));
    return {
      content: `<p>${accts.map((acct) => mention(acct)).join(' ')} ${sentence(roll)}</p>`,
      mentions: mentionsOf(accts),
    };
  },
  'a post to a hundred people': ({ roll }) => ({
    content: `<p>${sentence(roll)}</p>`,
    mentions: mentionsOf(Array.from({ length: 100 }, (_, number) => `n${number}@reef.example`)),
  }),
  'mentions of which the API knows nothing': ({ roll }) => ({
    content: `<p>${mention('nobody-at-all')} ${mention(roll.pick(HANDLES))} Rye.</p>`,
    mentions: [],
  }),
  'many quotations that are nearly right': ({ roll, said }) => {
    const quotations = Array.from({ length: roll.between(1, 80) }, () => nearly(roll, said));
    return { content: `<p>${quotations.map((words) => `“${words}”`).join(' and ')}</p>` };
  },
  'many block quotes that are nearly right': ({ roll, said }) => {
    const quotes = Array.from({ length: roll.between(1, 40) }, () => nearly(roll, said));
    return { content: quotes.map((words) => `<blockquote>${words}</blockquote>`).join('') };
  },
  'many quoted lines that are nearly right': ({ roll, said }) => {
    const lines = Array.from({ length: roll.between(1, 800) }, () => nearly(roll, said));
    return { content: `<p>${lines.map((words) => `&gt; ${words}`).join('<br>')}</p>` };
  },
  'a warning of any text': ({ roll, largest }) => ({
    ...repliesTo(roll),
    spoiler_text: roll.pick(Object.values(HOSTILE_TEXTS))(roll.size(Math.min(largest, 1_000))),
  }),
  'a card of any text': ({ roll, largest }) => ({
    content: '<p><a href="https://a.example/rye">a.example/rye</a></p>',
    card: {
      url: roll.pick(['https://a.example/rye', 'javascript:alert(1)', 'https://a".example/']),
      title: roll.pick(Object.values(HOSTILE_TEXTS))(roll.size(largest)),
      description: roll.pick(Object.values(HOSTILE_TEXTS))(roll.size(largest)),
      image: roll.pick(['https://a.example/"]x', 'javascript:alert(1)', null]),
    },
  }),
  'a time beyond all times': ({ roll }) => ({
    content: `<p>${sentence(roll)}</p>`,
    created_at: roll.pick(['+275760-09-13T00:00:00.000Z', '-000044-03-15T12:00:00.000Z']),
    edited_at: roll.pick([null, '+275760-09-13T00:00:00.000Z']),
  }),
  'addresses that are no web pages of posts': ({ roll }) => ({
    content: `<p>${sentence(roll)}</p>`,
    url: roll.pick(['https://a".example/x', 'https://[::1]/@x/1', null]),
    uri: roll.pick(['tag:a.example:1', '', 'javascript:alert(1)']),
  }),
};

/** Every class of hostile posts, by what is hard about it. */
export const POST_CLASSES: Readonly<Record<string, PostClass>> = {
  ...OF_CONTENTS,
  ...OF_OTHER_FIELDS,
};

const MENTIONS = mentionsOf(HANDLES);

/** A sentence that can be quoted. */
export function sentence(roll: Roll): string {
  const words = Array.from({ length: roll.between(5, 40) }, () => roll.pick(WORDS));
  return `${words.join(' ')}.`;
}

/** Words that somebody said, with one in seven put otherwise; or of nobody, where nobody has said a thing. */
function nearly(roll: Roll, said: readonly string[]): string {
  const words = said.length > 0 ? roll.pick(said) : sentence(roll);
  return words
    .split(' ')
    .map((word) => (roll.between(1, 7) === 1 ? roll.pick(WORDS) : word))
    .join(' ');
}

function repliesTo(roll: Roll) {
  const acct = roll.pick(HANDLES);
  return { content: `<p>${mention(acct)} ${sentence(roll)}</p>`, mentions: mentionsOf([acct]) };
}

function single(letter: string): string {
  return mention('x', escaped(letter));
}

function mentionsOf(accts: readonly string[]) {
  return [...new Set(accts)].map((acct) => ({
    acct,
    username: nameIn(acct),
    url: urlOf(acct),
  }));
}
