import {
  type Checklist,
  formatFraction,
  type Interval,
  parseInterval,
  percentText,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { PublicTranslate } from '../public/page.ts';

type Words = { readonly t: PublicTranslate; readonly language: Language };

export type LevelTable = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly levels: readonly {
    readonly id: string;
    readonly step: number;
    readonly name: string;
    readonly band: string;
  }[];
  /** What it takes to be given a score and a level. */
  readonly needs: readonly string[];
};

/** A checklist's levels and what they take, from the definition alone. */
export function levelTableOf(checklist: Checklist, words: Words): LevelTable {
  const { t, language } = words;
  const percent = (fraction: string) => numberOf(percentText(fraction), language);
  const { checklist: id, version, title, levels, minCoverage, levelCoverage } = checklist;
  return {
    ...{ id, title: textIn(title, language), version: t('method.version', { version }) },
    levels: levels.map((level, place) => ({
      ...{ id: level.id, step: place + 1, name: textIn(level.name, language), band: bandWords(level.band, words) },
    })),
    needs: [
      t('method.minCoverage', { percent: percent(minCoverage) }),
      levelCoverage === '1'
        ? t('method.levelCoverageAll')
        : t('method.levelCoverage', { percent: percent(levelCoverage) }),
    ],
  };
}

/** A band of the score in words, its ends said exactly: "over 50 og under 75 prosent". */
export function bandWords(band: Interval, { t, language }: Words): string {
  const { low, high } = parseInterval(band);
  const at = (end: NonNullable<typeof low>) => numberOf(percentText(formatFraction(end.at)), language);
  const from =
    low && formatFraction(low.at) !== '0' ? t(low.isIncluded ? 'method.from' : 'method.over', { from: at(low) }) : '';
  const to =
    high && formatFraction(high.at) !== '1'
      ? t(high.isIncluded ? 'method.toAndWith' : 'method.under', { to: at(high) })
      : '';
  return t('method.unit', { band: from && to ? t('method.both', { from, to }) : from || to });
}
