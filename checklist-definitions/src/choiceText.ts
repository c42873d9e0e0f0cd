import type { Checklist, Criterion, Language } from './checklist.ts';
import { parseInterval } from './interval.ts';
import { optionsOf } from './questions.ts';
import { textIn } from './texts.ts';

/** How one end of a band is said: "from 10" where 10 is in it, "over 10" where it is not. */
export type BandEnd = 'FROM' | 'OVER' | 'TO' | 'UNDER';

/**
 * A choice as people read it: the option's text, or a number's band with its unit, "from 5, under 15 hours".
 * @param choiceId an option's id, or a band as it is written: "[5, 15)"
 * @param say one end in words; its number is decimal text with a point and at most two decimals
 * @returns "" where the criterion has no such option
 */
export function choiceText(
  checklist: Checklist,
  criterion: Criterion,
  choiceId: string,
  { language, say }: { readonly language: Language; readonly say: (end: BandEnd, at: string) => string },
): string {
  if (criterion.answer.kind !== 'number') {
    const option = optionsOf(checklist, criterion).find(({ id }) => id === choiceId);
    return option ? textIn(option.text, language) : '';
  }
  const { low, high } = parseInterval(choiceId);
  const at = (end: NonNullable<typeof low>) => String(Number(end.at.valueOf().toFixed(2)));
  const ends = [
    low && say(low.isIncluded ? 'FROM' : 'OVER', at(low)),
    high && say(high.isIncluded ? 'TO' : 'UNDER', at(high)),
  ];
  return `${ends.filter(Boolean).join(', ')} ${textIn(criterion.answer.unit, language)}`.trim();
}
