/** What is remembered of the threads of a site, and what another context finds and changes of that in the database. */
import { ThreadMemories } from '../../../utils/storage/thread-memories.ts';
import type { ThreadMemory } from '../../../utils/storage/thread-memory.ts';
import type { ThreadNote } from '../../../utils/storage/thread-note.ts';
import type { ThreadRecord } from '../../../utils/storage/thread-record.ts';
import { openElsewhere } from './storage.ts';

export const HOST = 'harbour.example';

/** What is noted and recalled of the threads of that site, now. */
export class SiteMemories {
  readonly memories = new ThreadMemories();

  note(id: string, said: ThreadNote): Promise<boolean> {
    return this.memories.note(HOST, id, said, Date.now());
  }

  recall(id: string): Promise<ThreadMemory | null> {
    return this.memories.recall(HOST, id, Date.now());
  }

  visit(id: string, ...shown: string[]): Promise<boolean> {
    return this.note(id, { visit: { opened: id, shown } });
  }

  async shownIn(id: string): Promise<string[] | null> {
    const memory = await this.recall(id);
    return memory && [...memory.visit.before, ...memory.visit.now];
  }
}

/** What another context finds in the database. */
export async function stored(): Promise<ThreadRecord[]> {
  const database = await openElsewhere();
  const records = await database.getAll('threads');
  database.close();
  return records;
}

export const storedKeys = async () => (await stored()).map(({ key }) => key);

/** Changes what is stored behind the back of those who keep it. */
export async function tamper(record: unknown): Promise<void> {
  const database = await openElsewhere();
  await database.put('threads', record);
  database.close();
}
