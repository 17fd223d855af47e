import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { webAddress } from '../../../../utils/thread/addresses/web-address.ts';
import { ownElement } from '../marks.ts';
import { makePanel, panelLinkOut } from '../panel.ts';

/** A4: where a reply to a post that is not here was written, if that is elsewhere. */
export interface MissingPost {
  origin: { host: string; href: string } | null;
}

/** A4: what is known of the way to a post that is not here, by the reply to it. */
export function readMissing(status: Status | null): MissingPost {
  const origin = originOf(status?.url ?? null);
  return { origin: origin && { host: origin.host, href: origin.href } };
}

/**
 * A4: what can be said of a post that is not here. Not why, which nobody here can know; but where the
 * reply was written, more may be shown.
 */
export function missingPanel({ origin }: MissingPost): HTMLElement {
  const panel = makePanel(message('answerNotHere'));
  const text = ownElement('p', '');
  text.textContent = message(origin ? 'answerMissingElsewhere' : 'answerMissingHere');
  panel.append(text);
  if (origin) panel.append(panelLinkOut(message('answerOpenOrigin', origin.host), origin.href));
  return panel;
}

/** The reply's page on the instance that it comes from, if that is another than this one. */
function originOf(url: string | null): URL | null {
  const origin = url === null ? null : webAddress(url);
  return origin && origin.host !== location.host ? origin : null;
}
