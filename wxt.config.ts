import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { LICENCE_FILE, licenceFile } from './scripts/licences/licence-file.ts';
import { ShippedPackages } from './scripts/licences/shipped-packages.ts';
import { nativeApi } from './scripts/native-api.ts';
import { forgetContents, noteContents } from './scripts/script-contents.ts';
import { smallTidyList } from './scripts/tidy-list.ts';
import { TOGGLE_COMMAND } from './utils/browser/toggle-command.ts';

/** The first Firefox whose linter takes `data_collection_permissions` without a warning, on Android too. */
const OLDEST_FIREFOX = '142.0';
/** The first Chrome with `light-dark()`, which is younger than logical floats, `:has()` and popovers. */
const OLDEST_CHROME = '123';

/** For profiles (`scripts/build-extension.ts`). */
const isReadable = process.env.READABLE_BUILD === 'yes';

const shipped = new ShippedPackages();

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Nothing at install but these; sites are asked for one by one (PRIVACY).
    // Chrome's background has no document to parse an article with: it makes one (issue 14).
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_host_permissions: ['*://*/*'],
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: { 16: 'icon/off/16.png', 32: 'icon/off/32.png', 48: 'icon/off/48.png' },
    },
    commands: {
      // With two modifiers: no single key, and none that Mastodon or a browser uses (T4).
      [TOGGLE_COMMAND]: {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandToggle__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'throughline@throughline.example',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            // Without it the add-on is for the desktop alone (issue 18.6).
            gecko_android: { strict_min_version: OLDEST_FIREFOX },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME }),
  }),
  // Vite compiles JSX by itself; no Preact preset is needed.
  vite: ({ browser, manifestVersion }) => ({
    plugins: [
      smallTidyList(),
      nativeApi(['reader', 'reader-rest']),
      noteContents(`${browser}-mv${manifestVersion}`),
      shipped.noting(),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'es2022',
      ...(isReadable ? { minify: false } : {}),
    },
  }),
  hooks: {
    // Only Chrome needs a document to parse in. WXT would leave it out by itself, with a warning as of a fault.
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.browser !== 'firefox') return;
      const at = found.findIndex(({ name }) => name === 'offscreen');
      if (at !== -1) found.splice(at, 1);
    },
    'build:before': ({ config }) => forgetContents(`${config.browser}-mv${config.manifestVersion}`),
    // All scripts are built by then (issue 18).
    'build:publicAssets': (_wxt, files) => {
      const own = { name: 'Throughline (MIT)', text: readFileSync('LICENSE', 'utf8') };
      files.push({ relativeDest: LICENCE_FILE, contents: licenceFile(shipped.folders, own) });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'background')) return;
      // By default a constant stands wherever it is used: tldts' list of suffixes three times, 70 kB after gzip.
      const { build } = config;
      const rolldownOptions = { ...build?.rolldownOptions, optimization: { inlineConst: false } };
      config.build = { ...build, rolldownOptions };
    },
  },
});
