/** Issue 18: what a reader may send of what failed lately. */
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Health } from '../../../../utils/browser/health/health-record.ts';
import { healthReport } from '../../../../utils/browser/health/health-report.ts';
import { versionsHere } from '../../../../utils/browser/health/versions.ts';
import { VERSIONS } from './told-health.ts';

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
