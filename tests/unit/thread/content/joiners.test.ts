import { describe, expect, it } from 'vitest';
import { isJoiner } from '../../../../utils/thread/content/joiners.ts';

/** Languages of Mastodon's UI whose readers write lists with a word of their own. */
const LANGUAGES =
  'af ar be bg bn br ca cs cy da de el en eo es et eu fa fi fo fr fy ga gd gl he hi hr hu hy id ig is it ja ka kk kn ko ku la lt lv mk ml mr ms nl nn no oc pa pl pt ro ru sc si sk sl sq sr sv ta te th tr tt uk ur uz vi zh'.split(
    ' ',
  );

describe('M2: what joins two mentions', () => {
  it.each(LANGUAGES)('is known of %s as `Intl.ListFormat` knows it', (language) => {
    for (const type of ['conjunction', 'disjunction'] as const) {
      const parts = new Intl.ListFormat(language, { type }).formatToParts(['1', '2']);
      const between = parts.find((part) => part.type === 'literal')?.value ?? '';
      expect([between, isJoiner(between)]).toEqual([between, true]);
    }
  });

  it.each(['&', ' and ', 'UND', 'と', 'as well as', 'w/'])('%s is one', (text) => {
    expect(isJoiner(text)).toBe(true);
  });

  it.each(['andy', 'so', '', 'and then', '.'])('%s is none', (text) => {
    expect(isJoiner(text)).toBe(false);
  });
});
