import { message } from '../../utils/browser/texts.ts';
import type { Setting, SettingGroup } from '../../utils/settings/setting-kinds.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../utils/settings/settings.ts';

export interface SettingSection {
  readonly id: SettingGroup | 'advanced';
  readonly heading: string;
  readonly keys: readonly SettingKey[];
}

/** All settings, as the options page lists them: by what they are about, and last what rarely matters. */
export function settingGroups(): SettingSection[] {
  const groups = [
    { id: 'mentions', heading: message('headingMentions') },
    { id: 'answers', heading: message('headingAnswers') },
    { id: 'quotations', heading: message('headingQuotations') },
    { id: 'articles', heading: message('headingArticles') },
    { id: 'page', heading: message('headingPage') },
    { id: 'keys', heading: message('headingThreadKeys') },
    { id: 'advanced', heading: message('headingAdvanced') },
  ] as const;
  return groups.map(({ id, heading }) => {
    return { id, heading, keys: SETTING_KEYS.filter((key) => groupOf(key) === id) };
  });
}

function groupOf(key: SettingKey): SettingSection['id'] {
  const setting: Setting = SETTINGS[key];
  return setting.kind === 'amount' && setting.isAdvanced ? 'advanced' : setting.group;
}

/** What one changes often: the popup shows it first. */
export const OFTEN_CHANGED: readonly SettingKey[] = [
  'mentionFolding',
  'answerLine',
  'timelineAnswers',
];

/** What else the popup shows: whatever is turned on and off. Amounts and keys want to be read about first. */
export const SELDOM_CHANGED: readonly SettingKey[] = SETTING_KEYS.filter(
  (key) => ['switch', 'choice'].includes(SETTINGS[key].kind) && !OFTEN_CHANGED.includes(key),
);
