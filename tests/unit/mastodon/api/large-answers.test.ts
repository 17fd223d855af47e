import { describe, expect, it } from 'vitest';
import {
  ANSWER_BYTES,
  POST_JSON_LETTERS,
  POSTS_A_THREAD,
} from '../../../../utils/mastodon/api/answer-limits.ts';
import { MastodonApi } from '../../../../utils/mastodon/api/api.ts';
import { RequestBudget } from '../../../../utils/mastodon/api/request-budget.ts';
import { idsOf, STATUS } from './answering-server.ts';

/** Nobody is asked there: the answers are made up here. */
const ORIGIN = 'https://harbour.example';

describe('an answer that is larger than is read', () => {
  /** Sends a text, and then more and more; says how many bytes were asked for. */
  const endless = (start: string, more: string) => {
    let sent = 0;
    const bytes = new TextEncoder().encode(more.repeat(Math.ceil(65_536 / more.length)));
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode(start)),
      pull: (stream) => {
        sent += bytes.length;
        stream.enqueue(bytes);
      },
    });
    // What it promises is of no account.
    const headers = { 'Content-Length': '200' };
    const access = { origin: ORIGIN, token: null, useLogIn: true };
    const answering = () => Promise.resolve(new Response(body, { headers }));
    return { asking: new MastodonApi(access, new RequestBudget(), answering), sent: () => sent };
  };
  const start = `{"ancestors":[${JSON.stringify(STATUS)}],"descendants":[${JSON.stringify({ ...STATUS, id: '2' })},`;

  it('in bytes: what came before is read, and the rest is not downloaded', async () => {
    const { asking, sent } = endless(start, ' ');
    const answer = await asking.context('3');
    expect(answer.ok && [idsOf(answer.value.statuses), answer.value.isCut]).toEqual([
      ['1', '2'],
      true,
    ]);
    expect(sent()).toBeLessThan(ANSWER_BYTES + 1_000_000);
  });

  it('in bytes, before any post: too large', async () => {
    const { asking } = endless('{"ancestors":[', ' ');
    expect(await asking.context('3')).toEqual({ ok: false, failure: 'too-large' });
  });

  it('in posts: as many are read, and the rest is not downloaded', async () => {
    const { asking, sent } = endless(start, `${JSON.stringify(STATUS)},`);
    const answer = await asking.context('3');
    // The post that the thread was opened on is one of them.
    expect(answer.ok && [answer.value.statuses.length, answer.value.isCut]).toEqual([
      POSTS_A_THREAD - 1,
      true,
    ]);
    expect(sent()).toBeLessThan(ANSWER_BYTES / 4);
  });

  it('in posts that cannot be read', async () => {
    const { asking, sent } = endless(start, '0,');
    const answer = await asking.context('3');
    expect(answer.ok && [idsOf(answer.value.statuses), answer.value.isCut]).toEqual([
      ['1', '2'],
      true,
    ]);
    expect(sent()).toBeLessThan(1_000_000);
  });

  it('in posts that nobody asked for', async () => {
    const { asking } = endless('[', `${JSON.stringify(STATUS)},`);
    const answer = await asking.statuses(['1', '2']);
    expect(answer.ok && [answer.value.statuses.length, answer.value.isCut]).toEqual([2, true]);
  });

  it('one post', async () => {
    const { asking, sent } = endless('{"id":"', 'x');
    expect(await asking.status('3')).toMatchObject({ ok: false, failure: 'too-large' });
    expect(sent()).toBeLessThan(POST_JSON_LETTERS + 1_000_000);
  });
});
