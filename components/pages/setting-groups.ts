import { message } from '../../utils/browser/texts.ts';
import type { SettingGroup } from '../../utils/settings/setting-kinds.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../utils/settings/settings.ts';

export interface SettingSection {
  readonly id: SettingGroup;
  readonly heading: string;
  readonly keys: readonly SettingKey[];
}

/** All settings, as the options page lists them. */
export function settingGroups(): SettingSection[] {
  const groups = [
    { id: 'mentions', heading: message('headingMentions') },
    { id: 'answers', heading: message('headingAnswers') },
    { id: 'quotations', heading: message('headingQuotations') },
    { id: 'articles', heading: message('headingArticles') },
    { id: 'page', heading: message('headingPage') },
  ] as const;
  return groups.map(({ id, heading }) => {
    return { id, heading, keys: SETTING_KEYS.filter((key) => SETTINGS[key].group === id) };
  });
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
