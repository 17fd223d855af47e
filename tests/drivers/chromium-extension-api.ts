/** Functions that run inside the extension in Chromium. Each is sent as source, so each stands alone. */

/**
 * Runs in the popup. Both namespaces, and both ways to be answered: the polyfill asks `chrome` with
 * a callback, where a page has no `browser` of its own.
 */
export function refuseRequests(): void {
  const refuse = (...args: unknown[]): Promise<boolean> => {
    const callback = args.at(-1);
    if (typeof callback === 'function') callback(false);
    return Promise.resolve(false);
  };
  for (const name of ['chrome', 'browser']) {
    const api: unknown = Reflect.get(globalThis, name);
    const permissions: unknown =
      typeof api === 'object' && api !== null && Reflect.get(api, 'permissions');
    if (typeof permissions === 'object' && permissions !== null) {
      Reflect.set(permissions, 'request', refuse);
    }
  }
}

/** The part of the extension's own API that is used in its worker. */
interface WithExtensionApi {
  readonly chrome: {
    readonly action: { getTitle(details: { tabId?: number }): Promise<string> };
    readonly tabs: { query(query: { active: boolean }): Promise<{ id?: number }[]> };
    /** An event of the browser's own bindings: `dispatch` calls its listeners, as the browser does. */
    readonly commands: { readonly onCommand: { dispatch(...args: unknown[]): void } };
  };
}

/** Runs in the extension. */
export async function titleOfActiveTab(): Promise<string> {
  const { action, tabs } = (globalThis as unknown as WithExtensionApi).chrome;
  const [tab] = await tabs.query({ active: true });
  return action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
}

/** Runs in the extension. */
export async function dispatchToggleCommand(): Promise<void> {
  const { commands, tabs } = (globalThis as unknown as WithExtensionApi).chrome;
  const [tab] = await tabs.query({ active: true });
  commands.onCommand.dispatch('toggle-reader', tab);
}

/** Runs in a page of the extension; a driver's call counts as a reader's gesture. */
export function requestOrigin(origin: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { request(wish: { origins: string[] }): Promise<boolean> } };
  };
  return chrome.permissions.request({ origins: [origin] });
}

/** Runs in the extension. */
export async function originsGranted(): Promise<string[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
  };
  return (await chrome.permissions.getAll()).origins ?? [];
}
