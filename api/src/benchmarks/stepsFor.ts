import type { Checklist, Outcome } from '@fritidssjekken/checklist-definitions';
import { assessmentsInForce, seesContent, sightOf, type Viewer } from '../access.ts';
import type { StoredAnswer } from '../answer.ts';
import { answersOf } from '../answersOf.ts';
import { catalogue, versionOf } from '../catalogue.ts';
import { db } from '../database.ts';
import { dayFrom } from '../days.ts';
import type { Assessment } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { beforeInTime, lastInTimeFirst } from '../inTime.ts';
import { type Collected, collectionFor } from './collection.ts';
import { criterionSteps } from './criterionSteps.ts';
import { guard } from './guard.ts';
import type { Published } from './held.ts';
import type { AskedMembers, Peers } from './peerGroup.ts';
import { type AmongPeers, amongPeers, type PeerView, peerView, releasedFor, type Told } from './releasedFor.ts';
import { type NextStep, nextSteps } from './rules/nextSteps.ts';
import { type AtTop, peersAtTop } from './rules/peersAtTop.ts';

/** The next steps of a municipality after an assessment, and whom it was compared with. */
export type StepsFor = AmongPeers & {
  /** The version that the assessment is read in. */
  readonly checklist: Checklist;
  readonly steps: readonly StepBesidePeers[];
};

/** A next step, with what its share of peers at the top rests on; nothing is withheld where they cannot be read across. */
export type StepBesidePeers = NextStep & Told;

/**
 * What a municipality could do next after an assessment, for whoever sees its answers. Peers are of the checklist's last
 * edition in force.
 * @returns null when there is no such assessment whose answers the caller sees
 */
export async function stepsFor(
  user: Viewer | null,
  published: Published,
  assessmentId: string,
  group: Pick<AskedMembers, 'kind' | 'key' | 'municipalityIds'>,
): Promise<StepsFor | null> {
  const assessment = isUuid(assessmentId)
    ? await db.assessment.findUnique({ where: { id: assessmentId }, include: { answers: true } })
    : null;
  const sight = assessment ? sightOf(user, assessment) : 'NONE';
  if (!assessment || !seesContent(sight)) return null;
  const { checklist } = versionOf(assessment);
  const { checklistId, municipalityId } = assessment;
  const collected = await collectionFor(user, published, { checklistId }, guard);
  const view = peerView(user, guard, collected, { ...group, municipalityId });
  const shares = topShares(view, checklist);
  const steps = nextSteps({
    ...(await outcomesUpTo(assessment, sight === 'FULL')),
    ...{ checklist, answers: answersOf(checklist, assessment.answers as unknown as StoredAnswer[]) },
    peersAtTop: new Map([...shares].flatMap(([id, { figure }]) => (figure === null ? [] : [[id, figure]]))),
  });
  return {
    ...{ ...amongPeers(view, (rows) => rows.length), checklist },
    steps: steps.map((step) => ({ ...step, ...(shares.get(step.criterionId) ?? unread(collected)) })),
  };
}

/** Of a question that the peers were asked otherwise, or not at all, nothing is withheld: there is nothing to show. */
const unread = (collected: Collected | null): Told => ({
  ...{ n: 0, because: collected ? null : 'NOT_PUBLISHED', wider: null },
});

/** Shares of the peers at the top of each criterion of the assessment's version that their answers can be read in. */
function topShares(view: PeerView, checklist: Checklist): Map<string, Told & { readonly figure: number | null }> {
  const { collected } = view;
  if (!collected) return new Map();
  const { checklistId, version } = collected.round;
  const versions = catalogue.versionsOf(checklistId).map((one) => one.checklist);
  const theirs = catalogue.version(checklistId, version)!.checklist;
  const kept = new Map<Peers['rows'], ReadonlyMap<string, AtTop>>();
  const among = (rows: Peers['rows']) => {
    const known = kept.get(rows) ?? peersAtTop(rows, theirs, checklist, versions);
    kept.set(rows, known);
    return known;
  };
  const asked = among(view.peers?.rows ?? []).keys();
  return new Map(
    [...asked].map((id) => {
      const countIn = (rows: Peers['rows']) => among(rows).get(id)?.n ?? 0;
      return [id, releasedFor(view, countIn, ({ rows }) => among(rows).get(id)!.count / countIn(rows))];
    }),
  );
}

type Outcomes = ReadonlyMap<string, Outcome>;

/**
 * How each criterion changed to an assessment from the one before, and to that from the one before it: of what counts for
 * whoever sees it in full, of what is in force for all others.
 */
async function outcomesUpTo(
  assessment: Assessment,
  isFull: boolean,
): Promise<{ latest: Outcomes; previous: Outcomes }> {
  const { id, chainId, number, municipalityId, checklistId, referenceOn, submittedAt } = assessment;
  const before = await db.assessment.findMany({
    where: {
      ...{ municipalityId, checklistId, chainId: { not: chainId } },
      ...{ roundId: { not: null }, perspective: assessment.perspective },
      ...(isFull ? { counting: { isNot: null } } : assessmentsInForce),
      ...(referenceOn && submittedAt
        ? beforeInTime({ id, number, referenceOn: dayFrom(referenceOn), submittedAt })
        : {}),
    },
    orderBy: [...lastInTimeFirst],
    take: 2,
    select: { id: true },
  });
  const [last, lastButOne] = before;
  const pairs = [
    ...(last ? [{ earlierId: last.id, laterId: id }] : []),
    ...(last && lastButOne ? [{ earlierId: lastButOne.id, laterId: last.id }] : []),
  ];
  const steps = assessment.state === 'DRAFT' ? [] : await criterionSteps(pairs);
  const outcomes = (at: number) => new Map([...(steps[at] ?? [])].map(([id, { outcome }]) => [id, outcome]));
  return { latest: outcomes(0), previous: outcomes(1) };
}
