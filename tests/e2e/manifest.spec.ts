/**
 * What the built extension asks for at install, which is nothing that is not in PRIVACY.md. It reads the
 * manifests that `npm test` has built, as a store would; no browser is started.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

/** Without a warning at install; what each is for stands in PRIVACY.md. */
const ALLOWED = ['activeTab', 'scripting', 'storage'];
/** For parsing articles: Chrome's worker has no document. Firefox has no such permission. */
const ALLOWED_IN_CHROME = [...ALLOWED, 'offscreen'];

/** Everything else that the manifests may have: a key that is new is looked at by a person first. */
const KNOWN_KEYS = new Set([
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
]);

const manifestSchema = z.looseObject({
  manifest_version: z.literal(3),
  permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  commands: z.record(
    z.string(),
    z.object({ suggested_key: z.object({ default: z.string() }), description: z.string() }),
  ),
});

for (const build of BUILDS) {
  test.describe(`the manifest of ${build}`, () => {
    const read = () => z.parse(manifestSchema, builtManifest(build));

    test('asks for nothing at install but what is allowed', () => {
      const manifest = read();
      const allowed = build === 'chrome-mv3' ? ALLOWED_IN_CHROME : ALLOWED;
      expect(manifest.permissions).toEqual(expect.arrayContaining(ALLOWED));
      expect(manifest.permissions.filter((name) => !allowed.includes(name))).toEqual([]);
      expect(new Set(manifest.permissions).size).toBe(manifest.permissions.length);
    });

    test('may be given sites, and has none by itself', () => {
      const manifest = read();
      expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
      for (const key of ['host_permissions', 'content_scripts', 'optional_permissions']) {
        expect(manifest).not.toHaveProperty(key);
      }
    });

    test('shows nothing of ours to pages, and keeps the browser’s own policy for scripts', () => {
      const manifest = read();
      for (const key of [
        'web_accessible_resources',
        'externally_connectable',
        'content_security_policy',
      ]) {
        expect(manifest).not.toHaveProperty(key);
      }
    });

    test('has no key that nobody has looked at', () => {
      expect(Object.keys(read()).filter((key) => !KNOWN_KEYS.has(key))).toEqual([]);
    });

    test('has one keyboard command, with two modifiers (T4)', () => {
      const manifest = read();
      expect(Object.keys(manifest.commands)).toEqual(['toggle-reader']);
      for (const { suggested_key } of Object.values(manifest.commands)) {
        expect(suggested_key.default).toMatch(/^(?:Alt|Ctrl)\+Shift\+[A-Z]$/);
      }
    });
  });
}

test('Firefox is told that nothing is collected', () => {
  expect(builtManifest('firefox-mv3')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

test('Firefox for Android may have it, from the same version on (issue 18.6)', () => {
  const schema = z.object({ strict_min_version: z.string() });
  const { browser_specific_settings: settings } = z.parse(
    z.object({ browser_specific_settings: z.object({ gecko: schema, gecko_android: schema }) }),
    builtManifest('firefox-mv3'),
  );
  expect(settings.gecko_android).toEqual({ strict_min_version: '142.0' });
  expect(settings.gecko.strict_min_version).toBe('142.0');
});

function builtManifest(build: (typeof BUILDS)[number]): unknown {
  return JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
}
