import { message } from '../../utils/browser/texts.ts';
import { NO_KEY } from '../../utils/settings/settable-key.ts';
import { SETTINGS, type SettingKey, type Settings } from '../../utils/settings/settings.ts';
import { settingText } from './setting-texts.ts';

/** The value of a setting as people say it: “on”, “85 %”. */
export function valueInWords(key: SettingKey, value: Settings[SettingKey]): string {
  if (typeof value === 'boolean') return value ? message('labelOn') : message('labelOff');
  if (SETTINGS[key].kind === 'key') return value === NO_KEY ? message('labelNoKey') : String(value);
  const { options, unit } = settingText(key);
  if (typeof value === 'number') return unit?.of(value) ?? String(value);
  return options?.[value] ?? value;
}
