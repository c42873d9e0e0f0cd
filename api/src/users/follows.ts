import type { Viewer } from '../access.ts';
import { db } from '../database.ts';

/** Puts a municipality on one's own list; there already, it stays. */
export async function followMunicipality(user: Viewer, municipalityId: number, now: Date): Promise<void> {
  await db.follow.createMany({ data: [{ userId: user.id, municipalityId, since: now }], skipDuplicates: true });
}

/** Takes a municipality off one's own list; not there, nothing changes. */
export async function unfollowMunicipality(user: Viewer, municipalityId: number): Promise<void> {
  await db.follow.deleteMany({ where: { userId: user.id, municipalityId } });
}
