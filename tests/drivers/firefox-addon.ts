/** The extension in Firefox, reached through the browser's window: its sites, its event page, its versions. */
import type { ChromeScope } from './firefox-chrome-scope.ts';
import { until } from './patience.ts';

export class FirefoxAddon {
  readonly #scope: ChromeScope;
  readonly #id: string;

  constructor(scope: ChromeScope, id: string) {
    this.#scope = scope;
    this.#id = id;
  }

  /** The toolbar button's element: the id, with everything unusual in it made an underscore. */
  get button(): string {
    return `${this.#id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  }

  async isInstalled(): Promise<boolean> {
    return (await this.#scope.run(extensionHost, this.#id)) !== null;
  }

  /** The address of one of its pages. */
  async url(path: string): Promise<string> {
    return `moz-extension://${await this.#scope.run(extensionHost, this.#id)}/${path}`;
  }

  async allowSite(pattern: string): Promise<void> {
    await this.#scope.run(giveSite, this.#id, pattern);
    await until(`${pattern} to be granted`, async () => {
      const granted = await this.grantedOrigins();
      return granted.includes(pattern);
    });
  }

  async revokeSite(pattern: string): Promise<void> {
    await this.#scope.run(takeSiteBack, this.#id, pattern);
    await until(`${pattern} to be taken back`, async () => {
      const granted = await this.grantedOrigins();
      return !granted.includes(pattern);
    });
  }

  grantedOrigins(): Promise<readonly string[]> {
    return this.#scope.run(allowedOrigins, this.#id);
  }

  async uninstall(): Promise<void> {
    await this.#scope.run(removeAddon, this.#id);
    await until('the extension to go', async () => !(await this.isInstalled()));
  }

  /** Takes what is in its folder now. */
  async update(version: string): Promise<void> {
    await this.#scope.run(reloadAddon, this.#id);
    await until(`version ${version} to run`, async () => {
      const running = await this.#scope.run(activeVersion, this.#id);
      return running === version && (await this.isBackgroundRunning());
    });
  }

  async killBackground(): Promise<void> {
    await until('the event page to end', async () => {
      // Firefox puts it off while an answer is owed, and an event may start it again at once.
      await this.#scope.run(stopBackground, this.#id);
      return !(await this.isBackgroundRunning());
    });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.#scope.run(backgroundState, this.#id)) === 'running';
  }
}

/*
 * From here on: what runs inside Firefox's window. Each is sent as source, so each stands alone. Only what they use of
 * Firefox's own modules is declared.
 */

interface Addon {
  readonly version: string;
  readonly isActive: boolean;
  uninstall(): Promise<void>;
  reload(): Promise<void>;
}

interface Extension {
  readonly backgroundState: string;
  readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}

declare const WebExtensionPolicy: {
  getByID(
    id: string,
  ): { readonly extension: Extension; readonly mozExtensionHostname: string } | null;
};
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/AddonManager.sys.mjs'): {
    AddonManager: { getAddonByID(id: string): Promise<Addon | null> };
  };
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (
        id: string,
        permissions: { permissions: string[]; origins: string[] },
        extension: Extension,
      ) => Promise<unknown>
    >;
  };
};

function extensionHost(id: string): string | null {
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? null;
}

function backgroundState(id: string): string | null {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? null;
}

/** "Terminate background script" of about:debugging. */
async function stopBackground(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await extension?.terminateBackground({ ignoreDevToolsAttached: true });
}

function allowedOrigins(id: string): string[] {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const patterns = extension?.allowedOrigins.patterns.map(({ pattern }) => pattern) ?? [];
  // Firefox counts the extension's own documents among them.
  return patterns.filter((pattern) => !pattern.startsWith('moz-extension:'));
}

/** The switch beside a site in about:addons, turned on. */
async function giveSite(id: string, pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension is not running.');
  await ExtensionPermissions.add(id, { permissions: [], origins: [pattern] }, extension);
}

/** The same switch, turned off. */
async function takeSiteBack(id: string, pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension is not running.');
  await ExtensionPermissions.remove(id, { permissions: [], origins: [pattern] }, extension);
}

async function removeAddon(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  await (await AddonManager.getAddonByID(id))?.uninstall();
}

/** "Reload" of about:debugging: installs what is in the folder now over what runs. */
async function reloadAddon(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  await (await AddonManager.getAddonByID(id))?.reload();
}

async function activeVersion(id: string): Promise<string | null> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const addon = await AddonManager.getAddonByID(id);
  return addon?.isActive ? addon.version : null;
}
