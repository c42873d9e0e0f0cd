import { formatFraction, parseInterval, percentText, textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../charts/Figure.tsx';
import { numberOf } from '../common/formats.ts';
import { scoreOf, type Words } from '../public/publicWords.ts';
import type { CouncilData, Line, Point } from './councilData.ts';
import { sinceWords } from './councilModelSentence.ts';
import { listOf, whenOf } from './councilWords.ts';
import { nameOf, neighboursOf, type Stop } from './seriesStops.ts';

/** What one must know to read the picture: breaks, clearer wording, silent rounds, a middle that is not shown. */
export function notesOf(stops: readonly Stop[], line: Line, shown: readonly Point[], words: Words): string[] {
  const { t, language } = words;
  const neighbours = neighboursOf(line, shown);
  const percent = (fraction: string) => scoreOf(fraction, null, language);
  const breaks = neighbours
    .filter(({ broken }) => broken.length > 0)
    .flatMap(({ from, to, broken, sameQuestions, core, coreShare }) => [
      t('past.breakNote', { from: nameOf(from, words), to: nameOf(to, words), smart_count: broken.length }),
      sameQuestions
        ? t('past.likeForLike', {
            smart_count: core.length,
            before: percent(sameQuestions.earlier.fraction),
            after: percent(sameQuestions.later.fraction),
          })
        : t('past.coreLow', { share: numberOf(percentText(coreShare.fraction), language) }),
    ]);
  const open = neighbours
    .filter(({ broken, sameQuestions, from, to }) => broken.length === 0 && !sameQuestions && from.score && to.score)
    .map(({ from, to, because, coreShare }) =>
      t(because === 'CORE_BELOW_HALF' ? 'past.openCore' : 'past.open', {
        ...{ from: nameOf(from, words), to: nameOf(to, words) },
        share: numberOf(percentText(coreShare.fraction), language),
      }),
    );
  const clarified = neighbours.flatMap(({ from, to, marks }) => {
    const criteria = new Set(marks.filter(({ effect }) => effect === 'MARKED').flatMap((mark) => mark.criteria));
    const filling = { from: nameOf(from, words), to: nameOf(to, words), smart_count: criteria.size };
    return criteria.size > 0 ? [t('past.clarified', filling)] : [];
  });
  const silent = stops.filter(({ point }) => point === null).map(({ name }) => name);
  const unknown = stops.filter(({ middle }) => middle && middle.value === null).map(({ name }) => name);
  return [
    ...breaks,
    ...open,
    ...clarified,
    ...(silent.length > 0 ? [t('past.missing', { rounds: listOf(silent, t) })] : []),
    ...(stops.some(({ middle }) => middle?.value != null) ? [t('past.middleNote')] : []),
    ...(unknown.length > 0 ? [t('past.middleMissing', { rounds: listOf(unknown, t) })] : []),
  ];
}

/** What the picture says: from where to where since what, or why that cannot be said. Full scores, as they are drawn. */
export function messageOf(shown: readonly Point[], data: CouncilData, words: Words): string {
  const { t, language } = words;
  const last = shown.at(-1);
  if (!last?.scoreText) return t('past.withheld');
  const filling = { after: numberOf(last.scoreText, language), when: whenOf(last, words) };
  const { change } = data;
  if (shown.length === 1) return t('past.only', filling);
  if (!change) return t('past.lastWas', filling);
  if (change.broken.length > 0 || !change.sameQuestions) return t('past.broken', filling);
  const before = change.earlier.scoreText;
  if (!before) return t('past.lastWas', filling);
  const since = sinceWords(data, words);
  if (before === last.scoreText) return t('past.still', { ...filling, since });
  return t('past.fromTo', { ...filling, since, before: numberOf(before, language) });
}

/** The levels' bands in words, from the definition. */
export function levelWords(data: CouncilData, words: Words): string {
  const { t, language } = words;
  const levels = data.subject?.checklist.levels ?? [];
  const parts = levels.map(({ name, band }, place) => {
    const { low, high } = parseInterval(band);
    const level = textIn(name, language);
    const at = (end: typeof low) => (end ? numberOf(percentText(formatFraction(end.at)), language) : '');
    if (place === 0) return t(high?.isIncluded ? 'past.levelTo' : 'past.levelUnder', { level, to: at(high) });
    return t(low?.isIncluded ? 'past.levelFrom' : 'past.levelOver', { level, from: at(low) });
  });
  return parts.length > 0 ? t('past.levels', { list: parts.join(', ') }) : '';
}

/** The points in words, for whoever hears the picture. */
export function labelled(stops: readonly Stop[], { t, language }: Words): string {
  return stops
    .map(({ name, point }) => {
      const value = point?.scoreText
        ? withPercent(point.scoreText, language)
        : t(point ? 'past.notShown' : 'past.notAnswered');
      return t('past.labelPoint', { name, value });
    })
    .join(', ');
}

/** The points as a table; of one's own line with the middle of the group. */
export function tableOf(stops: readonly Stop[], { t, language }: Words, hasMiddle: boolean): FigureTable {
  const percent = (value: string) => withPercent(value, language);
  return {
    columns: [
      { label: t('past.columnRound') },
      { label: t('past.columnScore'), isNumber: true },
      ...(hasMiddle
        ? [
            { label: t('past.columnMiddle'), isNumber: true },
            { label: t('past.columnAnswered'), isNumber: true },
          ]
        : []),
    ],
    rows: stops.map(({ name, point, middle }) => ({
      head: name,
      cells: [
        point?.scoreText
          ? percent(numberOf(point.scoreText, language))
          : t(point ? 'past.notShown' : 'past.notAnswered'),
        ...(hasMiddle
          ? [middle?.value != null ? percent(middle.label) : (middle?.label ?? '–'), middle?.of ?? '–']
          : []),
      ],
    })),
  };
}
