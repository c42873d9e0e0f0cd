import { randomUUID } from 'node:crypto';
import { db } from '../../api/src/database.ts';
import { dateOf } from '../../api/src/days.ts';
import { aMunicipality, makeRound } from '../support/make.ts';
import { makeRoundRows, type RoundRow } from '../support/roundRows.ts';

const days = { opensOn: '2023-01-01', closesOn: '2023-06-30', publishesOn: '2026-10-01' };
const later = { opensOn: '2025-01-01', closesOn: '2025-06-30', publishesOn: '2026-10-01' };

/** Two rounds that nobody has published, with five treated, ten comparable and one without a split: an effect to be shown. */
export async function makeEffectRounds() {
  const first = await makeRound({ ...days, version: '2.0.0' });
  const second = await makeRound({ ...later, version: '2.0.0' });
  const municipalityIds = Array.from({ length: 16 }, aMunicipality);
  const rows = (referenceOn: string, answers: (at: number) => RoundRow['answers']) =>
    municipalityIds.map((municipalityId, at) => ({ municipalityId, referenceOn, answers: answers(at) }));
  await makeRoundRows(
    first,
    rows('2023-03-01', (at) => (at === 15 ? [null] : [1])),
  );
  await makeRoundRows(
    second,
    rows('2025-03-01', (at) => (at < 5 ? [3, 3, 1] : [2, 1])),
  );
  const heldOn = dateOf('2024-03-01');
  await db.dugnad.createMany({
    data: municipalityIds.slice(0, 5).map((municipalityId) => ({
      ...{ id: randomUUID(), municipalityId, heldOn, place: 'Kulturhuset', createdAt: heldOn, updatedAt: heldOn },
    })),
  });
  return { first, second };
}
