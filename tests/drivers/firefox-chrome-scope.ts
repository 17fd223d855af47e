/**
 * Runs functions in Firefox's own window, with the browser's privileges: the toolbar, the popup's
 * panel and the permission notification are in there, out of reach of puppeteer's pages.
 *
 * WebDriver BiDi gives scripts access to that scope (`moz:scope`, with
 * `--remote-allow-system-access`), but refuses `input.performActions` in it, so mouse and keys come
 * from Firefox's own EventUtils, the code behind Marionette's actions. Marionette itself is of no
 * use beside puppeteer: Firefox allows one WebDriver session, "Maximum number of active sessions".
 */
import type { Browser } from 'puppeteer-core';

/** `BidiBrowser.connection`: public in puppeteer's code, missing from its documented types. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export interface ChromeScope {
  /** Calls `work` in the browser's window. It is sent as source; arguments and result as JSON. */
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type CallResult =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export async function openChromeScope(browser: Browser): Promise<ChromeScope> {
  const connection = bidiConnectionOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .result as ContextTree;
  const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox shows no window of its own to drive.');
  return {
    async run(work, ...args) {
      const call = (await connection
        .send('script.callFunction', {
          functionDeclaration: `async (sent) => JSON.stringify((await (${work.toString()})(...JSON.parse(sent))) ?? null)`,
          arguments: [{ type: 'string', value: JSON.stringify(args) }],
          target: { context: window.context },
          awaitPromise: true,
        })
        .then(({ result }) => result)) as CallResult;
      if (call.type === 'exception') {
        throw new Error(`In Firefox's window: ${call.exceptionDetails.text}`);
      }
      return JSON.parse(call.result.value ?? 'null');
    },
  };
}

function bidiConnectionOf(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection === 'object' && connection !== null && 'send' in connection) {
    return connection as BidiConnection;
  }
  throw new Error('This puppeteer no longer has BidiBrowser.connection: see firefox-chrome-scope.');
}
