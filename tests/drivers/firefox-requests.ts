/** Every request that Firefox opens, noted in its own process (issue 18). */
import type { RequestWatch, SeenRequest } from './browser-under-test.ts';
import type { ChromeScope } from './firefox-chrome-scope.ts';

interface Principal {
  readonly isSystemPrincipal: boolean;
  readonly isAddonOrExpandedAddonPrincipal: boolean;
  readonly spec: string;
}
interface Channel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: {
    readonly triggeringPrincipal: Principal;
    readonly externalContentPolicyType: number;
  };
  QueryInterface(kind: unknown): Channel;
}
interface Observer {
  observe(subject: Channel): void;
}
declare const Services: {
  readonly obs: {
    addObserver(observer: Observer, topic: string): void;
    removeObserver(observer: Observer, topic: string): void;
  };
};
declare const Ci: { readonly nsIHttpChannel: unknown };

/** Where the window keeps what it has noted. */
interface WithWatch {
  throughlineWatch?: { readonly seen: SeenRequest[]; readonly observer: Observer };
}

export async function watchFirefox(scope: ChromeScope): Promise<RequestWatch> {
  await scope.run(begin);
  return {
    seen: () => scope.run(noted),
    contexts: () => [],
    end: () => scope.run(end),
  };
}

/** Runs in Firefox's window. */
function begin(): void {
  /** `nsIContentPolicy.TYPE_DOCUMENT`: what a tab is told to load is not asked for by the browser itself. */
  const A_TAB = 6;
  const seen: SeenRequest[] = [];
  const observer: Observer = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal: by, externalContentPolicyType: type } = channel.loadInfo;
      if (by.isSystemPrincipal && type !== A_TAB) return;
      const from = by.isAddonOrExpandedAddonPrincipal
        ? 'extension'
        : by.isSystemPrincipal
          ? 'tab'
          : `page ${by.spec}`;
      seen.push({ url: channel.URI.spec, from });
    },
  };
  (globalThis as WithWatch).throughlineWatch = { seen, observer };
  Services.obs.addObserver(observer, 'http-on-opening-request');
}

/** Runs in Firefox's window. */
function noted(): readonly SeenRequest[] {
  return (globalThis as WithWatch).throughlineWatch?.seen ?? [];
}

/** Runs in Firefox's window. */
function end(): void {
  const { throughlineWatch: watch } = globalThis as WithWatch;
  if (watch) Services.obs.removeObserver(watch.observer, 'http-on-opening-request');
  delete (globalThis as WithWatch).throughlineWatch;
}
