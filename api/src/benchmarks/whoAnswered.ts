import type { AnswerValue } from '../answer.ts';
import { db } from '../database.ts';
import { inTime } from '../inTime.ts';
import { ofEdition } from './collection.ts';
import { criterionSteps } from './criterionSteps.ts';
import { type HeldEdition, placedAt, placeOf } from './held/edition.ts';
import type { Published } from './held.ts';
import { type AskedMembers, peersIn } from './peerGroup.ts';
import { risenStep } from './rules/rose.ts';

/** A municipality's published answer to a criterion. */
export type PublishedAnswer = {
  readonly municipalityId: number;
  readonly assessmentId: string;
  readonly roundName: string;
  readonly choices: readonly string[];
  /** Its public evidence. */
  readonly link: string | null;
};

/** A municipality that got better at a criterion, and how: its answers before and after, with their evidence. */
export type Riser = {
  readonly municipalityId: number;
  readonly before: PublishedAnswer;
  readonly after: PublishedAnswer;
};

type Asked = { readonly criterionId: string; readonly group: AskedMembers };

/**
 * Who of a group chose an option of a criterion, among published answers only (spec 6.2).
 * @param choiceIds any of these
 * @returns by ascending municipality
 */
export async function whoChose(
  edition: HeldEdition,
  { criterionId, group }: Asked,
  choiceIds: readonly string[],
): Promise<PublishedAnswer[]> {
  const peers = peersIn(await ofEdition(edition, false), group);
  const rows = (peers?.rows ?? []).filter(({ answers }) =>
    answers.get(criterionId)?.choices.some((id) => choiceIds.includes(id)),
  );
  const links = await readLinks(
    rows.map(({ assessmentId }) => assessmentId),
    [criterionId],
  );
  return rows.map(({ municipalityId, assessmentId, answers }) => ({
    ...{ municipalityId, assessmentId, roundName: edition.round.name },
    ...{ choices: answers.get(criterionId)!.choices, link: links.get(`${assessmentId} ${criterionId}`) ?? null },
  }));
}

/**
 * Who of a group got better at a criterion in the last two published rounds of its checklist, like for like. The own
 * municipality is not among them.
 * @returns by ascending municipality
 */
export async function risers(
  published: Published,
  checklistId: string,
  { criterionId, group }: Asked,
): Promise<Riser[]> {
  const editions = published.byChecklist.get(checklistId)?.editions ?? [];
  const last = editions.at(-1);
  const peers = last && peersIn(await ofEdition(last, false), group);
  if (!peers) return [];
  const others = peers.rows.filter(({ municipalityId }) => municipalityId !== group.municipalityId);
  const pairs = others.flatMap(({ municipalityId }) => lastPairs(editions, municipalityId));
  const steps = (await criterionSteps(pairs)).map((criteria, at) => ({
    ...pairs[at]!,
    outcome: criteria.get(criterionId)?.outcome ?? 'NOT_COMPARABLE',
    origins: criteria.get(criterionId)?.origins ?? [],
  }));
  const risen = others.flatMap(
    ({ municipalityId }) => risenStep(steps.filter((step) => step.municipalityId === municipalityId)) ?? [],
  );
  return answersOfSteps(risen, criterionId);
}

type Step = ReturnType<typeof lastPairs>[number] & { readonly origins: readonly string[] };

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

/** Links are read when they are asked for: one may have been erased since the edition. */
async function readLinks(assessmentIds: readonly string[], criterionIds: readonly string[]) {
  const rows = await db.answer.findMany({
    where: { assessmentId: { in: [...assessmentIds] }, criterionId: { in: [...criterionIds] } },
    select: { assessmentId: true, criterionId: true, value: true },
  });
  return new Map(
    rows.map(({ assessmentId, criterionId, value }) => [
      `${assessmentId} ${criterionId}`,
      (value as AnswerValue).link ?? null,
    ]),
  );
}
