import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readThreadFile, ThreadFileError } from '../../../../scripts/read/thread-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-thread-file-'));
const path = join(folder, 'thread.json');
afterAll(() => rmSync(folder, { recursive: true }));

function reading(content: unknown) {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readThreadFile(path);
}

const author = (acct: string, host: string) => ({
  id: `id-${acct}`,
  username: acct,
  acct,
  url: `https://${host}/@${acct}`,
});
const ANA = author('ana', 'harbour.example');
const BO = { ...author('bo', 'reef.example'), acct: 'bo@reef.example' };
const FIRST = { id: '1', account: ANA };
const SECOND = { id: '2', account: BO, in_reply_to_id: '1' };
const THIRD = { id: '3', account: ANA, in_reply_to_id: '2' };

describe('a thread in a file', () => {
  it.each([
    ['the project’s own form', { statuses: [FIRST, SECOND, THIRD], focused: '2' }],
    [
      'the API’s answers, side by side',
      { ancestors: [FIRST], status: SECOND, descendants: [THIRD] },
    ],
  ])('%s: its posts in order, and the one it is opened on', (_case, content) => {
    const { statuses, focused } = reading(content);
    expect(statuses.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(focused).toBe('2');
  });

  it('is opened on its first post where it does not say', () => {
    expect(reading({ statuses: [FIRST, SECOND] }).focused).toBe('1');
  });

  it.each([
    ['the name that it gives', { statuses: [FIRST], instance: 'tide.example' }, ['tide.example']],
    ['that of the people who have no domain', { statuses: [FIRST, SECOND] }, ['harbour.example']],
    ['none, where nobody is from there', { statuses: [SECOND] }, []],
  ])('comes from an instance: %s', (_case, content, localDomains) => {
    expect(reading(content).localDomains).toEqual(localDomains);
  });
});

describe('a file that is no thread says which key it is', () => {
  it.each([
    ['empty', '', /is not JSON: /],
    ['cut off', '{"statuses": [', /is not JSON: /],
    ['something else', { posts: [] }, /at statuses: /],
    ['a list', [], /at the top: /],
    ['no post', { statuses: [] }, /at statuses: /],
    ['a post without an author', { statuses: [FIRST, { id: '2' }] }, /at statuses\.1\.account: /],
    [
      'a mention without a handle',
      { statuses: [{ ...FIRST, mentions: [{ id: '7' }] }] },
      /at statuses\.0\.mentions\.0\.acct: /,
    ],
  ])('%s', (_case, content, words) => {
    expect(() => reading(content)).toThrow(ThreadFileError);
    expect(() => reading(content)).toThrow(words);
  });
});
