import { randomUUID } from 'node:crypto';
import { db } from '../../api/src/database.ts';
import type { Place, Secret } from './fixture.ts';

const importedAt = new Date('2026-05-25T12:00:00Z');

/** Says of a published and a submitted assessment, and of a dugnad, that they were imported, each from a file of its own. */
export async function makeImported(
  { rows, label }: Place,
  dugnadId: string,
  importedById: string,
  secrets: Secret[],
): Promise<void> {
  const file = async (kind: 'ASSESSMENTS' | 'DUGNADS', name: string) => {
    const id = randomUUID();
    const fileName = `merke-${label}-fil-${name}.csv`;
    await db.import.create({ data: { id, kind, fileName, fileHash: '-', rows: 1, importedAt, importedById } });
    return { id, fileName };
  };
  for (const name of ['standing', 'submitted'] as const) {
    const { id: importId, fileName } = await file('ASSESSMENTS', name);
    await db.importedAssessment.create({ data: { assessmentId: rows[name], importId, row: 2 } });
    secrets.push({ text: fileName, access: 'submitted', key: `Assessment:${rows[name]}` });
  }
  const { id: importId, fileName } = await file('DUGNADS', 'dugnad');
  await db.importedDugnad.create({ data: { dugnadId, importId, row: 3 } });
  secrets.push({ text: fileName, access: ['own', 'NDFU'], key: `Dugnad:${dugnadId}` });
}
