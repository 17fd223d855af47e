import { JSDOM } from 'jsdom';
import * as z from 'zod/mini';
import { type Status, statusSchema } from '../../../utils/mastodon/entities.ts';
import { parseContent } from '../../../utils/thread/content/content-parser.ts';
import { firstWords } from '../../../utils/thread/content/words.ts';
import { parsePost, readPost } from '../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { completeStatus } from '../../instance/complete-status.ts';
import { type StatusInput, statusSchema as writtenSchema } from '../../instance/entities.ts';
import { HANDLES, HOME, mention, nameIn, urlOf } from '../markup.ts';
import { countDom } from './dom-costs.ts';

const { window } = new JSDOM();
const parser = new window.DOMParser();
countDom(window);

/** The last few, since jsdom takes its time: each is read by one function after the other. */
const bodies = new Map<string, Element>();
const MOST_KEPT = 3;

function bodyOf(html: string): Element {
  const known = bodies.get(html);
  if (known) return known;
  const body = parser.parseFromString(html, 'text/html').body;
  if (bodies.size >= MOST_KEPT) bodies.clear();
  bodies.set(html, body);
  return body;
}

/** What reads a post's HTML, where the post answers another. Prepares what is measured. */
export const OF_HTML: Readonly<Record<string, (html: string) => () => unknown>> = {
  'content/content-parser.ts parseContent': (html) => {
    const body = bodyOf(html);
    return () => parseContent(body);
  },
  'reading.ts readPost': (html) => {
    const [above, status] = [statusOf('1', mention('ana'), null), statusOf('2', html, '1')];
    const content = parsePost(status, bodyOf(html), [HOME]);
    return () =>
      readPost(status, content, (id) => (id === '1' ? above : undefined), [HOME], DEFAULT_RULES);
  },
  'content/words.ts firstWords': (html) => {
    const content = parseContent(bodyOf(html));
    return () => firstWords(content, []);
  },
  'thread-reading.ts ThreadReading': (html) =>
    reading([statusOf('1', '<p>Rye is a grass.</p>', null), statusOf('2', html, '1')]),
};

/** Reads a thread as a whole, and every post in it. */
export function readThread(written: readonly StatusInput[]): () => unknown {
  const parsed = written.map((status) => z.parse(writtenSchema, status));
  const known = new Map(parsed.map((status) => [status.id, status]));
  const sent = parsed.map((status, index) =>
    z.safeParse(statusSchema, completeStatus(status, { instance: HOME, index, known })),
  );
  // What is over the bounds of an answer is not read.
  return reading(sent.flatMap(({ data }) => data ?? []));
}

function reading(statuses: readonly Status[]): () => unknown {
  const parsed = new Map(statuses.map(({ content }) => [content, bodyOf(content)]));
  const parseHtml = (html: string) => parsed.get(html) ?? bodyOf('');
  return () => {
    const thread = new ThreadReading(statuses, {
      parseHtml,
      localDomains: [HOME],
      rules: DEFAULT_RULES,
      makeWords: readWords,
    }).finish();
    for (const status of statuses) {
      thread.answerFor(status);
      thread.articlesOf(status.id);
      thread.continuationOf(status);
      readPost(
        status,
        thread.contentOf(status.id) ?? { lines: [] },
        thread.lookUp,
        [HOME],
        DEFAULT_RULES,
      );
    }
  };
}

function statusOf(id: string, content: string, inReplyTo: string | null): Status {
  const person = (acct: string) => ({
    id: `id-${acct}`,
    username: nameIn(acct),
    acct,
    url: urlOf(acct),
  });
  return z.parse(statusSchema, {
    id,
    content,
    created_at: `2026-03-01T10:0${id}:00.000Z`,
    in_reply_to_id: inReplyTo,
    account: person(inReplyTo === null ? 'ana' : 'x'),
    mentions: HANDLES.map(person),
  });
}
