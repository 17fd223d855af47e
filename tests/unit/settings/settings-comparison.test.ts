import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../utils/settings/settings-comparison.ts';

const BEFORE = {
  version: 1,
  everywhere: { quoteWords: 7 },
  sites: {
    'a.example': { isOn: true, answerLine: 'never' },
    'b.example': { isOn: true },
    'c.example': { isOn: false },
  },
};

describe('what would change', () => {
  it('is nothing where the same is set, in whatever order', () => {
    const { version, sites, everywhere } = BEFORE;
    expect(changesBetween(BEFORE, { sites, version, everywhere })).toBeNull();
  });

  it('is told by place and key', () => {
    const after = {
      version: 1,
      everywhere: { previewDelay: 0 },
      sites: {
        'a.example': { isOn: false, answerLine: 'always' },
        'c.example': { isOn: false },
        'd.example': { isOn: true, quoteWords: 4 },
      },
    };
    expect(changesBetween(BEFORE, after)).toEqual({
      everywhere: [
        { key: 'previewDelay', before: undefined, after: 0 },
        { key: 'quoteWords', before: 7, after: undefined },
      ],
      sites: [
        {
          host: 'a.example',
          kind: 'changed',
          turned: 'off',
          values: [{ key: 'answerLine', before: 'never', after: 'always' }],
        },
        { host: 'b.example', kind: 'removed', turned: null, values: [] },
        {
          host: 'd.example',
          kind: 'added',
          turned: 'on',
          values: [{ key: 'quoteWords', before: undefined, after: 4 }],
        },
      ],
      others: false,
    });
  });

  it('may be something that this version does not know', () => {
    expect(changesBetween(BEFORE, { ...BEFORE, later: 1 })).toEqual({
      everywhere: [],
      sites: [],
      others: true,
    });
  });
});

describe('issue 10: what would change in thousands of sites', () => {
  it('is found in one pass', () => {
    const hosts = Array.from({ length: 4_000 }, (_each, index) => `s${index}.example`);
    const sites = Object.fromEntries(hosts.map((host) => [host, { isOn: true }]));
    const change = changesBetween({ version: 1 }, { version: 1, sites });
    expect(change?.sites.map(({ host, kind }) => `${kind} ${host}`).toSorted()).toEqual(
      hosts.map((host) => `added ${host}`).toSorted(),
    );
  });
});
