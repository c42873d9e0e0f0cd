import {
  type Checklist,
  compareFractions,
  formatFraction,
  parseFraction,
  parseInterval,
  percentText,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import { dayOf, numberOf } from '../common/formats.ts';
import { scoreOf, type Words } from '../public/publicWords.ts';
import type { CouncilData, Subject } from './councilData.ts';
import { sinceWords } from './councilModelSentence.ts';
import { listOf, pointsSigned } from './councilWords.ts';

export type Truth = {
  readonly rows: readonly { readonly head: string; readonly lines: readonly string[] }[];
  /** Where the files are; null where only a link shows the answer, which opens no files. */
  readonly links: { readonly receipt: string; readonly csv: string } | null;
};

/** Who answered, what the figure says and does not say, what can fool us, and how this very score was counted. */
export function truthOf(subject: Subject, data: CouncilData, words: Words): Truth {
  const { t, language } = words;
  const { id, respondentRole, referenceOn, isFacilitated, isImported, isLate, number } = subject;
  const day = dayOf(referenceOn ?? '', language);
  return {
    rows: [
      {
        head: t('truth.who'),
        lines: [
          respondentRole ? t('truth.whoAnswered', { role: respondentRole, day }) : t('truth.whoUnknown', { day }),
          ...(isFacilitated === null ? [] : [t(isFacilitated ? 'truth.facilitated' : 'truth.notFacilitated')]),
          ...(isImported ? [t('truth.imported')] : []),
          ...(isLate ? [t('truth.late')] : []),
          ...(number > 0 ? [t('truth.corrected', { smart_count: number })] : []),
        ],
      },
      { head: t('truth.says'), lines: [t('truth.saysText')] },
      { head: t('truth.fool'), lines: [...foolLines(data, words), ...provisional(subject, words)] },
      { head: t('truth.counted'), lines: countedLines(subject, words) },
    ],
    links: {
      receipt: `/eksport/assessment/${id}/kvittering.json`,
      csv: `/eksport/assessment/${id}/svar.csv?lang=${language}`,
    },
  };
}

function provisional({ checklistVersion }: Subject, { t }: Words): string[] {
  return checklistVersion.isProvisional ? [t('truth.provisional')] : [];
}

function foolLines(data: CouncilData, words: Words): string[] {
  const { t, language } = words;
  const anew = data.change?.recalibrated;
  if (!anew) return [t('truth.foolText')];
  const since = sinceWords(data, words);
  if (!anew.earlier || !anew.change || !data.change?.sameQuestions)
    return [t('truth.foolText'), t('truth.recalibratedPart', { rated: anew.rated, of: anew.of, since })];
  const now = scoreOf(anew.earlier.fraction, null, language);
  const then = scoreOf(data.change.sameQuestions.earlier.fraction, null, language);
  const points = pointsSigned(anew.change.text, language);
  return [t('truth.foolText'), t('truth.recalibrated', { now, then, points, since })];
}

/** The points of the scale, the sum of this assessment with its exact fraction, and what the next level takes. */
export function countedLines(subject: Subject, words: Words): string[] {
  const { t } = words;
  const fraction = subject.score?.score?.fraction;
  return [
    ...scaleLines(subject.checklist, words),
    fraction ? sumLine(subject, fraction, words) : t('truth.withheld'),
    ...nextLevel(subject, words),
  ];
}

function scaleLines({ scales, themes }: Checklist, { t, language }: Words): string[] {
  const used = themes.flatMap(({ criteria }) =>
    criteria.flatMap(({ answer }) => (answer.kind === 'one' ? [answer.scale] : [])),
  );
  const countOf = (id: string) => used.filter((one) => one === id).length;
  const [most, ...others] = scales
    .filter(({ id }) => countOf(id) > 0)
    .toSorted((a, b) => countOf(b.id) - countOf(a.id));
  if (!most) return [];
  const list = most.options.map(({ text, points }) =>
    t('truth.scalePoint', { answer: textIn(text, language), points }),
  );
  const hasOthers =
    others.length > 0 ||
    themes.some(({ criteria }) => criteria.some(({ answer }) => answer.kind === 'several' || answer.kind === 'number'));
  return [t('truth.scale', { list: list.join(', ') }), ...(hasOthers ? [t('truth.scaleOther')] : [])];
}

function sumLine({ checklist, score }: Subject, fraction: string, words: Words): string {
  const { t, language } = words;
  const percent = scoreOf(fraction, checklist, language);
  if (checklist.aggregate === 'themes') {
    const themes = checklist.themes.flatMap(({ id, name }) => {
      const own = score?.themes.find(({ themeId }) => themeId === id)?.score?.fraction;
      return own ? [{ own, text: t('truth.themePart', { theme: textIn(name, language), points: own }) }] : [];
    });
    const isEven = themes.length > 0 && meanOf(themes.map(({ own }) => own)) === fraction;
    const list = listOf(
      themes.map(({ text }) => text),
      t,
    );
    return t(isEven ? 'truth.themes' : 'truth.themesWeighted', { list, fraction, percent });
  }
  const points = (score?.criteria ?? []).flatMap((one) => (one.points ? [one.points.fraction] : []));
  // Weights that differ, or a weight of what does not count, make another sum than this one.
  if (points.length === 0 || meanOf(points) !== fraction) return t('truth.weighted', { fraction, percent });
  const kinds = [...new Set(points)].toSorted((a, b) => compareFractions(b, a));
  const list = kinds.map((one) =>
    t('truth.sumParts', { count: points.filter((each) => each === one).length, points: one }),
  );
  return t('truth.sum', {
    list: listOf(list, t),
    total: formatFraction(sumOf(points)),
    count: points.length,
    fraction,
    percent,
  });
}

function sumOf(fractions: readonly string[]) {
  return fractions.reduce((sum, one) => sum.add(parseFraction(one)), parseFraction('0'));
}

function meanOf(fractions: readonly string[]): string {
  return formatFraction(sumOf(fractions).div(fractions.length));
}

function nextLevel({ checklist, score }: Subject, { t, language }: Words): string[] {
  const at = checklist.levels.findIndex(({ id }) => id === score?.level?.id);
  const next = at < 0 ? undefined : checklist.levels[at + 1];
  const low = next && parseInterval(next.band).low;
  if (!next || !low) return [];
  const filling = { level: textIn(next.name, language), from: numberOf(percentText(formatFraction(low.at)), language) };
  return [t(low.isIncluded ? 'truth.nextFrom' : 'truth.nextOver', filling)];
}
