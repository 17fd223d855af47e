import { defineConfig } from 'wxt';

/** The first Firefox whose linter takes `data_collection_permissions` without a warning. */
const OLDEST_FIREFOX = '142.0';
/** The first Chrome with `light-dark()`, which is younger than logical floats, `:has()` and popovers. */
const OLDEST_CHROME = '123';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Nothing at install but these; sites are asked for one by one (PRIVACY).
    permissions: ['scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'throughline@throughline.example',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME }),
  }),
  // Vite compiles JSX by itself; no Preact preset is needed.
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022' },
  }),
  zip: { excludeSources: ['screenshots/**', 'test-results/**', '.cache/**'] },
});
