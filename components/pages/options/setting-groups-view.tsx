import { message } from '../../../utils/browser/texts.ts';
import type { SettingKey } from '../../../utils/settings/settings.ts';
import type { SettingPlace, StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { type SettingSection, settingGroups } from '../setting-groups.ts';
import { SettingRow } from '../setting-row.tsx';
import { Fold } from './fold.tsx';

interface Props {
  place: SettingPlace;
  stored: StoredSettings;
  /** What a search has found; undefined where there is none. */
  found?: ReadonlySet<SettingKey> | undefined;
}

/** Long, or rarely of use. */
const CLOSED_AT_FIRST: readonly SettingSection['id'][] = ['keys', 'advanced'];

/** Every setting of one place, by what it is about. */
export function SettingGroups({ place, stored, found }: Props) {
  const isHidden = (key: SettingKey) => found !== undefined && !found.has(key);
  return (
    <>
      {settingGroups().map(({ id, heading, keys }) => (
        <fieldset key={id} hidden={keys.every(isHidden)}>
          <Fold
            id={`${place ?? ''}/${id}`}
            heading={heading}
            isOpenAtFirst={!CLOSED_AT_FIRST.includes(id)}
            as="legend"
          >
            {id === 'advanced' && <p>{message('optionsAdvanced')}</p>}
            {keys.map((key) => (
              // Hidden, not left out: what was typed into it and is not right yet stays.
              <div
                key={key}
                id={place === null ? `setting-${key}` : undefined}
                hidden={isHidden(key)}
              >
                <SettingRow settingKey={key} place={place} stored={stored} isExplained />
              </div>
            ))}
          </Fold>
        </fieldset>
      ))}
    </>
  );
}
