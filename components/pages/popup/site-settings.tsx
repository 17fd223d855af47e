import { message } from '../../../utils/browser/texts.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { OFTEN_CHANGED, SELDOM_CHANGED } from '../setting-groups.ts';
import { SettingRow } from '../setting-row.tsx';

/** Each feature's switch for one site. The numbers of the rules are on the options page. */
export function SiteSettings({ host, stored }: { host: string; stored: StoredSettings }) {
  const rowOf = (key: (typeof OFTEN_CHANGED)[number]) => (
    <SettingRow key={key} settingKey={key} place={host} stored={stored} />
  );
  return (
    <section aria-labelledby="on-this-site">
      <h2 id="on-this-site">{message('headingOnThisSite')}</h2>
      {OFTEN_CHANGED.map(rowOf)}
      <details>
        <summary>{message('labelMoreSettings')}</summary>
        {SELDOM_CHANGED.map(rowOf)}
      </details>
    </section>
  );
}
