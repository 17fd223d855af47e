import { useId } from 'preact/hooks';
import { message } from '../../utils/browser/texts.ts';
import { withChosen } from '../../utils/settings/chosen-value.ts';
import { DEFAULTS, type SettingKey } from '../../utils/settings/settings.ts';
import {
  type SettingPlace,
  type StoredSettings,
  settingsFor,
  valueAt,
  withValue,
} from '../../utils/settings/stored-settings.ts';
import { SettingControl } from './setting-control.tsx';
import { settingText } from './setting-texts.ts';
import { useWriting } from './use-writing.ts';
import { valueInWords } from './value-words.ts';

interface Props {
  settingKey: SettingKey;
  place: SettingPlace;
  stored: StoredSettings;
  /** Whether its rule is told as well. */
  isExplained?: boolean;
}

/** One setting at one place: what it is, what holds without it, and the way back to that. */
export function SettingRow({ settingKey, place, stored, isExplained = false }: Props) {
  const id = useId();
  const { hasFailed, write } = useWriting();
  const { name, about } = settingText(settingKey);
  const isOwn = valueAt(stored, place, settingKey) !== undefined;
  const without = place === null ? DEFAULTS : settingsFor(stored, null);
  const value = valueInWords(settingKey, without[settingKey]);
  const [aboutId, withoutId] = [`${id}-about`, `${id}-without`];

  const goBack = () => {
    // The button goes; whoever used it by keyboard stays where it was.
    document.getElementById(id)?.focus();
    void write((now) => withValue(now, place, settingKey, undefined));
  };

  return (
    <div class="setting" data-key={settingKey} data-own={isOwn}>
      <label for={id}>{name}</label>
      <SettingControl
        id={id}
        settingKey={settingKey}
        settings={settingsFor(stored, place)}
        describedBy={isExplained ? `${aboutId} ${withoutId}` : withoutId}
        onChoose={(chosen) => void write((now) => withChosen(now, place, settingKey, chosen))}
      />
      {isExplained && <p id={aboutId}>{about}</p>}
      <div class="without">
        <p id={withoutId}>{withoutText(place, isOwn, value)}</p>
        {isOwn && (
          <button type="button" class="text" aria-describedby={withoutId} onClick={goBack}>
            {place === null ? message('actionUseDefault') : message('actionUseElsewhere')}
          </button>
        )}
      </div>
      {hasFailed && (
        <p class="failure" role="alert">
          {message('settingNotSaved')}
        </p>
      )}
    </div>
  );
}

function withoutText(place: SettingPlace, isOwn: boolean, value: string): string {
  if (place === null) return message('settingDefault', value);
  return isOwn ? message('settingElsewhere', value) : message('settingAsElsewhere');
}
