import { type Checklist, optionsOf, type ScoreResult, textIn } from '@fritidssjekken/checklist-definitions';
import { stringify } from 'csv-stringify/sync';
import type { AnswerState, AnswerValue } from '../answer.ts';
import { type ExportLanguage, exportTexts } from './exportTexts.ts';

/** An answer as its reader may see it. */
export type ExportedAnswer = {
  readonly criterionId: string;
  readonly state: AnswerState;
  readonly value: AnswerValue;
  readonly savedAt: Date | null;
};

/** What an export of answers is made from; private parts are left out before. */
export type Exported = {
  readonly head: Readonly<Record<string, unknown>>;
  readonly checklist: Checklist;
  readonly answers: readonly ExportedAnswer[];
  readonly result: ScoreResult;
  readonly isDemonstration: boolean;
};

/** The answers with questions and options in words, for an archive that outlives the service. */
export function answersAsJson(
  { head, checklist, answers, result, isDemonstration }: Exported,
  language: ExportLanguage,
): string {
  const { score, level, completeness, coverage } = result;
  const exported = {
    ...(isDemonstration ? { demonstration: exportTexts[language].demonstration } : {}),
    ...head,
    ...{ score, level, completeness, coverage },
    answers: rows(checklist, answers, language).map(
      ({ theme, number, question, criterionId, state, chosen, value, savedAt }) => ({
        ...{ theme, number, criterion: criterionId, question, state },
        ...value,
        ...(value.options ? { options: chosen } : {}),
        savedAt,
      }),
    ),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

/**
 * One line for each answer: UTF-8 with a byte order mark, so that Excel reads its letters; comma between, as RFC 4180 says;
 * and no cell that a spreadsheet would run as a formula.
 */
export function answersAsCsv({ checklist, answers, isDemonstration }: Exported, language: ExportLanguage): string {
  const { columns, states, demonstration } = exportTexts[language];
  const lines = rows(checklist, answers, language).map(
    ({ theme, number, question, state, chosen, value, savedAt }) => ({
      ...{ theme, number, question },
      answer: state === 'ANSWERED' ? chosen.map(({ text }) => text).join('; ') : states[state],
      ...{ value: value.number, text: value.text, reason: value.reason, comment: value.comment, link: value.link },
      savedAt: savedAt?.toISOString(),
      demonstration,
    }),
  );
  const shown = Object.entries(columns).filter(([key]) => isDemonstration || key !== 'demonstration');
  return stringify(lines, {
    ...{ header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' },
    columns: shown.map(([key, header]) => ({ key, header })),
  });
}

/** Every criterion and reflection question that the answers hold, in the order of the checklist, in words. */
function rows(checklist: Checklist, answers: readonly ExportedAnswer[], language: ExportLanguage) {
  const byId = new Map(answers.map((answer) => [answer.criterionId, answer]));
  return checklist.themes.flatMap((theme) =>
    [
      ...theme.criteria.map((criterion) => ({
        ...{
          id: criterion.id,
          number: criterion.number,
          text: criterion.text,
          options: optionsOf(checklist, criterion),
        },
      })),
      ...theme.reflection.map(({ id, text }) => ({ id, number: exportTexts[language].reflection, text, options: [] })),
    ].flatMap(({ id, number, text, options }) => {
      const answer = byId.get(id);
      if (!answer) return [];
      const chosen = options
        .filter((option) => answer.value.options?.includes(option.id))
        .map((option) => ({ id: option.id, text: textIn(option.text, language) }));
      return [{ ...answer, theme: textIn(theme.name, language), number, question: textIn(text, language), chosen }];
    }),
  );
}
