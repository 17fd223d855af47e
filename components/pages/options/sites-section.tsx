import { knownSites } from '../../../utils/browser/sites/known-sites.ts';
import { message } from '../../../utils/browser/texts.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { EverywhereSwitch } from '../everywhere-switch.tsx';
import { AddSite } from './add-site.tsx';
import { SiteItem } from './site-item.tsx';

interface Props {
  stored: StoredSettings;
  granted: readonly string[];
  isEverywhere: boolean;
}

/** The sites that the reader has turned on, off or set in some way, and those that the browser allows. */
export function SitesSection({ stored, granted, isEverywhere }: Props) {
  const sites = knownSites(stored, granted);
  return (
    <>
      <p>{sites.length === 0 ? message('sitesNone') : message('sitesIntroduction')}</p>
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map((known) => (
            <SiteItem key={known.site.host} known={known} stored={stored} />
          ))}
        </ul>
      )}
      <AddSite />
      <EverywhereSwitch isOn={isEverywhere} />
    </>
  );
}
