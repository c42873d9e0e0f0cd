import {
  type Checklist,
  type Criterion,
  choiceText as choiceOf,
  percentText,
  wholePercent,
} from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { PublicTranslate } from './page.ts';

/** What the models of public pages write their sentences with. */
export type Words = { readonly t: PublicTranslate; readonly language: Language };

/** A score's number as people read it, kept in its own level: "74". */
export function scoreOf(fraction: string, checklist: Checklist | null, language: Language): string {
  return numberOf(percentText(fraction, { levels: checklist?.levels ?? [] }), language);
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

/** A share, quartile or median, 0–1, in whole per cent. */
export const percentOfShare = (value: number): string => String(wholePercent(value));
