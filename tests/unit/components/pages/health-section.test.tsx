// @vitest-environment jsdom
/** Issue 18: what failed lately, on what, and a report of it. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { HealthSection } from '../../../../components/pages/options/health-section.tsx';
import { withProblem } from '../../../../utils/browser/health/health-record.ts';
import { changeHealth, readHealth } from '../../../../utils/browser/health/health-store.ts';
import { button, click, control, draw, prepareBrowser, settled, textOf } from './page.ts';

const AT = Date.UTC(2026, 10, 27, 12);
const PROBLEM = {
  ...{ host: 'harbour.example', part: 'answerLine', error: 'TypeError', code: 'reader.js:1:2345' },
  ...{ version: '4.5.0', at: AT },
};
const SITES = [
  { host: 'harbour.example', version: '4.5.0', readBy: 'classic' },
  { host: 'bay.example', version: '4.6.0+glitch', readBy: 'meaning' },
  { host: 'reef.example', version: '', readBy: null },
] as const;

async function open(isEmpty = false) {
  await prepareBrowser();
  if (!isEmpty) {
    await changeHealth((health) =>
      withProblem({ ...health, sites: SITES }, { ...PROBLEM, part: 'reader', code: '' }),
    );
    await changeHealth((health) => withProblem(health, PROBLEM));
    await changeHealth((health) => withProblem(health, PROBLEM));
  }
  return draw(<HealthSection health={await readHealth()} />);
}

const report = (main: HTMLElement) => main.querySelector('textarea')?.value ?? '';

/** What the browser does when something is to be copied. */
function onCopy(write: (text: string) => Promise<void>) {
  const writeText = vi.fn(write);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return writeText;
}

describe('the health of the extension', () => {
  it('is told where nothing failed', async () => {
    const main = await open(true);
    expect(textOf(main, 'p')).toContain('Nothing has failed.');
    expect(textOf(main, '.versions li')).toContain('Throughline 0.1.0');
    expect(report(main)).toContain('- none');
    expect([...main.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Copy report',
    ]);
  });

  it('is told by part, site, time and place', async () => {
    const main = await open();
    const items = [...main.querySelectorAll('.failures li')];
    expect(items.map((item) => textOf(item, '.title, bdi, span, code'))).toEqual([
      'Who is answered harbour.example 2 times TypeError reader.js:1:2345',
      'Throughline itself harbour.example 1 time TypeError',
    ]);
    expect(main.querySelector('time')?.dateTime).toBe('2026-11-27T12:00:00.000Z');
  });

  it('is told with versions, and what pages are read as', async () => {
    const main = await open();
    const items = [...main.querySelectorAll('.versions li:has(bdi)')];
    expect(items.map((item) => textOf(item, 'bdi, span'))).toEqual([
      'harbour.example Mastodon 4.5.0 as Mastodon 4 builds its pages',
      'bay.example Mastodon, glitch-soc edition, 4.6.0+glitch read by meaning',
      'reef.example Mastodon no post was found there',
    ]);
  });

  it('follows what happens meanwhile', async () => {
    const main = await open(true);
    await act(async () => {
      await changeHealth((health) => withProblem(health, PROBLEM));
      await settled();
    });
    expect(textOf(main, '.failures li')).toContain('harbour.example');
  });

  it('is forgotten on request', async () => {
    const main = await open();
    await click(button(main, 'Clear this'));
    expect(textOf(main, '.failures')).toBe('');
    expect(await readHealth()).toEqual({ problems: [], sites: [] });
    expect(textOf(main, '[role="status"]')).toBe('All of this was cleared.');
    expect(document.activeElement?.textContent).toBe('All of this was cleared.');
  });

  it('says so where it cannot be forgotten', async () => {
    const main = await open();
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('no'));
    await click(button(main, 'Clear this'));
    expect(textOf(main, '[role="status"]')).toMatch(/^Your browser could not remove that/);
  });
});

describe('the report', () => {
  it('names no site until the reader wants it', async () => {
    const main = await open();
    for (const { host } of SITES) expect(report(main)).not.toContain(host);
    expect(report(main)).toContain('site 3: Mastodon of an unknown version');
    await click(control(main, 'Name the sites in the report'));
    for (const { host } of SITES) expect(report(main)).toContain(host);
  });

  it('is copied as it stands there', async () => {
    const main = await open();
    const writeText = onCopy(async () => {});
    await click(button(main, 'Copy report'));
    expect(writeText).toHaveBeenCalledWith(report(main));
    expect(textOf(main, '[role="status"]')).toMatch(/^The report was copied\./);
  });

  it('can be copied by hand where the browser does not', async () => {
    const main = await open();
    onCopy(() => Promise.reject(new Error('no')));
    await click(button(main, 'Copy report'));
    expect(textOf(main, '[role="status"]')).toMatch(/^Your browser did not copy it\./);
    const text = main.querySelector('textarea');
    expect(text?.selectionEnd).toBe(report(main).length);
  });
});
