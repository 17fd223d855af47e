import type { TypedAddress } from '../../../utils/browser/sites/instance-address.ts';
import { message } from '../../../utils/browser/texts.ts';
import type { StartOutcome } from './starting.ts';

/** What is under way, or how it ended: what the welcome page has to say at its field. */
export type StartState =
  | { kind: 'ready' }
  | { kind: 'asking' }
  | { kind: 'checking'; host: string }
  | Exclude<TypedAddress, { kind: 'address' }>
  | StartOutcome;

/** Says it in words, with what to do next. */
export function startText(state: StartState): string {
  switch (state.kind) {
    case 'ready':
      return '';
    case 'asking':
      return message('welcomeAsking');
    case 'checking':
      return message('welcomeChecking', state.host);
    case 'empty':
      return message('welcomeAddressEmpty');
    case 'unreadable':
      return message('welcomeAddressUnreadable');
    case 'denied':
      return message('welcomeDenied');
    case 'refused':
      return message('welcomeRefused');
    case 'on':
      return message('welcomeOn', isolated(state.address.site.host));
    case 'on-everywhere':
      return message('welcomeOnEverywhere');
    case 'wrong-place':
      return wrongPlaceText(state);
  }
}

function wrongPlaceText({ host, found }: Extract<StartOutcome, { kind: 'wrong-place' }>): string {
  if (found.kind === 'other') return message('welcomeNotMastodon', isolated(host));
  if (found.kind === 'moved') return message('welcomeMoved', isolated(host), isolated(found.host));
  return message('welcomeUnclear', isolated(host));
}

/** A site's name keeps its order in a sentence of another direction. */
export function isolated(host: string): string {
  return `\u2068${host}\u2069`;
}
