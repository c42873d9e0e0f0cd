import { type Answers, allCriteria, type Checklist, carryOver } from '@fritidssjekken/checklist-definitions';
import type { AnswerState, AnswerValue } from '../answer.ts';

/** An earlier answer as it is offered for a criterion of another version or checklist. */
export type Proposed = {
  readonly criterionId: string;
  readonly state: AnswerState;
  readonly value: AnswerValue;
  readonly originCriterionId: string;
};

/** Ids of the checklists that proposals may come from, the checklist itself before those that ask for the same subject. */
export function originChecklists(to: Checklist): string[] {
  const others = allCriteria(to).flatMap(({ sameAs }) => sameAs.map(({ checklist }) => checklist));
  return [...new Set([to.checklist, ...others])];
}

/**
 * What one earlier assessment proposes: its answers as far as they can be read across, with comment and link, and the
 * reason where it was not applicable (spec 3.3).
 * @param origin its exact version, its answers as the engine reads them, and what was stored with each
 * @param versions the versions of the origin's checklist
 */
export function proposedBy(
  origin: {
    readonly checklist: Checklist;
    readonly answers: Answers;
    readonly stored: readonly { readonly criterionId: string; readonly value: AnswerValue }[];
  },
  to: Checklist,
  versions: readonly Checklist[],
): Proposed[] {
  const storedValues = new Map(origin.stored.map(({ criterionId, value }) => [criterionId, value]));
  return carryOver(origin, to, versions).map(({ criterion, answer: { state, ...content }, originCriterion }) => {
    const { reason, comment, link } = storedValues.get(originCriterion) ?? {};
    const beside = { ...(state === 'NOT_APPLICABLE' ? { reason } : {}), comment, link };
    const given = Object.entries(beside).filter(([, text]) => text);
    const value: AnswerValue = { ...content, ...Object.fromEntries(given) };
    return { criterionId: criterion, state, value, originCriterionId: originCriterion };
  });
}

/** At most one for each criterion: the first. */
export function firstForEach<Given extends { readonly criterionId: string }>(proposals: readonly Given[]): Given[] {
  const first = new Map<string, Given>();
  for (const proposal of proposals) if (!first.has(proposal.criterionId)) first.set(proposal.criterionId, proposal);
  return [...first.values()];
}
