import { SETTING_KEYS, type SettingKey } from '../../../utils/settings/settings.ts';
import { settingGroups } from '../setting-groups.ts';
import { settingText } from '../setting-texts.ts';
import { plainLetters } from './plain-letters.ts';
import { keywordsOf, type SectionId, sectionWords } from './search-keywords.ts';

/** What a search has found; null where nothing is searched for, and all is to be seen. */
export interface Found {
  readonly settings: ReadonlySet<SettingKey>;
  readonly sections: ReadonlySet<SectionId>;
}

interface Index {
  readonly settings: ReadonlyMap<SettingKey, string>;
  readonly sections: ReadonlyMap<SectionId, string>;
}

/**
 * All that is searched, in the language of the texts: what a setting is called, what is said about it, what can be
 * chosen, its group, and other words for it (issue 18).
 *
 * @param sections those that stand on the page.
 * @param hosts the sites of the list.
 */
export function searchIndex(sections: readonly SectionId[], hosts: readonly string[]): Index {
  const groups = settingGroups();
  const wordsOf = (key: SettingKey) => {
    const { name, about, options = {}, unit } = settingText(key);
    const heading = groups.find(({ keys }) => keys.includes(key))?.heading ?? '';
    return [name, about, heading, unit?.name ?? '', keywordsOf(key), ...Object.values(options)];
  };
  const all = (words: readonly string[]) => plainLetters(words.join('\n'));
  return {
    settings: new Map(SETTING_KEYS.map((key) => [key, all(wordsOf(key))])),
    sections: new Map(
      sections.map((id) => [id, all([...sectionWords(id), ...(id === 'sites' ? hosts : [])])]),
    ),
  };
}

/**
 * Finds what has every word of a query somewhere, whole or in part.
 *
 * @param index called where there is something to search for.
 */
export function search(query: string, index: () => Index): Found | null {
  const words = plainLetters(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const { settings, sections } = index();
  const isFound = ([, text]: readonly [unknown, string]) =>
    words.every((word) => text.includes(word));
  return {
    settings: new Set([...settings].filter(isFound).map(([key]) => key)),
    sections: new Set([...sections].filter(isFound).map(([id]) => id)),
  };
}
