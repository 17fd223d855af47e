/** Issue 18: what failed lately, from a page's script to the report, and nothing else on the way. */
import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteHealth } from '../../../../utils/browser/background/health-noting.ts';
import {
  type Health,
  healthIn,
  MOST_OF_A_SITE,
  MOST_PROBLEMS,
  MOST_SITES,
  type Problem,
} from '../../../../utils/browser/health/health-record.ts';
import { healthReport } from '../../../../utils/browser/health/health-report.ts';
import { clearHealth, readHealth } from '../../../../utils/browser/health/health-store.ts';
import { PARTS } from '../../../../utils/browser/health/told-values.ts';
import { versionsHere } from '../../../../utils/browser/health/versions.ts';

type Sender = Browser.runtime.MessageSender;

const PAGE = 'https://harbour.example/@ana/116221309268868039';
const TAB = { id: 7, incognito: false } as Browser.tabs.Tab;
const INSTANCE = { origin: 'https://harbour.example', version: '4.5.0' };
const VERSIONS = { extension: '0.1.0', browser: 'Firefox 142.0' };
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

const reader = (more: Partial<Sender> = {}): Sender => ({
  id: browser.runtime.id,
  url: PAGE,
  tab: TAB,
  frameId: 0,
  ...more,
});

const note = (message: unknown, sender = reader()) => noteHealth(message, sender);
const problem = (more: object = {}) => ({
  type: 'note-problem',
  part: 'answerLine',
  error: 'TypeError',
  code: 'reader.js:1:2345',
  version: '4.5.0',
  ...more,
});
const settled = () => new Promise((done) => setTimeout(done, 5));

async function noted(): Promise<Health> {
  await settled();
  return readHealth();
}

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

beforeEach(() => {
  fakeBrowser.reset();
  let before = Promise.resolve<unknown>(undefined);
  // One at a time, as a browser does it.
  vi.stubGlobal('navigator', {
    userAgent: '',
    locks: {
      request: (_name: string, work: () => unknown) => {
        before = before.then(work);
        return before;
      },
    },
  });
});

describe('what a reader tells', () => {
  it('is noted for the site that the browser says it is on', async () => {
    note(problem());
    note({ type: 'note-site', version: '4.5.0', readBy: 'classic', host: 'other.example' });
    const { problems, sites } = await noted();
    expect(problems).toEqual([
      {
        host: 'harbour.example',
        part: 'answerLine',
        error: 'TypeError',
        code: 'reader.js:1:2345',
        version: '4.5.0',
        at: expect.any(Number),
        times: 1,
      },
    ]);
    expect(sites).toEqual([{ host: 'harbour.example', version: '4.5.0', readBy: 'classic' }]);
  });

  it('is counted where it is the same again, and stands first', async () => {
    note(problem());
    note(problem({ part: 'threadBar' }));
    note(problem());
    const { problems } = await noted();
    expect(problems.map(({ part, times }) => [part, times])).toEqual([
      ['answerLine', 2],
      ['threadBar', 1],
    ]);
  });

  it('is bounded, in problems and in sites: the oldest goes', async () => {
    for (let line = 1; line <= MOST_PROBLEMS + 5; line += 1) {
      const url = `https://s${line}.example/`;
      note(problem({ code: `reader.js:${line}:1` }), reader({ url }));
      note({ type: 'note-site', version: '', readBy: null }, reader({ url }));
    }
    const { problems, sites } = await noted();
    expect(problems).toHaveLength(MOST_PROBLEMS);
    expect(problems[0]?.code).toBe(`reader.js:${MOST_PROBLEMS + 5}:1`);
    expect(sites).toHaveLength(MOST_SITES);
  });

  it('of one site does not hide what failed on others', async () => {
    note(problem(), reader({ url: 'https://quiet.example/' }));
    for (let line = 1; line <= MOST_PROBLEMS + 5; line += 1) {
      note(problem({ code: `reader.js:${line}:1` }));
    }
    const { problems } = await noted();
    expect(problems).toHaveLength(MOST_OF_A_SITE + 1);
    expect(problems[0]?.code).toBe(`reader.js:${MOST_PROBLEMS + 5}:1`);
    expect(problems.at(-1)?.host).toBe('quiet.example');
  });

  it.each([
    ['4.5.0', '4.5.0'],
    ['4.7.0-alpha.2+glitch', '4.7.0-alpha.2+glitch'],
    ['4.6.0-nightly.2026-11-27', '4.6.0-nightly.2026-11-27'],
    ['4.5.0+harbour.example', '4.5.0'],
    ['4.5.0-ana.secret.example', '4.5.0'],
    ['4.5.0+petra_l.116221309268868039', '4.5.0'],
    ['4.5.0+glitch.harbour', '4.5.0+glitch'],
    ['4.5.0.1.2.3.4', ''],
    ['harbour', ''],
    [`4.5.0${'x'.repeat(60_000)}`, ''],
  ])(
    'has of a version what every instance of it says, and no mark of its own: %.40s',
    async (version, kept) => {
      note({ type: 'note-site', version, readBy: 'classic' });
      expect((await noted()).sites[0]?.version).toBe(kept);
    },
  );

  it('is written only where it is something new', async () => {
    note({ type: 'note-site', version: '4.5.0', readBy: 'classic' });
    await noted();
    const set = vi.spyOn(browser.storage.session, 'set');
    note({ type: 'note-site', version: '4.5.0', readBy: 'classic' });
    await noted();
    expect(set).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Sender>]>([
    ['a private window', { tab: { ...TAB, incognito: true } }],
    ['a frame', { frameId: 3 }],
    ['another extension', { id: 'somebody-else' }],
    ['a page of ours', { url: 'moz-extension://ours/options.html' }],
    ['nobody’s address', { url: 'about:blank' }],
  ])('is not noted from %s', async (_case, sender) => {
    note(problem(), reader(sender));
    expect(await noted()).toEqual({ problems: [], sites: [] });
  });

  it.each([[null], ['note-problem'], [{ type: 'note-problems' }], [{ part: 'answerLine' }]])(
    'is nothing where it means something else: %j',
    async (message) => {
      note(message);
      expect(await noted()).toEqual({ problems: [], sites: [] });
    },
  );

  it('is forgotten on request', async () => {
    note(problem());
    await settled();
    expect(await clearHealth()).toBe(true);
    expect(await readHealth()).toEqual({ problems: [], sites: [] });
  });

  it('stays where a browser cannot write', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('full'));
    expect(() => note(problem())).not.toThrow();
    await settled();
    expect(await clearHealth()).toBe(false);
  });
});

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

