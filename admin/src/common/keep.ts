import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

type Schema = DBSchema & {
  waiting: { key: [string, string, string]; value: object };
  kept: { key: string; value: unknown };
};

/** The browser's own database: what waits to be sent, and copies of what the server said. Null where there is none. */
export const browserDatabase: Promise<IDBPDatabase<Schema> | null> = openDB<Schema>('fritidssjekken', 1, {
  upgrade(db) {
    db.createObjectStore('waiting', { keyPath: ['userId', 'assessmentId', 'criterionId'] });
    db.createObjectStore('kept');
  },
}).catch(() => null);

/** Keeps a copy of what the server said, for a reload without network. */
export async function keep(name: string, content: unknown): Promise<void> {
  const db = await browserDatabase;
  await db?.put('kept', content, name).catch(() => undefined);
}

/** The copy kept under a name, or null. */
export async function kept<Content>(name: string): Promise<Content | null> {
  const db = await browserDatabase;
  return ((await db?.get('kept', name)) as Content | undefined) ?? null;
}

/** Forgets every copy: the next person at this machine sees nothing of it. What waits to be sent stays. */
export async function forgetKept(): Promise<void> {
  const db = await browserDatabase;
  await db?.clear('kept');
}
