import type { Plugin } from 'vite';

/** What the module of the polyfill makes of `wxt/browser`. */
const POLYFILL = '@wxt-dev/webextension-polyfill/browser';
const NATIVE = '@wxt-dev/browser';

/**
 * Leaves the polyfill out of the scripts that run on Mastodon's pages, where it would be a twentieth of what
 * is loaded before the first post is read (issue 11): they call nothing but what gives promises in every
 * browser that the manifest names.
 *
 * @param scripts the names of these entrypoints.
 */
export function nativeApi(scripts: readonly string[]): Plugin {
  let isOfPage = false;
  return {
    name: 'native-api',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      const entry = lib && typeof lib.entry === 'string' ? lib.entry : '';
      isOfPage = scripts.some((script) => entry.endsWith(`/entrypoints/${script}.ts`));
    },
    resolveId(id, importer) {
      return isOfPage && id === POLYFILL ? this.resolve(NATIVE, importer) : null;
    },
  };
}
