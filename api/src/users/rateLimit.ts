import { randomUUID } from 'node:crypto';
import { db } from '../database.ts';

const windowMs = 60_000;

/**
 * Counts a try in better-auth's own table, in one statement, so that tries at the same time are all counted.
 * A window begins with its first try and lasts a minute.
 * @returns whether this try is still within the limit
 */
export async function countTry(key: string, atMost: number, now: Date): Promise<boolean> {
  const at = now.getTime();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limit AS r (id, key, count, last_request) VALUES (${randomUUID()}, ${key}, 1, ${at})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r.last_request <= ${at - windowMs} THEN 1 ELSE r.count + 1 END,
      last_request = CASE WHEN r.last_request <= ${at - windowMs} THEN ${at} ELSE r.last_request END
    RETURNING count`;
  return (row?.count ?? 0) <= atMost;
}
