import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { newestOf } from '../../api/src/catalogue.ts';
import { indicators } from '../support/make.ts';
import { ask, entriesIn, type Findings, noteTried } from './asking.ts';
import { nothing } from './classes.ts';
import type { Fixture } from './fixture.ts';
import { quoted, type Root, rootOf } from './queries.ts';
import { checklistId } from './risenRounds.ts';

const firstOf = (id: string) => quoted(allCriteria(newestOf(id)!.checklist)[0]!.id);
const country = '{ kind: COUNTRY }';

/** Figures that are shown and figures that rest on too few, who chose what, who rose, and what could be done next. */
export function peersRoots({ risen, rounds }: Fixture): Root[] {
  const of = { checklistId: quoted(checklistId), municipalityId: quoted(risen.municipalityId) };
  const both = `[${quoted(risen.first)}, ${quoted(risen.second)}]`;
  const page = { limit: '100', offset: '0' };
  const criterionId = firstOf(checklistId);
  const alone = `{ kind: OWN_LIST, municipalityIds: [${quoted(risen.municipalityId)}] }`;
  return [
    rootOf('peerGroups', { ...of, roundId: quoted(risen.first) }),
    rootOf('peerFigures', { ...of, group: country }),
    rootOf('peerFigures', { ...of, roundId: quoted(risen.second), group: alone, criterionIds: `[${criterionId}]` }),
    rootOf('peerFigures', { ...of, group: country, panelRoundIds: both }),
    rootOf('peerFigures', { ...of, group: country, roundId: quoted(risen.first), edition: '1' }),
    rootOf('nationalFigures', { checklistId: of.checklistId, roundId: quoted(risen.second), panelRoundIds: both }),
    rootOf('whoChose', { ...of, roundId: quoted(risen.second), criterionId, group: country, ...page }),
    rootOf('whoChose', { ...of, criterionId, group: country, choiceId: '"yes"' }),
    rootOf('answerMap', { checklistId: of.checklistId, criterionId, roundId: quoted(risen.second), edition: '1' }),
    // With evidence.
    rootOf('whoChose', {
      ...{ checklistId: quoted(indicators), roundId: quoted(rounds.published) },
      ...{ criterionId: firstOf(indicators), group: country },
    }),
    rootOf('risers', { ...of, criterionId, group: country, ...page }),
    rootOf('nextSteps', { assessmentId: quoted(risen.assessmentId), group: country }),
    // Too few, and a wider group is offered.
    rootOf('whoChose', { ...of, criterionId, group: alone }),
    rootOf('risers', { checklistId: of.checklistId, criterionId, group: alone }),
    rootOf('nextSteps', { assessmentId: quoted(risen.assessmentId), group: alone }),
  ];
}

/** Everybody names groups in every way. */
export async function nameGroups({ roles, risen }: Fixture, findings: Findings): Promise<void> {
  for (const group of [
    '{ kind: COUNTRY, key: "NO" }',
    `{ kind: OWN_LIST, municipalityIds: [${quoted(risen.municipalityId)}] }`,
  ]) {
    const text = `{ peerFigures(checklistId: ${quoted(checklistId)}, group: ${group}) { __typename } }`;
    const entries = [...entriesIn(text)].filter((entry) => entry.startsWith('PeerGroupInput'));
    for (const role of roles) {
      const data = await ask(role, text);
      noteTried(findings, role, entries);
      if (!data?.peerFigures) continue;
      for (const entry of entries) findings.seen.push({ role, entry, key: '-', subject: nothing, value: '{}' });
    }
  }
}
