import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { MastodonApi } from '../../../../utils/mastodon/api/api.ts';
import { RequestBudget } from '../../../../utils/mastodon/api/request-budget.ts';
import type { StatusList } from '../../../../utils/mastodon/api/status-list.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { firstWords } from '../../../../utils/thread/content/words.ts';
import { readPost } from '../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import {
  RAW_FIELDS,
  RAW_VALUES,
  soundStatus,
  tangledStatuses,
  withField,
} from '../../../hostile/raw-statuses.ts';

const ORIGIN = 'https://harbour.example';
const HOME = 'harbour.example';
const { window } = new JSDOM();
const BEFORE = soundStatus('100');
const BEHIND = soundStatus('300', '100');
/** Of no status, but of what may stand in its place. */
const NO_STATUSES = [null, 7, 'a', true, [], {}, [soundStatus('8')], { id: 8 }, { id: null }];

/** What the API makes of an answer with these statuses. */
async function contextOf(descendants: readonly unknown[]): Promise<StatusList> {
  const body = JSON.stringify({ ancestors: [], descendants });
  const access = { origin: ORIGIN, token: null, useLogIn: false };
  const api = new MastodonApi(access, new RequestBudget(), async () => new Response(body));
  const answer = await api.context('100');
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

/** Reads a thread to its end, and all of every post that a page shows. */
function readThrough(statuses: readonly Status[]): void {
  const parser = new window.DOMParser();
  const parseHtml = (html: string) => parser.parseFromString(html, 'text/html').body;
  const thread = new ThreadReading(statuses, {
    parseHtml,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  });
  let steps = 0;
  while (thread.step()) steps += 1;
  expect(steps).toBeGreaterThanOrEqual(new Set(statuses.map(({ id }) => id)).size);
  for (const status of statuses) {
    const content = thread.contentOf(status.id);
    if (!content) throw new Error(`${status.id} is not read.`);
    const { mentions } = readPost(status, content, thread.lookUp, [HOME], DEFAULT_RULES);
    firstWords(content, mentions.folded);
    thread.answerFor(status);
    thread.articlesOf(status.id);
    thread.continuationOf(status);
  }
  thread.ownArticles();
}

const idsOf = (statuses: readonly Status[]) => statuses.map(({ id }) => id);

describe('issue 10: a status that is not what the API promises costs no other', () => {
  it.each(RAW_FIELDS)('whatever its %s is', async (field) => {
    const wrong = Object.values(RAW_VALUES).map((value, index) =>
      withField(soundStatus(`2${index + 10}`, '100'), field, value),
    );
    const { statuses, unread, isCut } = await contextOf([BEFORE, ...wrong, BEHIND]);
    expect(statuses[0]?.id).toBe('100');
    expect(statuses.at(-1)?.id).toBe('300');
    expect(statuses.length + unread.length).toBe(wrong.length + 2);
    expect(isCut).toBe(false);
    readThrough(statuses);
  });

  it.each(NO_STATUSES.map((value) => [JSON.stringify(value).slice(0, 20), value]))(
    'nor one that is %s',
    async (_, value) => {
      const { statuses, unread } = await contextOf([BEFORE, value, BEHIND]);
      expect(idsOf(statuses)).toEqual(['100', '300']);
      expect(unread).toHaveLength(1);
      readThrough(statuses);
    },
  );

  it('parents that make no tree, ids twice or without end, and times that no clock has', async () => {
    const tangled = tangledStatuses();
    const { statuses, unread } = await contextOf([BEFORE, ...tangled, BEHIND]);
    expect(idsOf(statuses)).toEqual(
      expect.arrayContaining(['100', '1', '2', '3', '5', '70', '300']),
    );
    // The one with an id too long, and the one that replies to it.
    expect(unread).toHaveLength(2);
    readThrough(statuses);
  });

  it('nor all of them together', async () => {
    const wrong = RAW_FIELDS.flatMap((field, at) =>
      Object.values(RAW_VALUES).map((value, index) =>
        withField(soundStatus(`5${at + 10}${index + 10}`, '100'), field, value),
      ),
    );
    const all = [BEFORE, ...wrong, ...NO_STATUSES, ...tangledStatuses(), BEHIND];
    const { statuses, unread, isCut } = await contextOf(all);
    expect(statuses.length + unread.length).toBe(all.length);
    expect(isCut).toBe(false);
    expect(idsOf(statuses)).toEqual(expect.arrayContaining(['100', '1', '2', '300']));
    readThrough(statuses);
  });
});
