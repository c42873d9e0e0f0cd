import { beforeAll, describe, expect, test } from 'vitest';
import { endedOn, existsOn } from '../api/src/municipality.ts';
import { register } from '../api/src/register.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, openService } from './support/make.ts';
import { noon } from './support/noon.ts';
import { makeUser } from './support/signIn.ts';

let adviser: string;
beforeAll(async () => {
  await openService();
  adviser = (await makeUser({ ndfuRole: 'ADVISER' })).id;
});

/** What was answered around a dugnad; EARLY lies after it, and not 90 days. */
type Answered = 'BEFORE' | 'EARLY' | 'AFTER';
const around: Readonly<Record<string, readonly Answered[]>> = {
  nothing: [],
  early: ['EARLY'],
  before: ['BEFORE'],
  'before, early': ['BEFORE', 'EARLY'],
  after: ['AFTER'],
  'early, after': ['EARLY', 'AFTER'],
  'before, after': ['BEFORE', 'AFTER'],
  all: ['BEFORE', 'EARLY', 'AFTER'],
};

/** By what was answered: what a dugnad lacks, and what it is in NDFU's list. */
type Said = Readonly<Record<string, readonly [missing: readonly string[], statuses: readonly string[]]>>;

const planned: Said = {
  nothing: [['NO_BEFORE_YET', 'PLANNED'], ['PLANNED']],
  early: [['NO_BEFORE_YET', 'PLANNED'], ['PLANNED']],
  before: [['PLANNED'], ['PLANNED']],
  'before, early': [['PLANNED'], ['PLANNED']],
  after: [['NO_BEFORE_YET', 'PLANNED'], ['PLANNED']],
  'early, after': [['NO_BEFORE_YET', 'PLANNED'], ['PLANNED']],
  'before, after': [['PLANNED'], ['PLANNED']],
  all: [['PLANNED'], ['PLANNED']],
};
const withAfter: Said = {
  after: [['NO_BEFORE'], ['NO_BEFORE']],
  'early, after': [['NO_BEFORE'], ['NO_BEFORE']],
  'before, after': [[], ['COMPARED']],
  all: [[], ['COMPARED']],
};
const held: Said = {
  ...withAfter,
  nothing: [['NO_ANSWERS'], ['NO_BEFORE', 'NO_AFTER']],
  early: [
    ['NO_BEFORE', 'NO_AFTER_YET'],
    ['NO_BEFORE', 'NO_AFTER'],
  ],
  before: [['NO_AFTER_YET'], ['NO_AFTER']],
  'before, early': [['NO_AFTER_YET'], ['NO_AFTER']],
};
const ended: Said = {
  ...withAfter,
  nothing: [
    ['NO_BEFORE', 'ENDED'],
    ['NO_BEFORE', 'ENDED'],
  ],
  early: [
    ['NO_BEFORE', 'ENDED'],
    ['NO_BEFORE', 'ENDED'],
  ],
  before: [['ENDED'], ['ENDED']],
  'before, early': [['ENDED'], ['ENDED']],
};

/** Municipalities that became others on 1 January 2020, each given once. */
const endedThen = (() => {
  let given = 0;
  return () => {
    const all = [...register().municipalities.values()].filter(
      (one) => endedOn(one) === '2020-01-01' && existsOn(one, '2018-06-01'),
    );
    given += 1;
    return all[given - 1]!.id;
  };
})();

type Kind = {
  readonly municipality: () => number;
  readonly heldOn: string;
  readonly days: Readonly<Record<Answered, string>>;
  /** What it is said to be by the day on which it is asked. */
  readonly asked: readonly (readonly [on: string, said: Said])[];
};

