import type { CriterionComparison } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../access.ts';
import type { AnswerValue } from '../answer.ts';
import { db } from '../database.ts';
import { inTime } from '../inTime.ts';
import { criterionSteps } from './criterionSteps.ts';
import { guard } from './guard.ts';
import { type HeldEdition, placedAt, placeOf } from './held/edition.ts';
import type { Published } from './held.ts';
import { amongPeers, peerView } from './releasedFor.ts';
import type { AnswerRow } from './rules/answerRow.ts';
import { type PeerGroupKind, widerThan } from './rules/groups.ts';
import { risenStep } from './rules/rose.ts';
import { type AskedAnswers, type FoundAmong, type PublishedAnswer, publishedCollection } from './whoChose.ts';

/** A municipality that got better at a criterion, and how: its answers before and after, with their evidence. */
export type Riser = {
  readonly municipalityId: number;
  readonly before: PublishedAnswer;
  readonly after: PublishedAnswer;
};

/**
 * Who of a group got better at a criterion in the last two published rounds of its checklist, like for like. The own
 * municipality is not among them. It rests on those whose answers can be compared; each can be read by itself, so that risers
 * of a group that is too small for figures are named all the same.
 * @returns by ascending municipality
 */
export async function risers(
  user: Viewer | null,
  published: Published,
  { checklistId, criterionId, group }: AskedAnswers,
): Promise<FoundAmong<Riser>> {
  const view = peerView(user, guard, await publishedCollection(published, { checklistId }), group);
  const editions = published.byChecklist.get(checklistId)?.editions ?? [];
  const steps = new Map<number, Step[]>();
  const othersIn = (rows: readonly AnswerRow[]) =>
    rows.map((row) => row.municipalityId).filter((id) => id !== group.municipalityId);
  const readSteps = async (rows: readonly AnswerRow[]) => {
    const unread = othersIn(rows).filter((id) => !steps.has(id));
    const pairs = unread.flatMap((id) => lastPairs(editions, id));
    const compared = await criterionSteps(pairs);
    for (const id of unread) steps.set(id, []);
    for (const [at, pair] of pairs.entries()) {
      steps.get(pair.municipalityId)!.push(stepOf(pair, compared[at]!.get(criterionId)));
    }
  };
  const own = view.peers?.rows ?? [];
  const comparableIn = (rows: readonly AnswerRow[]) =>
    othersIn(rows).filter((id) => steps.get(id)?.some(({ outcome }) => outcome !== 'NOT_COMPARABLE')).length;
  // The nearest wider group with enough is offered: no wider one is compared than it takes to find that.
  const readUntilEnough = async (kind: PeerGroupKind, rows: readonly AnswerRow[]): Promise<void> => {
    await readSteps(rows);
    const wider = widerThan(kind);
    if (wider === null || comparableIn(rows) >= guard.fewest) return;
    await readUntilEnough(wider, view.widerPeers(wider)?.rows ?? []);
  };
  await readUntilEnough(group.kind, own);
  const risen = othersIn(own).flatMap((id) => risenStep(steps.get(id)!) ?? []);
  return { ...amongPeers(view, comparableIn), rows: await answersOfSteps(risen, criterionId) };
}

type Pair = ReturnType<typeof lastPairs>[number];
type Step = Pair & Pick<CriterionComparison, 'outcome' | 'origins'>;

const stepOf = (pair: Pair, compared: CriterionComparison | undefined): Step => ({
  ...pair,
  ...{ outcome: compared?.outcome ?? 'NOT_COMPARABLE', origins: compared?.origins ?? [] },
});

/** A municipality's steps into each of the last two rounds that it answered, from its own round before. */
function lastPairs(editions: readonly HeldEdition[], municipalityId: number) {
  const own = editions.flatMap((edition, at) => {
    const place = placeOf(edition, municipalityId);
    const { name } = edition.round;
    return place < 0 ? [] : [{ ...placedAt(edition, place), name, isRecent: at >= editions.length - 2 }];
  });
  // A late answer may describe a day after a later round's.
  const ordered = own.toSorted(inTime);
  return ordered.flatMap((later, at) => {
    const earlier = ordered[at - 1];
    if (!earlier || !later.isRecent) return [];
    return [
      {
        ...{ municipalityId, earlierId: earlier.id, earlierName: earlier.name },
        ...{ laterId: later.id, laterName: later.name },
      },
    ];
  });
}

async function answersOfSteps(steps: readonly Step[], criterionId: string): Promise<Riser[]> {
  const ids = steps.flatMap(({ earlierId, laterId }) => [earlierId, laterId]);
  const rows = await db.answer.findMany({
    where: {
      assessmentId: { in: ids },
      criterionId: { in: [criterionId, ...new Set(steps.flatMap(({ origins }) => origins))] },
      state: 'ANSWERED',
    },
    select: { assessmentId: true, criterionId: true, value: true },
  });
  const answer = (municipalityId: number, assessmentId: string, roundName: string, among: readonly string[]) => {
    const found = rows.find((row) => row.assessmentId === assessmentId && among.includes(row.criterionId));
    const { options = [], number, link = null } = (found?.value ?? {}) as AnswerValue;
    return { municipalityId, assessmentId, roundName, choices: number ? [number] : options, link };
  };
  return steps.map(({ municipalityId, earlierId, earlierName, laterId, laterName, origins }) => ({
    municipalityId,
    before: answer(municipalityId, earlierId, earlierName, origins.length > 0 ? origins : [criterionId]),
    after: answer(municipalityId, laterId, laterName, [criterionId]),
  }));
}
