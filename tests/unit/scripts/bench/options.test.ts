import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../../../scripts/bench/options.ts';
import { UsageError } from '../../../../scripts/start/options.ts';

describe('what may be asked of the bench', () => {
  it('is nothing: threads of three sizes in Chromium, 25 pairs each', () => {
    expect(readBenchOptions([])).toMatchObject({
      browsers: ['chromium'],
      posts: [20, 60, 500],
      url: null,
      pairs: 25,
      caches: ['warm'],
    });
  });

  it('is other sizes', () => {
    expect(readBenchOptions(['--posts', '60,4096', '--pairs', '2'])).toMatchObject({
      posts: [60, 4_096],
      pairs: 2,
    });
  });

  it('is another version of Mastodon', () => {
    expect(readBenchOptions([])).toMatchObject({ version: '4.6' });
    expect(readBenchOptions(['--version', '5.0'])).toMatchObject({ version: '5.0' });
  });

  it('is both browsers, and what they have to ask for anew', () => {
    const args = ['--browser', 'chromium,firefox', '--cache', 'warm,cold'];
    expect(readBenchOptions(args)).toMatchObject({
      browsers: ['chromium', 'firefox'],
      caches: ['warm', 'cold'],
    });
  });

  it('is a page instead', () => {
    const url = 'https://tidewell.example/@anouk/1';
    expect(readBenchOptions(['--url', url])).toMatchObject({ posts: [], url });
  });

  it.each([
    ['a size beyond what Mastodon sends', ['--posts', '5000']],
    ['a size that is none', ['--posts', '60,many']],
    ['a version that there is not', ['--version', '2.0']],
    ['no pair', ['--pairs', '0']],
    ['a browser that it does not know', ['--browser', 'chromium,lynx']],
    ['half a cache', ['--cache', 'lukewarm']],
    ['what it does not know', ['--fast']],
  ])('is not %s', (_case, args) => {
    expect(() => readBenchOptions(args)).toThrow(UsageError);
  });
});
