import { message } from '../../../utils/browser/texts.ts';
import type { SettingPlace, StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { settingGroups } from '../setting-groups.ts';
import { SettingRow } from '../setting-row.tsx';

/** Every setting of one place, by what it is about. */
export function SettingGroups({ place, stored }: { place: SettingPlace; stored: StoredSettings }) {
  return (
    <>
      {settingGroups().map(({ id, heading, keys }) => (
        <fieldset key={id}>
          <legend>{heading}</legend>
          {id === 'quotations' && <p>{message('optionsQuotations')}</p>}
          {keys.map((key) => (
            <SettingRow key={key} settingKey={key} place={place} stored={stored} isExplained />
          ))}
        </fieldset>
      ))}
    </>
  );
}
