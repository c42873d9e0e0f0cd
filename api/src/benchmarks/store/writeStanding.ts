import type { Comparison, Outcome } from '@fritidssjekken/checklist-definitions';
import { dateOf } from '../../days.ts';
import type { Prisma } from '../../generated/client/client.ts';
import type { DugnadStanding, NeighbourPair, SubmittedRow } from '../rules/standing.ts';
import { doubleFrom, type Frozen, scoreFrozen } from './compared.ts';
import type { Difference } from './difference.ts';
import { insertRows } from './insertRows.ts';

type Tx = Prisma.TransactionClient;
type Compare = (earlierId: string, laterId: string) => Comparison;

/** Scores of every theme, by the assessment's own version. */
export async function writeThemeScores(tx: Tx, ids: readonly string[], frozen: Frozen): Promise<void> {
  const data = ids.flatMap((assessmentId) =>
    scoreFrozen(frozen, assessmentId).themes.map(({ theme, score, coverage }) => ({
      ...{ assessmentId, themeId: theme, score, scoreValue: doubleFrom(score), coverage },
    })),
  );
  await insertRows(tx, 'theme_score', data);
}

/** Which row of each chain counts. */
export async function writeCounting(
  tx: Tx,
  { stale, missing }: Difference<SubmittedRow, { readonly id: string }>,
): Promise<void> {
  if (stale.length > 0)
    await tx.countingAssessment.deleteMany({ where: { assessmentId: { in: stale.map(({ id }) => id) } } });
  const data = missing.map(
    ({ id, chainId, municipalityId, checklistId, perspective, roundId, referenceOn, submittedAt }) => ({
      ...{ assessmentId: id, chainId, municipalityId, checklistId, roundId, submittedAt },
      ...{ perspective: perspective as 'ADMINISTRATION', referenceOn: dateOf(referenceOn) },
    }),
  );
  await insertRows(tx, 'counting_assessment', data);
}

/** Changes from one round assessment to the next. */
export async function writeChanges(
  tx: Tx,
  { stale, missing }: Difference<NeighbourPair>,
  compare: Compare,
): Promise<void> {
  if (stale.length > 0) {
    const pairs = stale.map(({ earlierId, laterId }) => ({ earlierId, laterId }));
    await tx.assessmentChange.deleteMany({ where: { OR: pairs } });
  }
  const data = missing.map((pair) => ({ ...pair, ...changeOf(compare(pair.earlierId, pair.laterId)) }));
  await insertRows(tx, 'assessment_change', data);
}

function changeOf({ coreShare, sameQuestions, causes, noSplit }: Comparison) {
  return {
    coreShare,
    earlierScore: sameQuestions?.earlier ?? null,
    laterScore: sameQuestions?.later ?? null,
    change: sameQuestions?.change ?? null,
    changeValue: doubleFrom(sameQuestions?.change),
    dropped: causes?.dropped ?? null,
    rules: causes?.rules ?? null,
    practice: causes?.practice ?? null,
    practiceValue: doubleFrom(causes?.practice),
    added: causes?.added ?? null,
    noSplit,
  };
}

/** How each dugnad's before and after compare, as a whole and by theme. */
export async function writeDugnads(
  tx: Tx,
  { stale, missing }: Difference<DugnadStanding>,
  compare: Compare,
): Promise<void> {
  if (stale.length > 0) {
    const keys = stale.map(({ dugnadId, checklistId }) => ({ dugnadId, checklistId }));
    await tx.dugnadComparison.deleteMany({ where: { OR: keys } });
  }
  const compared = missing.map((standing) => {
    const { beforeId, afterId } = standing;
    return { standing, comparison: beforeId && afterId ? compare(beforeId, afterId) : null };
  });
  await insertRows(
    tx,
    'dugnad_comparison',
    compared.map(({ standing, comparison }) => ({ ...standing, ...dugnadChangeOf(comparison) })),
  );
  const themes = compared.flatMap(({ standing: { dugnadId, checklistId }, comparison }) =>
    (comparison?.themes ?? []).map(({ theme, outcome, sameQuestions }) => ({
      ...{ dugnadId, checklistId, themeId: theme, outcome },
      ...{ change: sameQuestions?.change ?? null, changeValue: doubleFrom(sameQuestions?.change) },
    })),
  );
  await insertRows(tx, 'dugnad_theme_comparison', themes);
}

function dugnadChangeOf(comparison: Comparison | null) {
  const { coreShare, sameQuestions, causes, criteria = [] } = comparison ?? {};
  const count = (outcome: Outcome) => criteria.filter((criterion) => criterion.outcome === outcome).length;
  return {
    coreShare: coreShare ?? null,
    change: sameQuestions?.change ?? null,
    changeValue: doubleFrom(sameQuestions?.change),
    practice: causes?.practice ?? null,
    practiceValue: doubleFrom(causes?.practice),
    better: count('BETTER'),
    worse: count('WORSE'),
    same: count('SAME'),
    notComparable: count('NOT_COMPARABLE'),
  };
}
