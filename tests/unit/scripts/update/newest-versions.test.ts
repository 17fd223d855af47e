import { describe, expect, it } from 'vitest';
import {
  HELD,
  namedVersions,
  newestOf,
  wishFor,
  withVersions,
} from '../../../../scripts/update/newest-versions.ts';

describe('npm run update (issue 18)', () => {
  it('asks for the newest, and of what is held for the newest of its major version', () => {
    expect(wishFor('zod', '4.6.7')).toBe('zod@latest');
    for (const name of Object.keys(HELD)) expect(wishFor(name, '18.3.1')).toBe(`${name}@18`);
  });

  it.each<[unknown, string | null]>([
    ['4.7.0', '4.7.0'],
    [['18.3.1', '18.10.0', '18.9.2', '18.3.0', '18.11.0-rc.1'], '18.10.0'],
    ['1.0.0-rc.2', '1.0.0-rc.2'],
    ['^4.7.0', null],
    ['latest', null],
    [[], null],
    [undefined, null],
    [{ error: 'gone' }, null],
  ])('takes of the answer %j the version %j', (answer, version) => {
    expect(newestOf(answer)).toBe(version);
  });

  it('changes versions wherever they stand, and nothing else', () => {
    const file = { name: 'x', dependencies: { a: '1.0.0' }, overrides: { b: '2.0.0', c: '3.0.0' } };
    expect(namedVersions(file).map(([name]) => name)).toEqual(['a', 'b', 'c']);
    const newest = new Map([
      ['a', '1.0.1'],
      ['b', '2.1.0'],
    ]);
    const after = withVersions(file, newest);
    expect(after).toEqual({
      name: 'x',
      dependencies: { a: '1.0.1' },
      overrides: { b: '2.1.0', c: '3.0.0' },
    });
    expect(Object.keys(after)).toEqual(Object.keys(file));
  });
});
