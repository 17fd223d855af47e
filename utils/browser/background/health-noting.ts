import type { Browser } from 'wxt/browser';
import { type HealthMessage, readHealthMessage } from '../channel/health-messages.ts';
import { documentOf } from '../channel/message-senders.ts';
import { type Health, withProblem, withSite } from '../health/health-record.ts';
import { changeHealth } from '../health/health-store.ts';
import { siteOf } from '../sites/sites.ts';

/**
 * Notes what readers tell of failures, and of what their pages are (issue 18): for the site that the browser says
 * they are on, and never the message. For the background. Nothing is noted from a private window.
 */
export function noteHealth(message: unknown, sender: Browser.runtime.MessageSender): undefined {
  const told = readHealthMessage(message);
  const site = documentOf(sender) && siteOf(sender.url);
  if (!told || !site || sender.tab?.incognito) return;
  // A browser that cannot write it down has worse problems.
  changeHealth((health) => withNote(health, told, site.host)).catch(() => {});
}

function withNote(health: Health, message: HealthMessage, host: string): Health {
  if (message.type === 'note-site') {
    const { version, readBy } = message;
    return withSite(health, { host, version, readBy });
  }
  const { part, error, code, version } = message;
  const at = Date.now();
  return withProblem(health, { host, part, error, code, version, at });
}
