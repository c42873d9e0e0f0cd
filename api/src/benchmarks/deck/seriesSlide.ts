import type { FileLanguage } from '../files/language.ts';
import type { HeldEdition } from '../held/edition.ts';
import { deckTexts } from './deckTexts.ts';
import { percentOfValue } from './shownNumbers.ts';
import type { Slide } from './slides.ts';

type Line = { readonly name: string; readonly isOwn: boolean; readonly values: readonly (number | null)[] };

/**
 * Scores through the rounds; the first line is the one that the heading is about.
 * @param shown a value of the first line as people read it
 */
export function seriesSlide(
  editions: readonly HeldEdition[],
  lines: readonly [Line, ...Line[]],
  language: FileLanguage,
  shown: (at: number) => string = (at) => percentOfValue(lines[0].values[at]!, language),
): Slide {
  const texts = deckTexts[language];
  const [{ name, values }] = lines;
  const places = values.flatMap((value, at) => (value === null ? [] : [at]));
  const [first, last] = [places[0], places.at(-1)];
  const roundAt = (at: number) => editions[at]!.round.name;
  const differ = new Set(editions.map(({ round }) => round.version)).size > 1;
  const title =
    first === undefined || last === undefined
      ? texts.seriesNone
      : first === last
        ? texts.seriesOne(name, shown(first), roundAt(first))
        : texts.seriesTitle(name, shown(first), roundAt(first), shown(last), roundAt(last));
  return {
    ...{ kind: 'LINES', title },
    about: differ ? `${texts.seriesAbout} ${texts.versionsDiffer}` : texts.seriesAbout,
    chart: { categories: editions.map(({ round }) => round.name), series: lines },
  };
}
