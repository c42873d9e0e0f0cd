import { randomUUID } from 'node:crypto';
import { allCriteria, compareFractions, optionsOf } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../api/src/catalogue.ts';
import { db } from '../../api/src/database.ts';
import { dateOf } from '../../api/src/days.ts';

/** A municipality's part in a round: how good each answer is, 0 the poorest option of its criterion, 3 the best. */
export type RoundRow = {
  readonly municipalityId: number;
  readonly referenceOn: string;
  /** By criterion, in order; the last stands for all that are left. `null` is don't know. */
  readonly answers: readonly (0 | 1 | 2 | 3 | null)[];
  /** That it came in after the round had closed. */
  readonly isLate?: boolean;
};

/**
 * Submitted assessments of a round, written at once: for tests that need many and are not about answering. They have no
 * score, receipt or history.
 */
export async function makeRoundRows(roundId: string, rows: readonly RoundRow[]): Promise<void> {
  const { checklistId, version } = await db.round.findUniqueOrThrow({ where: { id: roundId } });
  const { checklist, hash } = catalogue.version(checklistId, version)!;
  const made = rows.map((row) => ({ ...row, id: randomUUID() }));
  await db.assessment.createMany({
    data: made.map(({ id, municipalityId, referenceOn, isLate = false }) => ({
      ...{ id, chainId: id, municipalityId, roundId, checklistId, isLate },
      ...{ versionLine: version.split('.').slice(0, 2).join('.'), version, definitionHash: hash },
      ...{ startedAt: dateOf(referenceOn), submittedAt: dateOf(referenceOn), referenceOn: dateOf(referenceOn) },
    })),
  });
  await db.answer.createMany({
    data: made.flatMap(({ id, answers }) =>
      allCriteria(checklist).map((criterion, at) => {
        const place = answers[Math.min(at, answers.length - 1)]!;
        const options = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(a.points, b.points));
        // A number has no options: the least there is.
        const given =
          options.length === 0 ? { number: '0' } : { options: [options.at(place === 3 ? -1 : (place ?? 0))!.id] };
        const answered = place === null ? {} : given;
        const state = place === null ? ('DONT_KNOW' as const) : ('ANSWERED' as const);
        return { assessmentId: id, criterionId: criterion.id, revision: 1, state, value: answered };
      }),
    ),
  });
  await db.assessment.updateMany({ where: { id: { in: made.map(({ id }) => id) } }, data: { state: 'SUBMITTED' } });
}
