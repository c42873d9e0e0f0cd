import { type Criterion, textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../charts/Figure.tsx';
import { choiceText, percentOfShare, type Words } from '../public/publicWords.ts';
import type { NationalData, ShareData } from './nationalData.ts';

/** An answer to a question, with the share that gave it. */
export type ShareRow = {
  readonly choiceId: string;
  readonly option: string;
  /** 0–100, for drawing. */
  readonly share: number;
  readonly percent: string;
  readonly count: string;
  readonly n: string;
  readonly lowest: string | null;
  readonly highest: string | null;
};

/** A question: the top option alone; of several-of-many every option. */
export type QuestionRow = {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  /** None where too few answered. */
  readonly rows: readonly ShareRow[];
  readonly dontKnow: string;
  readonly notApplicable: string;
};

export type ThemeRows = { readonly id: string; readonly name: string; readonly questions: readonly QuestionRow[] };

/** How the country or the county answered, question by question, in the order of the checklist. */
export function shareThemes(data: NationalData, words: Words): ThemeRows[] {
  const known = new Map(data.shares.map((one) => [one.criterionId, one]));
  return data.checklist.themes.flatMap(({ id, name, criteria }) => {
    const questions = criteria.flatMap((criterion) => {
      const share = known.get(criterion.id);
      return share ? [questionRow(data, criterion, share, words)] : [];
    });
    return questions.length > 0 ? [{ id, name: textIn(name, words.language), questions }] : [];
  });
}

function questionRow(data: NationalData, criterion: Criterion, share: ShareData, words: Words): QuestionRow {
  const shown = share.top ? [share.top] : share.choices;
  // A constant panel has no silent ones that could change anything.
  const percentOf = (value: number) => (data.isPanel ? null : withPercent(percentOfShare(value), words.language));
  return {
    ...{ id: criterion.id, number: criterion.number, text: textIn(criterion.text, words.language) },
    rows: shown.map((one) => ({
      ...{ choiceId: one.choiceId, option: choiceText(data.checklist, criterion, one.choiceId, words) },
      ...{ share: 100 * one.share, percent: withPercent(percentOfShare(one.share), words.language) },
      ...{ count: String(one.count), n: String(share.n) },
      ...{ lowest: percentOf(one.ifLowest), highest: percentOf(one.ifHighest) },
    })),
    ...{ dontKnow: String(share.dontKnow?.count ?? ''), notApplicable: String(share.notApplicable?.count ?? '') },
  };
}

/** The same numbers as a table. */
export function shareTable(themes: readonly ThemeRows[], { t }: Words): FigureTable {
  const numbers = ['share', 'count', 'n', 'dontKnow', 'notApplicable', 'lowest', 'highest'] as const;
  return {
    columns: [
      { label: t('nationalShares.question') },
      { label: t('nationalShares.option') },
      ...numbers.map((key) => ({ label: t(`nationalShares.${key}`), isNumber: true })),
    ],
    rows: themes.flatMap(({ questions }) =>
      questions.flatMap(({ number, text, rows, dontKnow, notApplicable }) => {
        const head = `${number}. ${text}`;
        if (rows.length === 0) return [{ head, cells: [t('nationalShares.few')] }];
        return rows.map((row) => ({
          head: rows.length > 1 ? `${head} – ${row.option}` : head,
          cells: [
            row.option,
            row.percent,
            row.count,
            row.n,
            dontKnow,
            notApplicable,
            row.lowest ?? '–',
            row.highest ?? '–',
          ],
        }));
      }),
    ),
  };
}
