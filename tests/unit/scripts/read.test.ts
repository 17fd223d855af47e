import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../../scripts/read/command.ts';
import { at, FIRST, LINKS, OVEN, QUOTES_IT, READING, SECOND, THIRD } from './read-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run read -- ARGS` runs, as a process of its own, which takes a second or more to load. */
function runProcess(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/read.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('npm run read -- FILE', () => {
  it('--json prints the reading of every post, and nothing else', () => {
    const path = file('a.json', { statuses: [FIRST, SECOND] });
    const { status, stdout, stderr } = runProcess(path, '--json');
    expect(JSON.parse(stdout)).toEqual(READING);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('takes what the API says of a post and of its context, side by side', async () => {
    const path = file('b.json', { status: FIRST, ancestors: [], descendants: [SECOND] });
    expect(JSON.parse((await readCommand(['--json', path])).stdout)).toEqual(READING);
  });

  it('tells the order in which the thread was written, indented where it forks (T2)', async () => {
    const side = { ...SECOND, id: '6', account: at('eli'), content: '<p>Rye.</p>' };
    const path = file('o.json', { statuses: [side, THIRD, SECOND, FIRST], focused: '1' });
    const { order } = JSON.parse((await readCommand(['--json', path])).stdout);
    expect(order).toEqual([
      { id: '1', depth: 0 },
      { id: '2', depth: 1 },
      { id: '3', depth: 1 },
      { id: '6', depth: 1 },
    ]);
    const { stdout } = await readCommand([path]);
    const names = stdout.split('\n').flatMap((line) => /^ *@\w+/.exec(line) ?? []);
    expect(names[0]).toMatch(/^@/);
    expect(names.slice(1).every((name) => name.startsWith('  @'))).toBe(true);
  });

  it('--article reads the thread as it is when that article is open (L5)', async () => {
    const words = 'The dome came down in the third winter, and nobody knew who had built it first.';
    const page = join(folder, 'oven.html');
    const paragraph = `<p>${words} ${'Clay and straw, and straw and clay again, said the mason. '.repeat(4)}</p>`;
    writeFileSync(page, `<html><body><article>${paragraph.repeat(5)}</article></body></html>`);
    const quoting = { ...QUOTES_IT, content: `<p>“${words}” is well said.</p>` };
    const path = file('art.json', { statuses: [FIRST, SECOND, LINKS, quoting] });
    const ofQuote = async (args: string[]) => {
      const { stdout } = await readCommand(['--json', path, ...args]);
      return JSON.parse(stdout).posts[5].quotes[0].of;
    };
    expect(await ofQuote([])).toBeNull();
    expect(await ofQuote(['--article', page, '--at', OVEN])).toBe(OVEN);
    const elsewhere = await readCommand([
      path,
      '--article',
      page,
      '--at',
      'https://other.example/x',
    ]);
    expect(elsewhere).toMatchObject({ status: 1, stdout: '' });
    expect(elsewhere.stderr).toContain('No post of the thread links');
    expect(await readCommand([path, '--article', page])).toMatchObject({ status: 1 });
    const missing = await readCommand([path, '--article', join(folder, 'gone.html'), '--at', OVEN]);
    expect(missing.stderr).toContain('cannot be read');
  });

  it('--json says what is quoted, and of whom', async () => {
    const path = file('g.json', { statuses: [SECOND, { ...THIRD, in_reply_to_id: '1' }, FIRST] });
    const { posts } = JSON.parse((await readCommand(['--json', path])).stdout);
    expect(posts[3]).toMatchObject({
      parent: '1',
      answers: { post: '1', why: 'quote', shown: 'name' },
      quotes: [
        { text: 'Does anybody bake', of: '1' },
        { text: 'rye is a weed', of: null },
      ],
    });
  });

  it('--json lists the posts with more quotations than are looked up, and how many are left out', async () => {
    const said = Array.from({ length: 900 }, (_, index) => `stone${index} wall${index}`);
    const quoted = Array.from(
      { length: 400 },
      (_, index) => `“${said.slice(index * 2, index * 2 + 6).join(' ')}”`,
    );
    const first = { ...FIRST, content: `<p>${said.join(' ')}</p>` };
    const floods = { ...QUOTES_IT, in_reply_to_id: '1', content: `<p>${quoted.join(' and ')}</p>` };
    const path = file('j.json', { statuses: [first, floods] });
    const { posts, unread } = JSON.parse((await readCommand(['--json', path])).stdout);
    const owners: (string | null)[] = posts[5].quotes.map(({ of }: { of: string | null }) => of);
    expect(owners).toHaveLength(quoted.length);
    expect(owners.slice(0, 40)).toEqual(Array(40).fill('1'));
    const nobodys = owners.filter((of) => of === null).length;
    expect(nobodys).toBeGreaterThan(0);
    expect(unread).toEqual([{ id: '5', quotations: nobodys }]);
  });

  it('--json says which articles are linked and quoted', async () => {
    const path = file('h.json', { statuses: [FIRST, LINKS, QUOTES_IT] });
    const { posts, articles } = JSON.parse((await readCommand(['--json', path])).stdout);
    expect(posts[4]).toMatchObject({ articles: [OVEN, `${OVEN}/dome.pdf`], about: OVEN });
    expect(posts[5]).toMatchObject({ quotes: [{ of: OVEN }], articles: [], about: OVEN });
    expect(articles).toEqual([
      {
        url: OVEN,
        title: 'The oven on the hill',
        site: 'The Paper',
        linkedBy: ['4'],
        quotedBy: ['5'],
      },
      {
        url: `${OVEN}/dome.pdf`,
        title: null,
        site: 'paper.example',
        linkedBy: ['4'],
        quotedBy: [],
      },
    ]);
  });

  it('the table numbers the articles, and lists them below', async () => {
    const { stdout } = await readCommand([file('i.json', { statuses: [FIRST, LINKS, QUOTES_IT] })]);
    expect(stdout).toMatch(/^@dov .* 1 2 {2,}paper\.example and this$/m);
    expect(stdout).toMatch(/^@cem .* “1” {2,}/m);
    expect(stdout).toContain(
      `1  The oven on the hill (The Paper): linked by 1, quoted by 1\n   ${OVEN}\n`,
    );
    expect(stdout).toContain('2  (no title) (paper.example): linked by 1, quoted by 0');
  });

  it('prints a table for people: a row a post', async () => {
    const { status, stdout } = await readCommand([file('c.json', { statuses: [FIRST, SECOND] })]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^author {2,}answers \(how shown\) {2,}folded {2,}new {2,}articles {2,}words$/m,
    );
    expect(stdout).toMatch(/^@ana {2,}– {2,}– {2,}– {2,}– {2,}Does anybody bake\?$/m);
    expect(stdout).toMatch(
      /^@bo {2,}@ana by parent \(nothing\) {2,}ana ana {2,}kim {2,}– {2,}@kim With rye\./m,
    );
    expect(stdout).toContain('2 posts, 1 of them folded');
  });
});

describe('npm run read, when it cannot', () => {
  it.each([
    ['no file', () => [], /^Which thread\?/],
    ['a file that is missing', () => [join(folder, 'none.json')], /none\.json cannot be opened/],
    ['a file that is not JSON', () => [file('d.json', '{"statuses": [')], /d\.json is not JSON: /],
    [
      'a file that is no thread',
      () => [file('f.json', { posts: [] })],
      /f\.json is not a thread, at statuses: .*It takes/,
    ],
  ])('%s: says so in one line, and fails', async (_case, args, words) => {
    const { status, stdout, stderr } = await readCommand(args());
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('ends as a process with 1, and with the line where errors go', () => {
    const { status, stdout, stderr } = runProcess();
    expect(stderr).toMatch(/^Which thread\?.*\n$/);
    expect([status, stdout]).toEqual([1, '']);
  });
});
