import type { Viewer } from '../../api/src/access.ts';
import { publishRound } from '../../api/src/rounds/store.ts';
import { aMunicipality, makeAssessment, makeRound } from '../support/make.ts';

const first = { opensOn: '2024-01-01', closesOn: '2024-05-31', publishesOn: '2024-06-15' };
const second = { opensOn: '2025-01-01', closesOn: '2025-05-31', publishesOn: '2025-06-15' };

/** Two published rounds: enough municipalities in the first for figures to be shown, one of them in the second too. */
export async function makePeerRounds(administrator: Viewer) {
  const municipalityIds = Array.from({ length: 5 }, aMunicipality) as [number, ...number[]];
  const rounds = [
    { days: first, invited: municipalityIds },
    { days: second, invited: [municipalityIds[0]] },
  ];
  const roundIds: string[] = [];
  for (const { days, invited } of rounds) {
    const roundId = await makeRound({ ...days, invited, version: '2.0.0' });
    const now = new Date(`${days.opensOn}T12:00:00Z`);
    for (const municipalityId of invited) {
      await makeAssessment({ municipalityId, roundId, version: '2.0.0', answers: 'best', isSubmitted: true, now });
    }
    await publishRound(roundId, administrator, new Date(`${days.publishesOn}T12:00:00Z`));
    roundIds.push(roundId);
  }
  return { municipalityId: municipalityIds[0], first: roundIds[0]!, second: roundIds[1]! };
}
