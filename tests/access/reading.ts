import { db } from '../../api/src/database.ts';
import { register } from '../../api/src/register.ts';
import { municipalityWithCode } from '../support/people.ts';
import { ask, entriesIn, type Findings, type Json, noteLeaks, noteTried } from './asking.ts';
import { may, nothing } from './classes.ts';
import type { Fixture } from './fixture.ts';
import { filterChanges, hotRoots } from './hot.ts';
import { accessOf, observe } from './observe.ts';
import { nameGroups, peersRoots } from './peers.ts';
import { quoted, type Root, rootOf, walksFrom } from './queries.ts';
import { filterStandings, standingsRoots } from './standings.ts';
import type { Subjects } from './subjects.ts';

/** Every field of Query with everything that it can be asked with, each id in the database among them. */
async function nearRoots(): Promise<Root[]> {
  const select = { id: true };
  const byId = (name: string, rows: readonly { id: string | number }[]) =>
    rows.map(({ id }) => rootOf(name, { id: quoted(id) }));
  const assessed = await db.assessment.findMany({ distinct: ['municipalityId'], select: { municipalityId: true } });
  const withKven = [...register().municipalities.values()].find(({ names }) => names.some(({ nameKven }) => nameKven));
  const municipalities = [...['1508', '1580', '1507'].map(municipalityWithCode), ...(withKven ? [withKven.id] : [])];
  const others = assessed.map(({ municipalityId }) => municipalityId).filter((id) => !municipalities.includes(id));
  const pages: Readonly<Record<string, string>>[] = [{}, { limit: '100' }, { offset: '0' }];
  return [
    ...byId('assessment', await db.assessment.findMany({ select })),
    ...byId('round', await db.round.findMany({ select })),
    ...byId('user', await db.user.findMany({ select })),
    ...byId(
      'municipality',
      [...municipalities, ...others].map((id) => ({ id })),
    ),
    ...byId('checklist', [{ id: 'sjekkliste-kommune' }, { id: 'nasjonale-indikatorer' }]),
    rootOf('checklistVersion', { checklistId: quoted('nasjonale-indikatorer'), version: quoted('2.0.0') }),
    ...['2021-06-01', '2024-06-01'].flatMap((day) =>
      ['1508', '1507', '3301', '9999'].map((code) =>
        rootOf('municipalityByCode', { code: quoted(code), on: quoted(day) }),
      ),
    ),
    ...['counties', 'municipalities', 'assessments', 'rounds', 'users', 'installation', 'checklists', 'me'].map(
      (name) => rootOf(name),
    ),
    ...(await comparisonRoots(municipalities.slice(0, 2))),
    ...byId(
      'dugnad',
      await db.dugnad.findMany({ select, where: { municipalityId: { in: municipalities.slice(0, 2) } } }),
    ),
    ...byId('action', await db.action.findMany({ select })),
    ...pages.map((args) => rootOf('actions', args)),
    ...pages.map((args) => rootOf('imports', args)),
    ...pages.map((args) => rootOf('dugnadComparisons', { checklistId: quoted('nasjonale-indikatorer'), ...args })),
    rootOf('comingRound', { checklistId: quoted('nasjonale-indikatorer') }),
    rootOf('counties', { on: '"2021-06-01"' }),
    ...['municipalities', 'assessments', 'rounds', 'users'].flatMap((name) => [
      rootOf(name, { limit: '100' }),
      rootOf(name, { offset: '1' }),
    ]),
  ];
}

/**
 * Series of municipalities, and each two of their assessments that were published: a published pair is for everybody, also
 * where the series of some has others in between.
 */
async function comparisonRoots(municipalityIds: readonly number[]): Promise<Root[]> {
  const where = { municipalityId: { in: [...municipalityIds] }, publishedAt: { not: null } };
  const published = await db.assessment.findMany({ where, orderBy: { id: 'asc' } });
  const compared = (one: string, other: string) => rootOf('comparison', { oneId: quoted(one), otherId: quoted(other) });
  const series = (municipalityId: string, checklistId: string) =>
    rootOf('series', { municipalityId, checklistId, perspective: 'ADMINISTRATION' });
  const [first, ...others] = published as [(typeof published)[number], ...typeof published];
  const elsewhere = others.find(({ municipalityId }) => municipalityId !== first.municipalityId)!;
  const pairs = published.flatMap((one) =>
    published
      .filter(({ id, municipalityId, checklistId }) => {
        return one.id <= id && one.municipalityId === municipalityId && one.checklistId === checklistId;
      })
      .map((other) => compared(one.id, other.id)),
  );
  return [
    ...municipalityIds.flatMap((id) =>
      ['"sjekkliste-kommune"', '"nasjonale-indikatorer"'].map((checklistId) => series(quoted(id), checklistId)),
    ),
    ...[...pairs, compared(first.id, elsewhere.id)],
  ];
}

