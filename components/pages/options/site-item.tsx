import { useState } from 'preact/hooks';
import type { KnownSite } from '../../../utils/browser/sites/known-sites.ts';
import type { SiteState } from '../../../utils/browser/sites/sites.ts';
import { listOf, message } from '../../../utils/browser/texts.ts';
import { differencesOf, type StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { settingText } from '../setting-texts.ts';
import { SettingGroups } from './setting-groups-view.tsx';
import { SiteActions } from './site-actions.tsx';

interface Props {
  known: KnownSite;
  stored: StoredSettings;
}

/** One site: how it is, what differs there, and, opened, all that can be set. */
export function SiteItem({ known, stored }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { host } = known.site;
  const differences = differencesOf(stored, host);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <bdi class="host">{host}</bdi>
          <span class="state" data-state={known.state}>
            {stateName(known.state)}
          </span>
          {differences.length > 0 && (
            <span class="differences">
              {message('siteDiffers', listOf(differences.map((key) => settingText(key).name)))}
            </span>
          )}
        </summary>
        {/* A reader may have fifty sites: what nobody looks at need not be there. */}
        {isOpen && (
          <>
            <SiteActions known={known} hasDifferences={differences.length > 0} />
            <SettingGroups place={host} stored={stored} />
          </>
        )}
      </details>
    </li>
  );
}

function stateName(state: SiteState): string {
  if (state === 'on') return message('labelSiteOn');
  if (state === 'off') return message('labelSiteOff');
  return message('labelSiteNeedsPermission');
}
