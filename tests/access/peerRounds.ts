import type { Viewer } from '../../api/src/access.ts';
import { catalogue } from '../../api/src/catalogue.ts';
import type { GivenAnswer } from '../../api/src/checkedAnswer.ts';
import { publishRound } from '../../api/src/rounds/store.ts';
import { aMunicipality, best, indicators, makeAssessment, makeRound } from '../support/make.ts';

const first = { opensOn: '2024-01-01', closesOn: '2024-05-31', publishesOn: '2024-06-15' };
const second = { opensOn: '2025-01-01', closesOn: '2025-05-31', publishesOn: '2025-06-15' };

const version = '2.0.0';

/**
 * Two published rounds: enough municipalities in the first for figures to be shown, one of them in the second too. The last
 * one does not know what the first theme asks.
 */
export async function makePeerRounds(administrator: Viewer) {
  const municipalityIds = Array.from({ length: 6 }, aMunicipality) as [number, ...number[]];
  const rounds = [
    { days: first, invited: municipalityIds },
    { days: second, invited: [municipalityIds[0]] },
  ];
  const roundIds: string[] = [];
  for (const { days, invited } of rounds) {
    const roundId = await makeRound({ ...days, invited, version });
    const now = new Date(`${days.opensOn}T12:00:00Z`);
    for (const municipalityId of invited) {
      const answers = municipalityId === municipalityIds[5] ? withoutFirstTheme() : 'best';
      await makeAssessment({ municipalityId, roundId, version, answers, isSubmitted: true, now });
    }
    await publishRound(roundId, administrator, new Date(`${days.publishesOn}T12:00:00Z`));
    roundIds.push(roundId);
  }
  const list = municipalityIds.slice(1);
  return { municipalityId: municipalityIds[0], list, first: roundIds[0]!, second: roundIds[1]! };
}

function withoutFirstTheme(): Record<string, GivenAnswer> {
  const { checklist } = catalogue.version(indicators, version)!;
  const [first, ...others] = checklist.themes;
  return Object.fromEntries([
    ...first!.criteria.map(({ id }) => [id, { state: 'DONT_KNOW' }] as const),
    ...others.flatMap(({ criteria }) => criteria.map((one) => [one.id, best(checklist, one)] as const)),
  ]);
}
