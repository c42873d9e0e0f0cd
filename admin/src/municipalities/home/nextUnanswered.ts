import {
  type Checklist,
  type Criterion,
  complete,
  criterionOf,
  unanswered,
} from '@fritidssjekken/checklist-definitions';
import { engineAnswers } from '../../common/engineAnswers.ts';
import type { DraftQuery } from '../../generated/form/graphql.ts';

type Draft = NonNullable<DraftQuery['assessment']>;

/** The first question that nobody has answered, with the theme that it stands in; null when there is none. */
export function nextUnanswered(draft: Draft): { themeId: string; criterion: Criterion } | null {
  const checklist: Checklist = complete(JSON.parse(draft.checklistVersion.canonical));
  const answers = engineAnswers(Object.fromEntries(draft.answers.map((answer) => [answer.criterionId, answer])));
  const [first] = unanswered(checklist, answers);
  const theme = checklist.themes.find(({ criteria }) => criteria.some(({ id }) => id === first));
  return first && theme ? { themeId: theme.id, criterion: criterionOf(checklist, first) } : null;
}