describe('what is stored', () => {
  it.each([[undefined], [null], ['x'], [[]], [{ problems: 4, sites: 'x' }]])(
    'is nothing where it is %j',
    (stored) => {
      expect(healthIn(stored)).toEqual({ problems: [], sites: [] });
    },
  );

  it('loses only the entries that cannot be used', () => {
    const good = { host: 'a.example', version: '4.4.1', readBy: 'redesign' };
    const { sites } = healthIn({
      problems: [],
      sites: [{ ...good, version: '4.4.1+mine' }, good, { ...good, host: 4 }],
    });
    expect(sites).toEqual([good]);
  });
});

it('every feature is a part that can fail', () => {
  for (const folder of readdirSync('components/thread/features')) {
    const id = folder.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
    expect([...PARTS]).toContain(id);
  }
});

describe('the report', () => {
  const AT = Date.UTC(2026, 10, 27, 19, 40, 12);
  const health: Health = {
    sites: [
      { host: 'a.example', version: '4.5.0', readBy: 'classic' },
      { host: 'b.example', version: '', readBy: null },
    ],
    problems: [
      {
        ...{ host: 'c.example', part: 'answerLine', error: 'TypeError', code: 'reader.js:1:2' },
        ...{ version: '5.0.0', at: AT, times: 3 },
      },
      {
        ...{ host: 'a.example', part: 'reader', error: 'Error', code: '' },
        ...{ version: '4.5.0', at: AT, times: 1 },
      },
    ],
  };

  it('numbers the sites', () => {
    expect(healthReport({ health, versions: VERSIONS, namesSites: false }).split('\n')).toEqual([
      'Throughline 0.1.0',
      'Browser: Firefox 142.0',
      '',
      'Sites:',
      '- site 1: Mastodon 4.5.0, read by classic',
      '- site 2: Mastodon of an unknown version, read by nothing yet',
      '',
      'Problems, the latest first:',
      '- 2026-11-27 19:40 UTC, site 3, Mastodon 5.0.0: answerLine failed with TypeError at reader.js:1:2 (3×)',
      '- 2026-11-27 19:40 UTC, site 1, Mastodon 4.5.0: reader failed with Error (1×)',
      '',
    ]);
  });

  it('names them where the reader wants it', () => {
    const report = healthReport({ health, versions: VERSIONS, namesSites: true });
    expect(report).toContain('- a.example: Mastodon 4.5.0');
    expect(report).toContain(', c.example, Mastodon 5.0.0: answerLine');
  });

  it('says where there is nothing', () => {
    const nothing = { sites: [], problems: [] };
    const report = healthReport({ health: nothing, versions: VERSIONS, namesSites: false });
    expect(report.match(/- none/g)).toHaveLength(2);
  });
});

describe('the versions', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox 142.0'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome 140.0.0.0',
    ],
    ['Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge 140.0.0.0'],
    ['somebody’s own', ''],
  ])('name the browser of %s', (userAgent, name) => {
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
      ...{ manifest_version: 3, name: 'Throughline', version: '0.1.0' },
    });
    expect(versionsHere(userAgent)).toEqual({ extension: '0.1.0', browser: name });
  });
});
