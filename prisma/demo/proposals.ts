import { allCriteria, type Checklist, carryOver } from '@fritidssjekken/checklist-definitions';
import type { Catalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { answersOf } from '../../api/src/assessments/answers.ts';
import type { DemoProposal, DemoRow } from './row.ts';

/**
 * What a municipality's earlier answers propose, as the API would copy them in at start: those of the last submitted
 * assessment of the same checklist, then of other checklists that ask for the same subject.
 * @param past the municipality's rows, submitted before and standing
 * @returns at most one for each criterion
 */
export function proposalsFor(past: readonly DemoRow[], to: Checklist, catalogue: Catalogue): DemoProposal[] {
  const others = allCriteria(to).flatMap(({ sameAs }) => sameAs.map(({ checklist }) => checklist));
  const proposals = new Map<string, DemoProposal>();
  for (const checklistId of new Set([to.checklist, ...others])) {
    const origin = past
      .filter(({ draft }) => draft.checklistId === checklistId)
      .toSorted((a, b) => (recency(a) < recency(b) ? -1 : 1))
      .at(-1);
    for (const proposal of origin ? proposalsFrom(origin, to, catalogue) : []) {
      if (!proposals.has(proposal.criterionId)) proposals.set(proposal.criterionId, proposal);
    }
  }
  return [...proposals.values()];
}

const recency = ({ submission }: DemoRow): string =>
  `${submission!.referenceOn} ${submission!.submittedAt.toISOString()}`;

function proposalsFrom(origin: DemoRow, to: Checklist, catalogue: Catalogue): DemoProposal[] {
  const { checklistId, id } = origin.draft;
  const { version, referenceOn } = origin.submission!;
  const { checklist } = catalogue.version(checklistId, version)!;
  const versions = catalogue.versionsOf(checklistId).map((one) => one.checklist);
  const given = { checklist, answers: answersOf(checklist, origin.answers) };
  return carryOver(given, to, versions).map(({ criterion, answer: { state, ...content }, originCriterion }) => {
    const value = origin.answers.find(({ criterionId }) => criterionId === originCriterion)?.value;
    const { reason, comment, link } = value ?? {};
    return {
      criterionId: criterion,
      state,
      value: {
        ...content,
        ...(state === 'NOT_APPLICABLE' && reason ? { reason } : {}),
        ...(comment ? { comment } : {}),
        ...(link ? { link } : {}),
      },
      originAssessmentId: id,
      originChecklistId: checklistId,
      originVersion: version,
      originCriterionId: originCriterion,
      originOn: referenceOn,
      originRoundName: origin.roundName,
    };
  });
}
