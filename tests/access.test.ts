import { allCriteria, optionsOf } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { assessmentRoutes } from '../api/src/assessments/routes.ts';
import { newestOf } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { viewerWithId } from '../api/src/users/viewerOf.ts';
import { type Findings, faults, noteLeaks } from './access/asking.ts';
import { changeEverything, type Verdicts } from './access/changing.ts';
import { may, type Role } from './access/classes.ts';
import { type Fixture, makeFixture } from './access/fixture.ts';
import { accessOf, beforeAfterKey, type Observation } from './access/observe.ts';
import { entriesOfSchema, givesSubjects } from './access/queries.ts';
import { filterEverything, readEverything } from './access/reading.ts';
import { readSubjects } from './access/subjects.ts';
import { table } from './access/table.ts';
import { type Criteria, trialsOn } from './access/trials.ts';
import { indicators } from './support/make.ts';
import { municipalityWithCode } from './support/people.ts';

const entries = Object.entries(table).flatMap(([type, fields]) =>
  Object.keys(fields).map((field) => `${type}.${field}`),
);

/**
 * What differs between those who may see it: the public reads PUBLISHED also while a correction is under way, and NDFU of a
 * draft the completeness of the whole, not of its themes.
 */
const byCaller = new Set(['Assessment.state', 'Completeness.answered', 'Completeness.asked']);

const findings: Findings = { seen: [], leaks: new Set(), tried: new Map() };
/** What was shown before anything was changed. */
let read: Observation[];
let fixture: Fixture;
let exported: string[];
let filtered: string[];
let verdicts: Verdicts;

beforeAll(async () => {
  fixture = await makeFixture();
  const subjects = await readSubjects();
  const asked = await readEverything(fixture, subjects, findings);
  expect(asked).toBeGreaterThan(1000);
  read = [...findings.seen];
  filtered = await filterEverything(fixture, subjects, findings);
  exported = await exportEverything();
  verdicts = await changeEverything(fixture, trialsOn(fixture, await criteria()), findings);
}, 600_000);

test('every field and argument of the schema has its entry, and every entry its field', () => {
  expect(entries.toSorted()).toEqual(entriesOfSchema().toSorted());
});

test('no question fails for another reason than a missing right', () => {
  expect(faults).toEqual([]);
});

test.each(entries)('%s is shown to those whom the table names, and to nobody else', (entry) => {
  const access = accessOf(entry);
  expect([...(findings.tried.get(entry) ?? [])].toSorted()).toEqual(fixture.roles.map(({ name }) => name).toSorted());
  const shown = findings.seen.filter((one) => one.entry === entry);
  expect(shown, 'nobody was shown it').not.toEqual([]);
  const tooMuch = shown.filter(({ role, subject }) => !may(role, access, subject));
  expect(tooMuch.map(({ role, key, value }) => `${role.name}: ${key} ${value}`)).toEqual([]);
  if (!rightsAreItsRows(entry)) expect(missing(entry)).toEqual([]);
});

test('nobody reads a text, a name, an address or an id that is not for them, by any way', () => {
  expect([...findings.leaks]).toEqual([]);
});

test('no filter finds or counts what the caller may not know of', () => {
  expect(filtered).toEqual([]);
});

test('exports are found by those who may read the content', () => {
  expect(exported).toEqual([]);
});

test('mutations are refused to all but those whom the table names, and a refused one changes nothing', () => {
  expect(verdicts).toEqual({ wrong: [], changed: [] });
});

/** A list's rows, a mutation's outcome and a filter's rows have rights of their own; what is asked for by its id has not. */
const rightsAreItsRows = (entry: string) =>
  /^(Mutation|\w+(Filter|Input|Page))\./.test(entry) || (givesSubjects(entry) && !/^Query\.\w+\(id\)$/.test(entry));

/** What somebody is shown of an object and another, who may see it too, is not. */
function missing(entry: string): string[] {
  const byObject = new Map<string, Observation[]>();
  // Of a dugnad's before and after each compares what they may see themselves: not the same for all.
  for (const one of read.filter((any) => any.entry === entry && !any.key.startsWith(beforeAfterKey))) {
    byObject.set(one.key, [...(byObject.get(one.key) ?? []), one]);
  }
  return [...byObject].flatMap(([key, shown]) => {
    const { subject } = shown[0]!;
    const valuesOf = (role: Role) => [...new Set(shown.filter((one) => one.role === role).map(({ value }) => value))];
    const allowed = fixture.roles.filter((role) => may(role, accessOf(entry), subject));
    const most = allowed.map(valuesOf).toSorted((a, b) => b.length - a.length)[0] ?? [];
    const expected = byCaller.has(entry) ? null : most.toSorted().join();
    return allowed
      .filter((role) =>
        expected === null ? valuesOf(role).length === 0 : valuesOf(role).toSorted().join() !== expected,
      )
      .map((role) => `${role.name}: ${key} ${valuesOf(role).join()} instead of ${most.join()}`);
  });
}

async function criteria(): Promise<Criteria> {
  const municipal = newestOf('sjekkliste-kommune')!.checklist;
  const marked = await db.answer.findMany({ where: { assessmentId: fixture.a.rows.draft, state: 'UNANSWERED' } });
  const unanswered = new Set(marked.map(({ criterionId }) => criterionId));
  const free = allCriteria(municipal).find(
    ({ id, answer, notApplicable, condition }) =>
      unanswered.has(id) && answer.kind === 'one' && notApplicable && !condition,
  )!;
  const first = (await db.answer.findMany({ where: { assessmentId: fixture.a.rows.draft } })).find(
    ({ value }) => 'comment' in (value as object),
  )!.criterionId;
  const { criterionId: proposed } = (await db.proposal.findFirst({
    where: { assessmentId: fixture.a.rows.roundDraft },
    orderBy: { criterionId: 'asc' },
  }))!;
  return {
    ...{ free: free.id, option: optionsOf(municipal, free)[0]!.id, first, proposed },
    indicator: allCriteria(newestOf(indicators)!.checklist)[0]!.id,
    withoutAddress: municipalityWithCode('0301'),
  };
}

/** Everybody asks for every file. @returns what was found or not found against the rights */
async function exportEverything(): Promise<string[]> {
  const wrong: string[] = [];
  const subjects = await readSubjects();
  for (const role of fixture.roles) {
    const app = assessmentRoutes(async () => (role.userId ? viewerWithId(role.userId) : null));
    for (const { id, receipt } of await db.assessment.findMany()) {
      for (const name of ['svar.json', 'svar.csv', 'kvittering.json']) {
        const path = `/eksport/assessment/${id}/${name}`;
        const answer = await app.request(path);
        const isThere = name !== 'kvittering.json' || receipt !== null;
        const mayRead = may(role, 'published', subjects.get(`Assessment:${id}`)!);
        if (answer.status !== (isThere && mayRead ? 200 : 404)) wrong.push(`${role.name}: ${path} ${answer.status}`);
        const shown = await answer.text();
        noteLeaks(findings, role, { shown, asked: path }, fixture.secrets, subjects);
      }
    }
  }
  return wrong;
}
