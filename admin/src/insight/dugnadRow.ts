import { earliestAfter, mayBegin } from '../common/aroundDugnad.ts';
import { dayOf, today } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { Say } from '../dashboard/useInsight.ts';
import type { DugnadListQuery } from '../generated/dashboard/graphql.ts';
import { pointsText } from './figures.ts';

/** A dugnad in the list. */
export type DugnadRow = DugnadListQuery['dugnadComparisons']['items'][number] & { readonly id: string };

type Status = DugnadRow['statuses'][number];

/** Where a dugnad stands, in words: what is missing and what to do about it, now or from which day; with its warnings. */
export function statusLines(row: DugnadRow, say: Say, language: Language, now = today()): string[] {
  const from = earliestAfter(row.dugnad.heldOn);
  const words = (status: Status) => {
    if (status === 'PLANNED' && row.before) return say('dugnads.statusPLANNED_READY');
    if (status === 'NO_AFTER' && mayBegin([{ code: 'NO_AFTER_YET', firstAfterOn: from }], now))
      return say('dugnads.statusNO_AFTER_DUE');
    return say(`dugnads.status${status}`, { day: dayOf(from, language) });
  };
  return [
    ...row.statuses.map(words),
    ...(row.isBeforeOld ? [say('dugnads.beforeOld')] : []),
    ...(row.isAfterPastNext ? [say('dugnads.afterPastNext')] : []),
  ];
}

/** Better, worse, same and not comparable criteria, those that are none left out: "5 bedre · 1 dårligere". */
export function outcomeText({ better, worse, same, notComparable, after, before }: DugnadRow, say: Say): string {
  if (!before || !after) return '';
  const counts = [
    [better, 'dugnads.better'],
    [worse, 'dugnads.worse'],
    [same, 'dugnads.same'],
    [notComparable, 'dugnads.notComparable'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, key]) => say(key, { count }))
    .join(' · ');
}

/** The change from before to after, or why there is none: "+4,2", "for få felles spørsmål". */
export function changeCell({ change, before, after }: DugnadRow, say: Say, language: Language): string {
  if (!before || !after) return '–';
  return change ? pointsText(change, language) : say('dugnads.coreBelowHalf');
}

/** The part that is progress, or that it is not split. */
export function practiceCell({ practice, before, after }: DugnadRow, say: Say, language: Language): string {
  if (!before || !after) return '–';
  return practice ? pointsText(practice, language) : say('dugnads.notSplit');
}
