import { allCriteria, type Checklist, type Criterion, textIn } from '@fritidssjekken/checklist-definitions';
import { choicesOf } from '../../rules/answerRow.ts';
import type { FileLanguage } from '../language.ts';
import { groupCells, municipalitiesIn, municipalityCells, whyNone } from '../municipalityColumns.ts';
import { type PublishedAnswers, publishedAnswers } from '../publishedAnswers.ts';
import type { ShownEdition } from '../shownEdition.ts';
import { type SignKind, sign, signs } from '../signs.ts';
import type { Row, Table } from '../table.ts';
import { columnsOf } from '../texts/columns.ts';
import { words } from '../texts/words.ts';
import { choiceCodes, choiceText, criterionCells, criterionCodes, themeCodes } from './choices.ts';
import { roundCells } from './roundCells.ts';

/** What every municipality of an edition answered to every question. */
export async function answersTable({ edition, checklist }: ShownEdition, language: FileLanguage): Promise<Table> {
  const { round } = edition;
  const answers = await publishedAnswers(edition);
  const rows = municipalitiesIn(edition, round.closesOn).flatMap((id) => {
    const about = {
      ...roundCells(edition),
      ...municipalityCells(id, round.closesOn),
      ...groupCells(edition, id, language),
    };
    const why = whyNone(edition, id);
    return shownCriteria(checklist).map((criterion) => ({
      ...{ ...about, ...criterionCells(checklist, criterion, language) },
      ...(why ? missing(why, language) : answerCells(answers.get(id)!, checklist, criterion, language)),
    }));
  });
  return {
    ...{ id: 'svar', title: words[language].titles.svar(textIn(checklist.title, language), round.name), rows },
    columns: columnsOf(
      [
        ...(['sjekkliste', 'versjon', 'runde', 'utgave', 'kommune_id', 'kommunenummer', 'kommune'] as const),
        ...(['fylkesnummer', 'fylke', 'kostragruppe', 'tema', 'tema_tekst', 'kriterium', 'nr'] as const),
        ...(['kriterium_tekst', ...answerColumns] as const),
      ],
      language,
      {
        ...{ tema: themeCodes(checklist, language), svar: choiceCodes(rows) },
        kriterium: criterionCodes(shownCriteria(checklist), language),
      },
    ),
    dimensions: [
      { column: 'kommunenummer', labels: 'kommune', role: 'geo' },
      { column: 'kriterium', labels: 'kriterium_tekst' },
    ],
    measures: answerMeasures,
  };
}

/** Columns that `answerCells` fills. */
export const answerColumns = ['svar', 'svar_tekst', 'svar_nr', 'tall', 'poeng'] as const;
export const answerMeasures = ['svar_nr', 'tall', 'poeng'] as const;

/** What is answered in words of one's own is nobody else's to read. */
export const shownCriteria = (checklist: Checklist): Criterion[] =>
  allCriteria(checklist).filter(({ answer }) => answer.kind !== 'text');

/** An answer, or the sign of why there is none. */
export function answerCells(
  answers: PublishedAnswers,
  checklist: Checklist,
  criterion: Criterion,
  language: FileLanguage,
): Row {
  const counted = answers.counted.get(criterion.id);
  if (!counted) return missing(answers.asked.has(criterion.id) ? 'NOT_ANSWERED' : 'HIDDEN', language);
  if (counted.state !== 'ANSWERED') return missing(counted.state, language);
  const { choices, points } = counted;
  const given = answers.given[criterion.id]?.number;
  const place = choicesOf(checklist, criterion).findIndex(({ id }) => id === choices[0]) + 1;
  const none = sign('NOT_POSSIBLE');
  return {
    svar: choices.join(';'),
    svar_tekst: choices.map((id) => choiceText(checklist, criterion, id, language)).join('; '),
    svar_nr: criterion.answer.kind === 'several' ? none : place,
    tall: given === undefined ? none : Number(given),
    poeng: points ?? none,
  };
}

/** The sign in every cell, and beside it what it means. */
export const missing = (kind: SignKind, language: FileLanguage): Row => ({
  ...Object.fromEntries(answerColumns.map((id) => [id, sign(kind)])),
  svar_tekst: signs[kind].text[language],
});
