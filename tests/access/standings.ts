import { ask, entriesIn, type Findings, noteTried } from './asking.ts';
import { may, nothing } from './classes.ts';
import type { Fixture } from './fixture.ts';
import { accessOf } from './observe.ts';
import { quoted, type Root, rootOf } from './queries.ts';

const checklistId = quoted('nasjonale-indikatorer');

/** How far the rounds have come, and how municipalities stand in one, in the newest, and in their latest of a checklist. */
export const standingsRoots = ({ peers, rounds }: Fixture): Root[] => [
  rootOf('roundProgress'),
  rootOf('roundProgress', { checklistId }),
  ...[peers.first, peers.second, rounds.published, rounds.closed].map((id) =>
    rootOf('municipalityStandings', {
      ...{ roundId: quoted(id), sort: '{ by: SCORE, direction: DESCENDING }', limit: '15', offset: '0' },
    }),
  ),
  rootOf('municipalityStandings', { checklistId, limit: '15' }),
];

/** The list narrowed and sorted by everything: nobody but NDFU gets anything. @returns what it told too much */
export async function filterStandings({ roles }: Fixture, findings: Findings): Promise<string[]> {
  const filter = `statuses: [PUBLISHED, SUBMITTED], isWaiting: false, hasFallen: false, countyCode: "15",
    followed: false, dugnadFrom: "2020-01-01", dugnadTo: "2030-12-31", search: "15"`;
  const asked = `filter: { ${filter} }, sort: { by: CHANGE, direction: ASCENDING }`;
  const text = `{ municipalityStandings__checklistId__filter__sort: municipalityStandings(checklistId: ${checklistId}, ${asked})
    { __typename counts { __typename total } dugnadTo items { __typename status } } }`;
  const tooMuch: string[] = [];
  for (const role of roles) {
    const data = await ask(role, text);
    noteTried(findings, role, entriesIn(text));
    // A field that may be null is null for those who may not ask for it.
    if (!data?.municipalityStandings__checklistId__filter__sort) continue;
    for (const entry of entriesIn(text)) {
      findings.seen.push({ role, entry, key: '-', subject: nothing, value: '{}' });
      if (!may(role, accessOf(entry), nothing)) tooMuch.push(`${role.name}: ${entry}`);
    }
  }
  return tooMuch;
}
