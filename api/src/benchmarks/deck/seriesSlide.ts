import { type Checklist, pathBetween, seriesMarks } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../catalogue.ts';
import type { FileLanguage } from '../files/language.ts';
import { versionIn } from '../files/tables/series.ts';
import type { HeldEdition } from '../held/edition.ts';
import { deckTexts } from './deckTexts.ts';
import { percentOfValue } from './shownNumbers.ts';
import type { Slide } from './slides.ts';

type Line = { readonly name: string; readonly isOwn: boolean; readonly values: readonly (number | null)[] };

/**
 * Scores through the rounds; the first line is the one that the heading is about.
 * @param below what stands below each round: how many the middle rests on
 * @param shown a value of the first line as people read it
 */
export function seriesSlide(
  editions: readonly HeldEdition[],
  lines: readonly [Line, ...Line[]],
  below: readonly (readonly string[])[],
  language: FileLanguage,
  shown: (at: number) => string = (at) => percentOfValue(lines[0].values[at]!, language),
): Slide {
  const texts = deckTexts[language];
  const [{ name, values }] = lines;
  const places = values.flatMap((value, at) => (value === null ? [] : [at]));
  const [first, last] = [places[0], places.at(-1)];
  const roundAt = (at: number) => editions[at]!.round.name;
  const title =
    first === undefined || last === undefined
      ? texts.seriesNone
      : first === last
        ? texts.seriesOne(name, shown(first), roundAt(first))
        : texts.seriesTitle(name, shown(first), roundAt(first), shown(last), roundAt(last));
  return {
    ...{ kind: 'LINES', title },
    about: questionsDiffer(editions) ? `${texts.seriesAbout} ${texts.versionsDiffer}` : texts.seriesAbout,
    chart: {
      categories: editions.map(({ round }, at) => [round.name, ...(below[at] ?? [])].join('\n')),
      series: lines,
    },
  };
}

function questionsDiffer(editions: readonly HeldEdition[]): boolean {
  return editions.slice(1).some((edition, at) => {
    const versions = catalogue.versionsOf(edition.round.checklistId).map(({ checklist }) => checklist);
    return isOtherwise(versionIn(editions[at]!), versionIn(edition), versions);
  });
}

/**
 * Whether what is between two versions must be told to who reads a series of both; a mended word need not (spec 1.6).
 * @param versions at least those that lie between the two
 */
export const isOtherwise = (start: Checklist, end: Checklist, versions: readonly Checklist[]): boolean =>
  pathBetween(start, end, versions) === null || seriesMarks(start, end, versions).length > 0;
