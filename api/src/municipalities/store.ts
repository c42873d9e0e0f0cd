import { db } from '../database.ts';

/** Writes what a municipality has asked for; what is undefined stays. */
export async function updateMunicipality(
  id: number,
  change: { readonly postAddress?: string | null; readonly language?: 'nb' | 'nn' },
): Promise<void> {
  await db.municipality.update({ where: { id }, data: change });
}