const kinds: Readonly<Record<string, Kind>> = {
  'goes on': {
    municipality: aMunicipality,
    heldOn: '2025-03-17',
    days: { BEFORE: '2025-03-17', EARLY: '2025-06-14', AFTER: '2025-06-15' },
    asked: [
      ['2025-03-16', planned],
      ['2025-03-17', held],
      ['2026-05-01', held],
    ],
  },
  'ends when there could have been an after': {
    municipality: endedThen,
    heldOn: '2019-10-02',
    days: { BEFORE: '2019-10-01', EARLY: '2019-12-30', AFTER: '2019-12-31' },
    asked: [
      ['2019-10-01', planned],
      ['2019-10-02', held],
      ['2019-12-31', held],
      ['2020-01-01', ended],
    ],
  },
  'ends before there could be an after': {
    municipality: endedThen,
    heldOn: '2019-10-03',
    days: { BEFORE: '2019-10-03', EARLY: '2019-12-31', AFTER: '' },
    asked: [
      ['2019-10-02', planned],
      ['2019-10-03', ended],
      ['2020-01-01', ended],
    ],
  },
};

const statuses = ['PLANNED', 'NO_BEFORE', 'NO_AFTER', 'ENDED', 'COMPARED'];

/** A dugnad of a municipality of its own with what was answered around it. */
async function makeDugnad({ municipality, heldOn, days }: Kind, answered: readonly Answered[]): Promise<string> {
  const municipalityId = municipality();
  for (const one of answered) {
    await makeAssessment({ municipalityId, answers: 'best', isSubmitted: true, now: noon(days[one]) });
  }
  const { id } = await as(adviser).call(
    `mutation ($municipalityId: ID!, $input: DugnadInput!) {
       createDugnad(municipalityId: $municipalityId, input: $input) { ... on Dugnad { id } ... on Error { code } } }`,
    { municipalityId, input: { heldOn } },
  );
  return id;
}

/** What NDFU's list says of the dugnads of a day, by their id. */
async function listed(heldOn: string, now: string, only: readonly string[] | null): Promise<Map<string, string[]>> {
  const { items, totalCount } = await as(adviser, now).call(
    `query ($checklistId: ID!, $filter: DugnadComparisonFilter) {
       dugnadComparisons(checklistId: $checklistId, filter: $filter) {
         totalCount items { dugnad { id } statuses } } }`,
    { checklistId: indicators, filter: { heldFrom: heldOn, heldTo: heldOn, statuses: only } },
  );
  expect(totalCount).toBe(items.length);
  return new Map(
    items.map((row: { dugnad: { id: string }; statuses: string[] }) => [row.dugnad.id, row.statuses] as const),
  );
}

async function missing(id: string, now: string): Promise<string[]> {
  const { beforeAfter } = await as(adviser, now).call(
    'query ($id: ID!, $checklistId: ID!) { dugnad(id: $id) { beforeAfter(checklistId: $checklistId) { missing { code } } } }',
    { id, checklistId: indicators },
  );
  return beforeAfter.missing.map(({ code }: { code: string }) => code);
}

describe.each(Object.keys(kinds))('where the municipality %s', (name) => {
  const kind = kinds[name]!;
  const made = new Map<string, string>();
  beforeAll(async () => {
    for (const [what, answered] of Object.entries(around)) {
      if (answered.includes('AFTER') && kind.days.AFTER === '') continue;
      made.set(what, await makeDugnad(kind, answered));
    }
  });

  test.each(kind.asked)('asked on %s, the list, its filter and the dugnad itself say the same', async (on, said) => {
    const now = `${on}T10:00:00Z`;
    const all = await listed(kind.heldOn, now, null);
    expect(all.size).toBe(made.size);
    for (const [what, id] of made) {
      expect([await missing(id, now), all.get(id)], what).toEqual(said[what]);
    }
    for (const status of statuses) {
      const expected = [...made].filter(([what]) => said[what]![1].includes(status)).map(([, id]) => id);
      expect([...(await listed(kind.heldOn, now, [status])).keys()].toSorted(), status).toEqual(expected.toSorted());
    }
  });
});
