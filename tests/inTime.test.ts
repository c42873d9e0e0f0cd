import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { beforeInTime, inTime, lastInTimeFirst, type PlacedAssessment } from '../api/src/inTime.ts';
import { aMunicipality, indicators, openService } from './support/make.ts';

beforeAll(openService);

/** Submitted assessments of one municipality that differ in nothing but their place in time. */
async function placed(municipalityId: number, rows: readonly (readonly [string, string, number])[]) {
  const { checklist, hash } = newestOf(indicators)!;
  const made = rows.map(
    ([referenceOn, submittedAt, number]): PlacedAssessment => ({
      ...{ id: randomUUID(), referenceOn, submittedAt: new Date(submittedAt), number },
    }),
  );
  await db.assessment.createMany({
    data: made.map(({ id, number, referenceOn, submittedAt }) => ({
      ...{ id, chainId: randomUUID(), number, municipalityId, checklistId: indicators, state: 'SUBMITTED' as const },
      ...{ versionLine: '2.0', version: checklist.version, definitionHash: hash, startedAt: submittedAt, submittedAt },
      referenceOn: dateOf(referenceOn),
    })),
  });
  return made;
}

test('assessments stand in one order in time, in the process and in the database', async () => {
  const municipalityId = aMunicipality();
  const [morning, noon] = ['2026-05-02T08:00:00.000Z', '2026-05-02T12:00:00.001Z'];
  const made = await placed(municipalityId, [
    ...([1, 2, 3, 4].map(() => ['2026-05-01', noon, 0]) as [string, string, number][]),
    ['2026-05-01', morning, 7],
    ['2026-05-01', noon, 1],
    ['2026-05-02', morning, 0],
    ['2026-04-30', '2026-06-01T08:00:00Z', 3],
  ]);
  const ordered = made.toSorted(inTime);
  expect(
    ordered.map(({ referenceOn, submittedAt, number }) => [referenceOn, submittedAt.toISOString(), number]),
  ).toEqual([
    ['2026-04-30', '2026-06-01T08:00:00.000Z', 3],
    ['2026-05-01', morning, 7],
    ...[0, 0, 0, 0, 1].map((number) => ['2026-05-01', noon, number]),
    ['2026-05-02', morning, 0],
  ]);
  expect(made.toReversed().toSorted(inTime)).toEqual(ordered);

  const ids = ordered.map(({ id }) => id);
  const read = async (where: object) =>
    (await db.assessment.findMany({ where: { municipalityId, ...where }, orderBy: [...lastInTimeFirst] })).map(
      ({ id }) => id,
    );
  expect(await read({})).toEqual(ids.toReversed());
  for (const [at, one] of ordered.entries())
    expect(await read(beforeInTime(one))).toEqual(ids.slice(0, at).toReversed());
});
