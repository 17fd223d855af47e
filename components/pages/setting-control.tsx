import { SETTINGS, type SettingKey, type Settings } from '../../utils/settings/settings.ts';
import { AmountControl } from './amount-control.tsx';
import { KeyControl } from './key-control.tsx';
import { settingText } from './setting-texts.ts';

interface Props {
  id: string;
  settingKey: SettingKey;
  /** All that holds at the place where it is set. */
  settings: Settings;
  /** The ids of what says more about it. */
  describedBy: string;
  onChoose: (value: Settings[SettingKey]) => void;
}

/** What a setting is changed with: the browser's own controls. */
export function SettingControl({ id, settingKey, settings, describedBy, onChoose }: Props) {
  const setting = SETTINGS[settingKey];
  const value = settings[settingKey];
  if (setting.kind === 'amount') {
    return (
      <AmountControl
        id={id}
        limits={setting}
        unit={settingText(settingKey).unit?.name ?? ''}
        value={Number(value)}
        describedBy={describedBy}
        onChoose={onChoose}
      />
    );
  }
  if (setting.kind === 'key') {
    return (
      <KeyControl
        id={id}
        settingKey={settingKey}
        settings={settings}
        describedBy={describedBy}
        onChoose={onChoose}
      />
    );
  }
  if (setting.kind === 'choice') {
    const { options = {} } = settingText(settingKey);
    return (
      <select
        id={id}
        value={String(value)}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const chosen = setting.options.find((option) => option === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {setting.options.map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      type="checkbox"
      id={id}
      checked={value === true}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
    />
  );
}
