/** Issue 18: what failed lately is told without a word of what was read. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { healthIn, type Problem } from '../../../../utils/browser/health/health-record.ts';
import { healthReport } from '../../../../utils/browser/health/health-report.ts';
import { note, noted, PAGE, prepareHealth, problem, settled, VERSIONS } from './told-health.ts';

const INSTANCE = { origin: 'https://harbour.example', version: '4.5.0' };

/** None of these may be anywhere in what is stored or reported. */
const SECRETS = [
  ...['oven', 'two hours', 'ana', 'petra', '@', '116221309268868039', 'tok3n', 'Bearer'],
  ...['https', 'packs', 'secret.example', 'chrome-extension', 'abcdef'],
];
const HOSTILE = [
  'The oven needs two hours, said @ana@secret.example',
  'Bearer tok3n',
  `Failed to fetch ${PAGE}?access_token=tok3n`,
  'x\n    at petra (chrome-extension://abcdef/oven.js:1:1)',
  '116221309268868039 at https://secret.example/packs/a.js:1:1',
];

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

beforeEach(prepareHealth);

describe('no word of a post, no handle, no id, no token and no address is noted', () => {
  /** As it goes in a browser: what `reportProblem` sends, comes to the background. */
  async function report(part: string, error: unknown, version = INSTANCE.version) {
    vi.resetModules();
    const { reportProblem } = await import('../../../../utils/browser/problems.ts');
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      note(JSON.parse(JSON.stringify(message)));
    });
    reportProblem(part, { ...INSTANCE, version }, error);
    await settled();
  }

  const errors = HOSTILE.flatMap((text) => [
    ['its message', new TypeError(text)],
    ['its name', Object.assign(new Error('x'), { name: text })],
    ['its stack', Object.assign(new Error('x'), { stack: text })],
    ['its cause', new Error('x', { cause: text })],
    ['itself', text],
  ]);

  it.each(errors)('in an error that has it in %s', async (_where, error) => {
    await report('answerLine', error);
    const health = await noted();
    expect(health.problems).toHaveLength(1);
    expectNoSecret(JSON.stringify(health));
    expectNoSecret(healthReport({ health, versions: VERSIONS, namesSites: false }));
    expectNoSecret(healthReport({ health, versions: VERSIONS, namesSites: true }));
  });

  it.each(HOSTILE)('in the names of parts and versions: %s', async (text) => {
    await report(text, new TypeError('x'), text);
    note({ type: 'note-site', version: text, readBy: text });
    const health = await noted();
    expect(health.problems[0]).toMatchObject({
      part: 'other',
      version: '',
      host: expect.any(String),
    });
    expect(health.sites[0]).toMatchObject({ version: '', readBy: null });
    expectNoSecret(healthReport({ health, versions: VERSIONS, namesSites: true }));
  });

  it.each(HOSTILE)('by a page that has taken a reader over: %s', async (text) => {
    note(problem({ part: text, error: text, code: text, version: text, more: text }));
    const health = await noted();
    expect(health.problems[0]).toMatchObject({ part: 'other', error: 'Error', code: '' });
    expectNoSecret(JSON.stringify(health));
  });

  it.each(HOSTILE)('where storage holds it: %s', (text) => {
    const entry: Problem = {
      ...{ host: 'harbour.example', part: 'answerLine', error: 'Error', code: '', version: '' },
      ...{ at: 0, times: 1 },
    };
    const keys = ['part', 'error', 'code', 'version'] as const;
    const problems = [...keys.map((key) => ({ ...entry, [key]: text })), { ...entry, host: text }];
    expectNoSecret(JSON.stringify(healthIn({ problems, sites: [text, null] })));
  });
});
