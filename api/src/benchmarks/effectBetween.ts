import { assessmentsInForce } from '../access.ts';
import { withValues } from '../answer.ts';
import { compareFrozen, type FrozenAssessment } from '../compareFrozen.ts';
import { db } from '../database.ts';
import { type Day, dateOf, dayFrom } from '../days.ts';
import { register } from '../register.ts';
import { type Effect, type EffectMember, estimateEffect } from './rules/effect.ts';
import { type EffectCandidate, type EffectGroup, effectGroups, firstDugnadOf } from './rules/effectGroups.ts';

/** Whether the dugnad works, between two rounds, with everybody who answered either of them in a group. */
export type EffectBetween = {
  readonly firstRoundId: string;
  readonly secondRoundId: string;
  readonly effect: Effect;
  /** Ordered by id. */
  readonly candidates: readonly (EffectCandidate & { readonly group: EffectGroup; readonly isInUse: boolean })[];
};

type RoundRow = FrozenAssessment & { readonly municipalityId: number; readonly referenceOn: Date | null };

/**
 * The effect of the dugnad between two rounds of a checklist (spec 6.5), from what counts in figures: of a published round
 * its edition in force, else the latest submitted corrections. For NDFU only: the rows are read whoever asks.
 * @param today a dugnad of a later day is only planned: until it is held, its municipality is one without it
 * @returns null when either round is not there, not of that checklist, or the second did not open after the first
 */
export async function effectBetween(
  checklistId: string,
  firstRoundId: string,
  secondRoundId: string,
  today: Day,
): Promise<EffectBetween | null> {
  const rounds = await db.round.findMany({
    where: { id: { in: [firstRoundId, secondRoundId] }, checklistId },
    include: { editions: { take: 1 } },
    orderBy: [{ opensOn: 'asc' }],
  });
  const [first, second] = rounds;
  if (!first || !second || first.id !== firstRoundId.toLowerCase() || first.opensOn >= second.opensOn) return null;
  const [rows, firstDugnadOn] = await Promise.all([readRows([first, second]), readFirstDugnads(today)]);
  const inRound = (roundId: string) =>
    new Map(rows.filter((row) => row.roundId === roundId).map((row) => [row.municipalityId, row]));
  const [earlier, later] = [inRound(first.id), inRound(second.id)];
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].toSorted((a, b) => a - b);
  const candidates = ids.map((id) => candidateOf(id, earlier.get(id), later.get(id), firstDugnadOn));
  const groups = effectGroups(candidates);
  const effect = estimateEffect(candidates.flatMap((candidate) => memberOf(candidate, groups.get(candidate.id)!)));
  const inUse = new Set([...effect.treatedInUse, ...effect.comparableInUse]);
  return {
    firstRoundId: first.id,
    secondRoundId: second.id,
    effect,
    candidates: candidates.map((candidate) => ({
      ...candidate,
      group: groups.get(candidate.id)!,
      isInUse: inUse.has(candidate.id),
    })),
  };
}

/** What counts in figures of the rounds, with the answers: one row for each municipality and round. */
function readRows(rounds: readonly { readonly id: string; readonly editions: readonly object[] }[]) {
  const counting = rounds.map(({ id, editions }) =>
    // In a round that nobody has published, a submitted row is its chain's latest and only one; the first edition will be
    // without those that are late.
    editions.length > 0
      ? { roundId: id, ...assessmentsInForce }
      : { roundId: id, state: 'SUBMITTED' as const, isLate: false },
  );
  return db.assessment.findMany({
    where: { OR: counting, perspective: 'ADMINISTRATION' },
    select: {
      ...{ id: true, roundId: true, municipalityId: true, referenceOn: true },
      ...{ checklistId: true, versionLine: true, version: true },
      answers: { select: { criterionId: true, state: true, value: true } },
    },
  });
}

/** The day of every municipality's own first dugnad that has been held and was not taken away again. */
async function readFirstDugnads(today: Day): Promise<Map<number, Day>> {
  const found = await db.dugnad.groupBy({
    by: ['municipalityId'],
    where: { removedAt: null, heldOn: { lte: dateOf(today) } },
    _min: { heldOn: true },
  });
  return new Map(found.map(({ municipalityId, _min }) => [municipalityId, dayFrom(_min.heldOn!)]));
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function candidateOf(
  id: number,
  earlier: Row | undefined,
  later: Row | undefined,
  firstOn: ReadonlyMap<number, Day>,
): EffectCandidate {
  const firstDugnadOn = firstDugnadOf(id, firstOn, register().links);
  const dayOf = (row: Row | undefined) => (row?.referenceOn ? dayFrom(row.referenceOn) : null);
  const comparison = earlier && later ? compared(frozen(earlier), frozen(later)) : null;
  return { id, firstOn: dayOf(earlier), secondOn: dayOf(later), comparison, firstDugnadOn };
}

function compared(earlier: RoundRow, later: RoundRow): NonNullable<EffectCandidate['comparison']> {
  const { causes, noSplit, sameQuestions } = compareFrozen(earlier, later);
  if (!causes || !sameQuestions) return { start: null, practice: null, noSplit };
  return { start: sameQuestions.earlier, practice: causes.practice, noSplit: null };
}

const frozen = ({ answers, ...row }: Row): RoundRow => ({ ...row, answers: withValues(answers) });

function memberOf({ id, comparison }: EffectCandidate, group: EffectGroup): EffectMember[] {
  if (group !== 'TREATED' && group !== 'COMPARABLE') return [];
  return [{ id, isTreated: group === 'TREATED', start: comparison!.start!, practice: comparison!.practice! }];
}
