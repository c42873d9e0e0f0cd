import {
  type Checklist,
  type Criterion,
  choiceText as choiceOf,
  type Level,
  parseInterval,
  percentText,
  textIn,
  wholePercent,
} from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { PublicTranslate } from '../public/page.ts';

/** What the model writes its sentences with. */
export type Words = { readonly t: PublicTranslate; readonly language: Language };

/** A share or median, 0–1, in whole per cent. */
export const percentOfShare = (value: number): string => String(wholePercent(value));

/** A number with the sign for per cent: "57 %". */
export const withPercent = (number: string, { t }: Words): string => t('national.percent', { number });

/** A score as people read it, kept in its own level: "74" (spec 2.2). */
export const scoreText = (fraction: string, { levels }: Checklist, { language }: Words): string =>
  numberOf(percentText(fraction, { levels }), language);

/** What a level says of a municipality: the beginning of its description, "Har kommet i gang", else its name. */
export function levelSaid({ name, description }: Level, { language }: Words): string {
  const [said = ''] = description ? textIn(description, language).split(':') : [];
  return said || textIn(name, language);
}

/** Which scores are at a level: "over 50, under 75 prosent". */
export function bandText({ band }: Level, { t, language }: Words): string {
  const { low, high } = parseInterval(band);
  const at = (end: NonNullable<typeof low>) => numberOf(String(Number((end.at.valueOf() * 100).toFixed(1))), language);
  const parts = [
    low &&
      low.at.valueOf() > 0 &&
      t(low.isIncluded ? 'nationalMap.levelsFrom' : 'nationalMap.levelsOver', { at: at(low) }),
    high &&
      high.at.valueOf() < 1 &&
      t(high.isIncluded ? 'nationalMap.levelsTo' : 'nationalMap.levelsUnder', { at: at(high) }),
  ];
  return t('nationalMap.bandOf', { band: parts.filter(Boolean).join(', ') });
}

const endKeys = {
  FROM: 'nationalMap.levelsFrom',
  OVER: 'nationalMap.levelsOver',
  TO: 'nationalMap.levelsTo',
  UNDER: 'nationalMap.levelsUnder',
} as const;

/** A choice as people read it: the option's text, or a number's band with its unit. */
export const choiceText = (checklist: Checklist, criterion: Criterion, choiceId: string, { t, language }: Words) =>
  choiceOf(checklist, criterion, choiceId, {
    language,
    say: (end, at) => t(endKeys[end], { at: numberOf(at, language) }),
  });
