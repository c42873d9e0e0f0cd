import type { Viewer } from '../../api/src/access.ts';
import { db } from '../../api/src/database.ts';
import { publishRound } from '../../api/src/rounds/store.ts';
import { aMunicipality, makeRound } from '../support/make.ts';
import { makeRoundRows, type RoundRow } from '../support/roundRows.ts';

export const checklistId = 'sjekkliste-kommune';

const years: { days: object; on: string; answers: RoundRow['answers'] }[] = [
  {
    days: { opensOn: '2023-01-01', closesOn: '2023-05-31', publishesOn: '2023-06-15' },
    on: '2023-03-01',
    answers: [0, 1],
  },
  {
    days: { opensOn: '2024-01-01', closesOn: '2024-05-31', publishesOn: '2024-06-15' },
    on: '2024-03-01',
    answers: [3, null, 3, 1],
  },
];

/** Two published rounds of five municipalities that rose at the first criterion, with more that they could do. */
export async function makeRisenRounds(administrator: Viewer) {
  const municipalityIds = Array.from({ length: 5 }, aMunicipality);
  const roundIds: string[] = [];
  for (const { days, on, answers } of years) {
    const roundId = await makeRound({ ...days, checklistId, invited: municipalityIds });
    await makeRoundRows(
      roundId,
      municipalityIds.map((municipalityId) => ({ municipalityId, referenceOn: on, answers })),
    );
    await publishRound(roundId, administrator, new Date());
    roundIds.push(roundId);
  }
  const where = { municipalityId: municipalityIds[0]!, roundId: roundIds[1]! };
  const { id: assessmentId } = await db.assessment.findFirstOrThrow({ where });
  return { municipalityId: municipalityIds[0]!, first: roundIds[0]!, second: roundIds[1]!, assessmentId };
}
