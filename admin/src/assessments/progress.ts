import { type Checklist, type Criterion, isAnswered, type Theme } from '@fritidssjekken/checklist-definitions';
import { engineAnswers } from '../common/engineAnswers.ts';
import { type FormState, withoutUnfinished } from './formStore.ts';

/** Answered of asked, as counts of criteria; texts that give no points are in neither. */
export type Progress = { readonly answered: number; readonly asked: number };

/** A criterion with the theme that it stands in. */
export type Placed = { readonly theme: Theme; readonly criterion: Criterion };

type Seen = Pick<FormState, 'checklist' | 'values' | 'shown' | 'unfinished'>;

/** What is asked now, in the checklist's order. */
export function askedNow({ checklist, shown }: Pick<Seen, 'checklist' | 'shown'>): Placed[] {
  return placed(checklist).filter(({ criterion }) => criterion.answer.kind !== 'text' && shown.has(criterion.id));
}

/** What is asked and not answered, in the checklist's order. */
export function unansweredNow(state: Seen): Placed[] {
  const answers = engineAnswers(withoutUnfinished(state, state.values));
  return askedNow(state).filter(({ criterion }) => !isAnswered(criterion, answers[criterion.id]));
}

/** How far a theme, or all of it, has come. */
export function progressOf(state: Seen, theme?: Theme): Progress {
  const inTheme = (one: Placed) => !theme || one.theme.id === theme.id;
  const asked = askedNow(state).filter(inTheme).length;
  return { asked, answered: asked - unansweredNow(state).filter(inTheme).length };
}

function placed(checklist: Checklist): Placed[] {
  return checklist.themes.flatMap((theme) => theme.criteria.map((criterion) => ({ theme, criterion })));
}
