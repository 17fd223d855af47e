/** Articles that are kept by their names, and what another context finds and changes of them in the database. */
import type { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import { addressOf, article, openElsewhere } from './storage.ts';

/** How an article is kept by its name, and the names of all that are kept. */
export function byName(kept: () => KeptArticles) {
  return {
    keep: (name: string, changes = {}) => kept().keep(addressOf(name), article(name, changes)),
    names: async () => (await kept().list())?.map(({ title }) => title.replace('On ', '')),
  };
}

/** A text that takes so many bytes. */
export const html = (bytes: number) => 'a'.repeat(bytes);

/** Changes what is stored behind the back of those who keep it. */
export async function tamper(
  store: 'articles' | 'texts',
  value: unknown,
  key?: string,
): Promise<void> {
  const database = await openElsewhere();
  await database.put(store, value, key);
  database.close();
}

export async function stored(store: 'articles' | 'texts'): Promise<IDBValidKey[]> {
  const database = await openElsewhere();
  const keys = await database.getAllKeys(store);
  database.close();
  return keys;
}
