import type { InstanceAddress } from '../../../utils/browser/sites/instance-address.ts';
import {
  type Site,
  type SiteState,
  stateOf,
  turnOff,
  turnOn,
  turnOnEverywhere,
} from '../../../utils/browser/sites/sites.ts';
import { changeSettings, loadSettings } from '../../../utils/settings/settings-store.ts';
import { sitesIn, withoutSite } from '../../../utils/settings/stored-settings.ts';
import { checkInstance, type InstanceCheck } from './instance-check.ts';

/** How an attempt to start ended. `refused`: the browser would not even ask. */
export type StartOutcome =
  | { kind: 'on'; address: InstanceAddress }
  | { kind: 'on-everywhere' }
  | { kind: 'denied' }
  | { kind: 'refused' }
  | { kind: 'wrong-place'; host: string; found: Exclude<InstanceCheck, { kind: 'mastodon' }> };

/** What was so before the click, and is to be so again where the site turns out to be none of ours. */
interface Before {
  state: SiteState;
  isKnown: boolean;
}

/**
 * Turns the reader on for an instance, and off again if it is not Mastodon. To be called by the click's
 * handler itself, nothing awaited before (STACK, section 11: the click is the consent).
 *
 * @param onChecking called when the browser has allowed it, and the site is looked at.
 */
export async function startOn(
  address: InstanceAddress,
  onChecking: () => void,
): Promise<StartOutcome> {
  const { site, origin } = address;
  // Started, not awaited, ahead of asking: what browsers are asked first they answer first.
  const before = whatIsSo(site);
  const isGranted = await granted(turnOn(site));
  if (isGranted !== true) return { kind: isGranted === false ? 'denied' : 'refused' };
  onChecking();
  const found = await checkInstance(origin);
  if (found.kind === 'mastodon') return { kind: 'on', address };
  await undo(site, await before);
  return { kind: 'wrong-place', host: site.host, found };
}

/** Turns the reader on for all Mastodon sites; the same holds as for `startOn`. */
export async function startEverywhere(): Promise<StartOutcome> {
  const isGranted = await granted(turnOnEverywhere());
  if (isGranted !== true) return { kind: isGranted === false ? 'denied' : 'refused' };
  return { kind: 'on-everywhere' };
}

/** Null where the browser would not ask. */
async function granted(asked: Promise<boolean>): Promise<boolean | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}

async function whatIsSo(site: Site): Promise<Before> {
  const [state, stored] = await Promise.all([stateOf(site), loadSettings()]);
  return { state, isKnown: sitesIn(stored).includes(site.host) };
}

/** A site that was on before stays on: it may be down for a minute. What was set for it stays as well. */
async function undo(site: Site, { state, isKnown }: Before): Promise<void> {
  if (state !== 'on') await turnOff(site);
  if (!isKnown) await changeSettings((stored) => withoutSite(stored, site.host));
}
