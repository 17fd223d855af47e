/** The extension's texts, as the browser gives them: for tests outside of one. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'public/_locales';

export type Messages = Record<string, { message: string; description?: string }>;

export const LANGUAGES = readdirSync(FOLDER);

export function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8'));
}

const ENGLISH = messagesOf('en');

/** What `browser.i18n.getMessage` does in an English browser. */
export function message(key: string, substitutions: string | string[] = []): string {
  const all = [substitutions].flat();
  const text = ENGLISH[key]?.message ?? '';
  return text.replaceAll(/\$(\d)/g, (_all, index) => all[Number(index) - 1] ?? '');
}
