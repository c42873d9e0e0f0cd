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
import { type AskedMembers, type Peers, peersIn } from './peerGroup.ts';
import { type NextStep, nextSteps } from './rules/nextSteps.ts';
import { peersAtTop } from './rules/peersAtTop.ts';

/** The next steps of a municipality after an assessment, and whom it was compared with. */
export type StepsFor = {
  /** The version that the assessment is read in. */
  readonly checklist: Checklist;
  readonly peers: StepPeers | null;
  readonly steps: readonly NextStep[];
};

type StepPeers = Peers & { readonly collected: Collected };

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
  const found = collected && peersIn(collected, { ...group, municipalityId });
  const peers = collected && found && { ...found, collected };
  const steps = nextSteps({
    ...(await outcomesUpTo(assessment, sight === 'FULL')),
    ...{ checklist, peersAtTop: peers ? topShares(user, peers, checklist) : new Map() },
    answers: answersOf(checklist, assessment.answers as unknown as StoredAnswer[]),
  });
  return { checklist, peers, steps };
}

/** Shares of the peers at the top of each criterion of the assessment's version, where they may be shown. */
function topShares(user: Viewer | null, { collected, rows }: StepPeers, checklist: Checklist): Map<string, number> {
  const { source, round } = collected;
  const versions = catalogue.versionsOf(round.checklistId).map((one) => one.checklist);
  const theirs = catalogue.version(round.checklistId, round.version)!.checklist;
  return new Map(
    [...peersAtTop(rows, theirs, checklist, versions)].flatMap(([criterionId, { count, n }]): [string, number][] => {
      const { figure } = guard.released(user, { source, n }, () => count / n);
      return figure === null ? [] : [[criterionId, figure]];
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