/** From where one walks on: what is the other municipality's, and what one holds oneself. */
const farWalks = ({ a, b }: Fixture): string[] => [
  ...walksFrom(rootOf('me'), 3),
  ...['assessments', 'rounds', 'users'].flatMap((name) => walksFrom(rootOf(name), 1)),
  ...[a, b].flatMap(({ municipalityId }) => walksFrom(rootOf('municipality', { id: quoted(municipalityId) }), 2)),
  ...walksFrom(rootOf('assessment', { id: quoted(b.rows.inRound) }), 2),
  ...walksFrom(rootOf('assessment', { id: quoted(b.rows.draft) }), 1),
];

/** The effect where there is one, and where it is withheld. */
const effectRoots = ({ effect, rounds }: Fixture): Root[] =>
  [
    { firstRoundId: effect.first, secondRoundId: effect.second },
    { firstRoundId: rounds.published, secondRoundId: rounds.closed },
  ].map(({ firstRoundId, secondRoundId }) =>
    rootOf('effect', {
      checklistId: quoted('nasjonale-indikatorer'),
      firstRoundId: quoted(firstRoundId),
      secondRoundId: quoted(secondRoundId),
    }),
  );

/** What share links show: one that works, and one that was taken back. */
const sharingRoots = ({ a, b }: Fixture): Root[] =>
  [a.links.open, a.links.revoked, b.links.open].map(({ token }) =>
    rootOf('sharedAssessment', { token: quoted(token) }),
  );

/** Everybody asks everything that can be read, by every way. */
export async function readEverything(fixture: Fixture, subjects: Subjects, findings: Findings): Promise<number> {
  const roots = [
    ...(await nearRoots()),
    ...effectRoots(fixture),
    ...hotRoots(fixture),
    ...peersRoots(fixture),
    ...standingsRoots(fixture),
    ...sharingRoots(fixture),
  ];
  const walks = [...roots.flatMap((root) => walksFrom(root, 0)), ...farWalks(fixture)];
  let asked = 0;

  for (const text of walks) {
    const entries = entriesIn(text);
    for (const role of fixture.roles) {
      const data = await ask(role, text);
      asked += 1;
      noteTried(findings, role, entries);
      if (data === null) continue;
      findings.seen.push(...observe(role, data, 'Query', subjects));
      noteLeaks(findings, role, { shown: JSON.stringify(data), asked: text }, fixture.secrets, subjects);
    }
  }
  return asked;
}

type Filter = {
  readonly name: string;
  readonly input: string;
  readonly values: readonly string[];
  readonly row: string;
};

