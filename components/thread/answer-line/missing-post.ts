import { message } from '../../../utils/extension/messages.ts';
import { webAddress } from '../../../utils/thread/articles/web-address.ts';
import type { Scene } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { makePanel, panelLinkOut } from '../panel.ts';

/**
 * A4: what can be said of a post that is not here. Not why, which nobody here can know; but where the
 * reply was written, more may be shown.
 */
export function missingPanel({ status }: Scene): HTMLElement {
  const panel = makePanel(message('answerNotHere'));
  const text = ownElement('p', '');
  const origin = originOf(status?.url ?? null);
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
