import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LANGUAGES, messagesOf } from '../../messages.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const STORE = resolve(ROOT, 'scripts/store');
const PICTURES = resolve(ROOT, 'scripts/pictures/store');

/** What the stores allow, in characters. */
const LONGEST = {
  name: 45,
  mozillaSummary: 250,
  chromeSummary: 132,
  edgeDescription: 10_000,
  chromeJustification: 1_000,
};
/** Edge's store takes no shorter one. */
const SHORTEST_DESCRIPTION = 250;
const SCREENSHOT = '1280x800';
/** They are in the repository for good. */
const LARGEST_PICTURE_BYTES = 300_000;

const stores = z.record(z.string(), z.array(z.string()));
const listing = z.parse(
  z.looseObject({
    name: z.string(),
    summary: z.string(),
    categories: stores,
    permissions: z.record(z.string(), z.string()),
    singlePurpose: z.string(),
    remoteCode: z.string(),
    privacyPolicy: z.string(),
  }),
  JSON.parse(readFileSync(resolve(STORE, 'listing.json'), 'utf8')),
);
const text = (name: string) => readFileSync(resolve(STORE, name), 'utf8').trim();

describe('what the stores are told (issue 18.6)', () => {
  it('has the name of the manifest, and a summary that fits', () => {
    expect(listing.name).toBe(messagesOf('en').extensionName?.message);
    expect(listing.name.length).toBeLessThanOrEqual(LONGEST.name);
    expect(listing.summary.length).toBeLessThanOrEqual(LONGEST.mozillaSummary);
  });

  it.each(LANGUAGES)('has a short description that fits, in %s', (language) => {
    // A language may have a part of the texts; the stores, too, show the English one then.
    const texts = { ...messagesOf('en'), ...messagesOf(language) };
    const { message = '' } = texts.extensionDescription ?? {};
    expect(message).not.toBe('');
    expect(message.length).toBeLessThanOrEqual(LONGEST.chromeSummary);
  });

  it('has a description that fits every store', () => {
    const { length } = text('description.md');
    expect(length).toBeGreaterThanOrEqual(SHORTEST_DESCRIPTION);
    expect(length).toBeLessThanOrEqual(LONGEST.edgeDescription);
  });

  it('says of each permission of the manifest why it is asked for', () => {
    const config = readFileSync(resolve(ROOT, 'wxt.config.ts'), 'utf8');
    const [, permissions = ''] = /\n {4}permissions: \[(.*?)\n {4}\]/s.exec(config) ?? [];
    const [, sites = ''] = /optional_host_permissions: \[(.*?)\]/s.exec(config) ?? [];
    const asked = [...`${permissions}${sites}`.matchAll(/'([^']+)'/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'firefox');
    expect(Object.keys(listing.permissions).toSorted()).toEqual(asked.toSorted());
    for (const reason of [
      ...Object.values(listing.permissions),
      listing.singlePurpose,
      listing.remoteCode,
    ]) {
      expect(reason.length).toBeLessThanOrEqual(LONGEST.chromeJustification);
    }
  });

  it.each([
    'npm start',
    'npm ci',
    'npm run zip',
    'access token',
    'tidy-url',
    'utils/mastodon/inert-html.ts',
  ])('tells reviewers of %s', (what) => {
    expect(text('reviewers.md')).toContain(what);
  });

  it('says nothing is collected, and where that is written', () => {
    expect(readFileSync(resolve(ROOT, listing.privacyPolicy), 'utf8')).toMatch(/collects nothing/);
  });

  // They are not in the sources archive.
  it.runIf(existsSync(PICTURES))('has pictures of the sizes that the stores take', () => {
    const pictures = globSync('*.png', { cwd: PICTURES });
    for (const name of pictures) {
      const path = resolve(PICTURES, name);
      expect(statSync(path).size).toBeLessThan(LARGEST_PICTURE_BYTES);
      const [, tile = SCREENSHOT] = /^tile-(\d+x\d+)/.exec(name) ?? [];
      expect({ name, size: sizeOf(path) }).toEqual({ name, size: tile });
    }
    expect(pictures).toEqual(expect.arrayContaining(['tile-440x280.png', 'tile-1400x560.png']));
    expect(pictures.filter((name) => !name.startsWith('tile-')).length).toBeGreaterThanOrEqual(3);
  });
});

/** A PNG says its size in its first chunk. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
