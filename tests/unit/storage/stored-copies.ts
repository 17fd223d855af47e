/** What another context finds of kept articles in the database, and changes there. */
import { openElsewhere } from './storage.ts';

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
