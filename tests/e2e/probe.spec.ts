import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { probePage } from '../../scripts/probe/probe-page.ts';
import { type Probed, verdictOn } from '../../scripts/probe/report.ts';
import { DEFAULTS } from '../../utils/settings/settings.ts';
import { inEachBrowser } from './reader-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-probe-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Something that was probed, with all in order; `change` is what is not. */
function probed(change: Partial<Probed> = {}): Probed {
  const found = (count: number) => ({ count, first: count > 0 ? 'div' : null });
  const everywhere = ['app', 'post', 'column', 'list', 'anyPost', 'wrapper', 'columnHeader'];
  const inThreads = ['focusedPost', 'focusedLink', 'contentText'];
  return {
    url: 'https://reef.example/@ana/1',
    browser: 'chromium 156',
    version: '4.6.5',
    isLoggedIn: false,
    isThread: true,
    settings: DEFAULTS,
    features: ['mentionFolding', 'threadNotice'],
    seen: {
      adapters: {
        classic: Object.fromEntries(
          [...everywhere, ...inThreads].map((name) => [name, found(1)] as const),
        ),
        redesign: {},
      },
      marks: {
        'mention-folding': { elements: 6, marked: 9, posts: 3 },
        'thread-notice': { elements: 0, marked: 0, posts: 0 },
      },
      ours: 6,
      posts: 12,
      marked: 5,
      places: [],
      inTimelines: 0,
    },
    quiet: { answering: 8, unmarked: 5 },
    reading: { isPlain: false, readBy: 'classic', posts: 12, folded: 3, answers: 9, articles: 1 },
    requests: new Map([['GET /api/v1/statuses/ID/context', 1]]),
    problems: [],
    pageErrors: [],
    ...change,
  };
}

test.describe('what the probe says', () => {
  test('of a page where all is well', () => {
    const { lines, faults } = verdictOn(probed());
    expect(faults).toEqual([]);
    const text = lines.join('\n');
    expect(text).toContain('Mastodon 4.6.5, logged out');
    expect(text).toMatch(/mentionFolding +3 posts, 6 elements of ours, 9 of the page’s marked/);
    expect(text).toContain(
      'Of 8 posts that answer the one directly above, 5 show nothing of ours.',
    );
    expect(text).toMatch(/threadNotice +nothing to do/);
    expect(text).toMatch(/timelineAnswers +off/);
    expect(text).toContain(
      'By classic. Read 12 posts: 9 answer another, 3 fold mentions, 1 articles.',
    );
  });

  test('where a selector that every thread page must have found nothing', () => {
    const { adapters, ...seen } = probed().seen;
    const classic = { ...adapters.classic, focusedPost: { count: 0, first: null } };
    const { faults, lines } = verdictOn(
      probed({ seen: { ...seen, adapters: { ...adapters, classic } } }),
    );
    expect(faults).toEqual(['classic: nothing found for focusedPost.']);
    expect(lines.join('\n')).toMatch(/focusedPost +0 {2}\(expected at least 1\)/);
  });

  test('where no adapter knows the page: what to send', () => {
    const { seen } = probed();
    const none = { ...seen, adapters: { classic: {}, redesign: {} } };
    const { faults, lines } = verdictOn(probed({ seen: none }));
    expect(faults).toEqual(['No adapter knows this page.']);
    expect(lines).toContain('To report it');
    expect(lines).toContain('Adapter: none knows this page');
  });

  test('where a feature failed', () => {
    const problem =
      'Throughline: mentionFolding failed on https://reef.example (Mastodon 4.6.5): Error';
    const { lines, faults } = verdictOn(probed({ problems: [problem] }));
    expect(faults).toEqual([problem]);
    expect(lines.join('\n')).toMatch(/mentionFolding +FAILED/);
  });

  test('where the reader is silent, or has read nothing', () => {
    expect(verdictOn(probed({ reading: null })).faults).toEqual(['The reader does not answer.']);
    const reading = {
      isPlain: false,
      readBy: null,
      posts: 0,
      folded: 0,
      answers: 0,
      articles: 0,
    };
    expect(verdictOn(probed({ reading })).faults).toEqual(['The reader has read no post.']);
  });
});

inEachBrowser('the probe', (stage) => {
  test('says what it found on a thread, and all is well', async () => {
    const instance = await stage().serve({ version: '4.5', loggedIn: true });
    const screenshot = join(folder, `${stage().browser.name}.png`);
    const found = await probePage(stage().browser, {
      url: instance.threadUrl(instance.threads[0]?.focused ?? ''),
      settings: DEFAULTS,
      logIn: false,
      screenshot,
    });
    const { lines, faults } = verdictOn(found);
    expect(faults).toEqual([]);
    const text = lines.join('\n');
    expect(text).toContain('Mastodon 4.5.15, logged in');
    expect(text).toMatch(/focusedPost +1 {2}div\.detailed-status\n/);
    expect(text).toMatch(
      /mentionFolding +\d+ posts, \d+ elements of ours, \d+ of the page’s marked/,
    );
    expect(text).toMatch(/threadNotice +nothing to do/);
    expect(text).toMatch(/Read \d\d posts: \d\d answer another, \d\d fold mentions/);
    expect(text).toMatch(/ 1 +GET \/api\/v1\/statuses\/ID\/context$/m);
    expect(statSync(screenshot).size).toBeGreaterThan(10_000);
  });
});
