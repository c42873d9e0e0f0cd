import type { Checklist } from '@fritidssjekken/checklist-definitions';
import type { Catalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { answersOf } from '../../api/src/answersOf.ts';
import { firstForEach, originChecklists, proposedBy } from '../../api/src/assessments/proposed.ts';
import type { DemoProposal, DemoRow } from './row.ts';

/**
 * What a municipality's earlier answers propose, as the API would copy them in at start: those of the last submitted
 * assessment of the same checklist, then of other checklists that ask for the same subject.
 * @param past the municipality's rows, submitted before and standing
 * @returns at most one for each criterion
 */
export function proposalsFor(past: readonly DemoRow[], to: Checklist, catalogue: Catalogue): DemoProposal[] {
  const proposals = originChecklists(to).flatMap((checklistId) => {
    const origin = past
      .filter(({ draft }) => draft.checklistId === checklistId)
      .toSorted((a, b) => (recency(a) < recency(b) ? -1 : 1))
      .at(-1);
    return origin ? proposalsFrom(origin, to, catalogue) : [];
  });
  return firstForEach(proposals);
}

const recency = ({ submission }: DemoRow): string =>
  `${submission!.referenceOn} ${submission!.submittedAt.toISOString()}`;

function proposalsFrom(origin: DemoRow, to: Checklist, catalogue: Catalogue): DemoProposal[] {
  const { checklistId, id } = origin.draft;
  const { version, referenceOn } = origin.submission!;
  const { checklist } = catalogue.version(checklistId, version)!;
  const versions = catalogue.versionsOf(checklistId).map((one) => one.checklist);
  const stored = origin.answers;
  const answers = answersOf(checklist, stored);
  return proposedBy({ checklist, answers, stored }, to, versions).map((proposed) => ({
    ...proposed,
    originAssessmentId: id,
    originChecklistId: checklistId,
    originVersion: version,
    originOn: referenceOn,
    originRoundName: origin.roundName,
  }));
}