const filtersOn = ({ a, b, rounds, people }: Fixture): Filter[] => [
  {
    ...{ name: 'assessments', input: 'AssessmentFilter', row: 'Assessment' },
    values: [
      ...[a, b].map(({ municipalityId }) => `municipalityId: ${quoted(municipalityId)}`),
      ...[rounds.published, rounds.closed, rounds.returned, rounds.open].map((id) => `roundId: ${quoted(id)}`),
      ...['nasjonale-indikatorer', 'sjekkliste-kommune'].map((id) => `checklistId: ${quoted(id)}`),
      ...['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'].flatMap((state) => [
        `state: ${state}`,
        `municipalityId: ${quoted(b.municipalityId)}, state: ${state}`,
      ]),
      ...['15', 'Haram', 'merke', 'Redaktør'].map((text) => `search: ${quoted(text)}`),
      ...['isReviewed: true', 'isReviewed: false'],
    ],
  },
  {
    ...{ name: 'actions', input: 'ActionFilter', row: 'Action' },
    values: [
      ...[a, b].map(({ municipalityId }) => `municipalityId: ${quoted(municipalityId)}`),
      ...[a, b].map(({ dugnads }) => `dugnadId: ${quoted(dugnads.held)}`),
      'checklistId: "nasjonale-indikatorer"',
      'checklistId: "nasjonale-indikatorer", criterionId: "adopted-goal"',
      ...['states: [PLANNED]', 'states: [STARTED, DONE]', 'isOverdue: true', 'isOverdue: false', 'barrier: EQUIPMENT'],
    ],
  },
  {
    ...{ name: 'users', input: 'UserFilter', row: 'User' },
    values: [
      ...['Redaktør', '@eksempel.no', 'merke'].map((text) => `search: ${quoted(text)}`),
      ...['ndfuOnly: true', 'ndfuOnly: false'],
      `ids: [${[b.editor.id, people.adviser].map(quoted).join(', ')}]`,
    ],
  },
  {
    ...{ name: 'municipalities', input: 'MunicipalityFilter', row: 'Municipality' },
    values: [
      ...['15', 'Haram', 'merke-b'].map((text) => `search: ${quoted(text)}`),
      ...[
        'countyCode: "15"',
        'hasSeat: true',
        'followed: true',
        'includeEnded: true',
        `ids: [${quoted(b.municipalityId)}]`,
      ],
    ],
  },
];

/**
 * Everybody narrows every list by everything: no filter gives a row, or a count of rows, that the caller may not know of.
 * @returns what a list told too much
 */
export async function filterEverything(fixture: Fixture, subjects: Subjects, findings: Findings): Promise<string[]> {
  const tooMuch: string[] = [];
  for (const { name, input, row, values } of filtersOn(fixture)) {
    for (const value of values) {
      const text = `{ ${name}__filter: ${name}(filter: { ${value} }, limit: 100) { __typename totalCount items { __typename id } } }`;
      for (const role of fixture.roles) {
        const data = await ask(role, text);
        noteTried(findings, role, entriesIn(text));
        if (data === null) continue;
        findings.seen.push(...observe(role, data, 'Query', subjects));
        const page = data[`${name}__filter`] as { totalCount: number; items: Json[] };
        const used = [...entriesIn(text)].filter((entry) => entry.startsWith(input));
        for (const item of page.items) {
          const key = `${row}:${item.id}`;
          const subject = subjects.get(key) ?? nothing;
          for (const entry of used) findings.seen.push({ role, entry, key, subject, value: '{}' });
          if (!used.every((entry) => may(role, accessOf(entry), subject)))
            tooMuch.push(`${role.name}: ${value} ${key}`);
        }
        const counted = Math.min(page.totalCount, 100);
        if (counted !== page.items.length) tooMuch.push(`${role.name}: ${value} counts ${page.totalCount}`);
      }
    }
  }
  const lists = [
    ...(await filterComparisons(fixture, findings)),
    ...(await filterChanges(fixture, findings)),
    ...(await filterStandings(fixture, findings)),
  ];
  await nameGroups(fixture, findings);
  return [...tooMuch, ...lists];
}

/** The list of dugnads is NDFU's: whatever it is narrowed and sorted by, nobody else gets anything. */
async function filterComparisons({ roles }: Fixture, findings: Findings): Promise<string[]> {
  const filter = `statuses: [COMPARED, NO_AFTER, NO_BEFORE], outcome: UNCHANGED, themeId: "anchoring", themeOutcome: SAME,
    countyCode: "15", followed: false, heldFrom: "2026-01-01", heldTo: "2026-12-31", search: "15"`;
  const asked = `filter: { ${filter} }, sort: { by: CHANGE, direction: ASCENDING }`;
  const text = `{ dugnadComparisons__filter__sort: dugnadComparisons(checklistId: "nasjonale-indikatorer", ${asked})
    { __typename totalCount items { __typename dugnad { __typename id } } } }`;
  const tooMuch: string[] = [];
  for (const role of roles) {
    const data = await ask(role, text);
    noteTried(findings, role, entriesIn(text));
    if (data === null) continue;
    for (const entry of [...entriesIn(text)].filter((one) => !one.startsWith('Dugnad.'))) {
      findings.seen.push({ role, entry, key: '-', subject: nothing, value: '{}' });
      if (!may(role, accessOf(entry), nothing)) tooMuch.push(`${role.name}: ${entry}`);
    }
  }
  return tooMuch;
}
