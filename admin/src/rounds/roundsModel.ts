import { withPercent } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../common/formats.ts';
import { type Language, rateOf, type Translate } from '../dashboard/progress/progressModel.ts';
import type { RoundListQuery } from '../generated/dashboard/graphql.ts';

export type RoundRow = RoundListQuery['rounds']['items'][number];

/** What the rounds say as a whole: which is open and until when, or which opens next. */
export function roundsSentence(rounds: readonly RoundRow[], t: Translate, language: Language): string {
  const open = rounds.filter(({ state }) => state === 'OPEN');
  const [first] = open;
  if (open.length > 1) return t('list.rounds.open_several', { count: open.length });
  if (first) return t('list.rounds.open', { name: first.name, day: dayOf(first.closesOn, language) });
  const [next] = rounds
    .filter(({ state }) => state === 'PLANNED')
    .toSorted((one, other) => one.opensOn.localeCompare(other.opensOn));
  if (next) return t('list.rounds.planned', { name: next.name, day: dayOf(next.opensOn, language) });
  return t('list.rounds.none_open');
}

/** Who has submitted, as the bar draws it and as the words say it; null before anybody was invited. */
export function answeredOf({ submittedCount, invitedCount }: RoundRow, t: Translate, language: Language) {
  const rate = submittedCount === null ? null : rateOf(submittedCount, invitedCount);
  if (submittedCount === null || rate === null) return null;
  const text = t('list.rounds.answered_of', { count: submittedCount, of: invitedCount });
  return {
    share: (100 * submittedCount) / invitedCount,
    text: t('list.rounds.rate', { rate: withPercent(String(rate), language), text }),
    label: text,
  };
}
