/** Issue 18: what failed lately, from a page's script to the report, and nothing else on the way. */
import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  healthIn,
  MOST_OF_A_SITE,
  MOST_PROBLEMS,
  MOST_SITES,
} from '../../../../utils/browser/health/health-record.ts';
import { clearHealth, readHealth } from '../../../../utils/browser/health/health-store.ts';
import { PARTS } from '../../../../utils/browser/health/told-values.ts';
import {
  note,
  noted,
  prepareHealth,
  problem,
  reader,
  type Sender,
  settled,
  TAB,
} from './told-health.ts';

beforeEach(prepareHealth);

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
    ['4.5.0.1', ''],
    ['4.5.116222', ''],
    ['123.1162.2130', ''],
    ['4.5.0-alpha.2345', '4.5.0'],
    ['4.6.0-nightly.6803-42-17', '4.6.0'],
    ['4.3.23', '4.3.23'],
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
    expect([...PARTS], 'FEATURES in told-values.ts').toContain(id);
  }
});
