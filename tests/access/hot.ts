import { register } from '../../api/src/register.ts';
import { ask, entriesIn, type Findings, type Json, noteTried } from './asking.ts';
import { may, nothing } from './classes.ts';
import type { Fixture } from './fixture.ts';
import { accessOf } from './observe.ts';
import { quoted, type Root, rootOf } from './queries.ts';

const checklistId = quoted('nasjonale-indikatorer');

/** Dashboards of both municipalities and of one with peers; the map and the list of changes. */
export function hotRoots({ a, b, peers }: Fixture): Root[] {
  const benchmark = (municipalityId: number, more: Record<string, string> = {}) =>
    rootOf('benchmark', { municipalityId: quoted(municipalityId), checklistId, ...more });
  return [
    ...[a, b, peers].map(({ municipalityId }) => benchmark(municipalityId)),
    ...['COUNTRY', 'NEAREST', 'OWN_LIST'].map((kind) =>
      benchmark(peers.municipalityId, { group: `{ kind: ${kind} }` }),
    ),
    // Large enough but for one theme.
    benchmark(peers.municipalityId, {
      group: `{ kind: OWN_LIST, municipalityIds: [${peers.list.map(quoted).join(', ')}] }`,
    }),
    benchmark(peers.municipalityId, { group: '{ kind: COUNTRY }', panelRoundIds: `[${quoted(peers.first)}]` }),
    rootOf('levelMap', { checklistId }),
    rootOf('levelMap', { checklistId, roundId: quoted(peers.first), edition: '1' }),
    rootOf('levelMap', { checklistId, roundId: quoted(peers.first), panelRoundIds: `[${quoted(peers.second)}]` }),
    rootOf('municipalityChanges', { checklistId }),
    rootOf('municipalityChanges', {
      checklistId,
      sort: '{ by: SCORE, direction: ASCENDING }',
      limit: '100',
      offset: '0',
    }),
    rootOf('heldFigures'),
  ];
}

const filters = (municipalityId: number) => [
  ...['countyCode: "15"', 'kostraGroup: "EKG02"', 'followed: true', 'followed: false', 'outcome: NOT_COMPARABLE'],
  `search: ${quoted(register().municipalities.get(municipalityId)!.codes.at(-1)!.code)}`,
];

/** The list of changes narrowed by everything: whoever may not narrow by it gets nothing. @returns what it told too much */
export async function filterChanges({ roles, peers }: Fixture, findings: Findings): Promise<string[]> {
  const tooMuch: string[] = [];
  for (const value of filters(peers.municipalityId)) {
    const text = `{ municipalityChanges__filter__sort: municipalityChanges(checklistId: ${checklistId},
      filter: { ${value} }, sort: { by: NAME, direction: ASCENDING }) { __typename totalCount } }`;
    for (const role of roles) {
      const data: Json | null = await ask(role, text);
      noteTried(findings, role, entriesIn(text));
      if (data === null) continue;
      for (const entry of entriesIn(text)) {
        findings.seen.push({ role, entry, key: '-', subject: nothing, value: '{}' });
        if (!may(role, accessOf(entry), role.isSignedIn ? { owners: [], userId: role.userId! } : nothing))
          tooMuch.push(`${role.name}: ${entry}`);
      }
    }
  }
  return tooMuch;
}
