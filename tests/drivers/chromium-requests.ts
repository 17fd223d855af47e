/** Every request of Chromium's documents and workers, those of extensions among them (issue 18). */
import type { Browser, CDPSession, Target } from 'puppeteer-core';
import type { RequestWatch, SeenRequest } from './browser-under-test.ts';

const LEAVES = /^(?:https?|wss?):/;

/** Listens to what is there, and to all that turns up. */
export async function watchChromium(browser: Browser): Promise<RequestWatch> {
  const seen: SeenRequest[] = [];
  const sessions = new Map<Target, CDPSession>();
  const contexts = new Set<string>();

  const listen = async (target: Target): Promise<void> => {
    if (sessions.has(target) || target.type() === 'browser') return;
    try {
      const session = await target.createCDPSession();
      sessions.set(target, session);
      session.on('Network.requestWillBeSent', ({ request }) => {
        if (LEAVES.test(request.url)) seen.push({ url: request.url, from: nameOf(target) });
      });
      session.on('Network.webSocketCreated', ({ url }) => seen.push({ url, from: nameOf(target) }));
      await session.send('Network.enable');
      contexts.add(nameOf(target));
    } catch {
      // It was gone before it could be listened to, as the popup is that somebody closes.
    }
  };
  const listenSoon = (target: Target) => void listen(target);
  const note = (target: Target) => void contexts.add(nameOf(target));

  browser.on('targetcreated', listenSoon);
  browser.on('targetchanged', note);
  await Promise.all(browser.targets().map(listen));
  return {
    seen: async () => [...seen],
    contexts: () => [...contexts],
    async end() {
      browser.off('targetcreated', listenSoon);
      browser.off('targetchanged', note);
      for (const session of sessions.values()) await session.detach().catch(() => undefined);
    },
  };
}

/** `page options.html`, `service_worker background.js`: of our own, without the extension's id. */
function nameOf(target: Target): string {
  return `${target.type()} ${target.url().replace(/^chrome-extension:\/\/[a-z]+\//, '')}`;
}
