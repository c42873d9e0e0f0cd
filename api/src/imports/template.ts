import { allCriteria, type Checklist } from '@fritidssjekken/checklist-definitions';
import { stringify } from 'csv-stringify/sync';
import { questionsCalled } from './rules/questions.ts';

const head = ['kommunenummer', 'kommune', 'dato', 'startet', 'levert', 'rolle', 'fasilitert'];

/**
 * An empty file for assessments of a version: row 1 alone. Semicolon between and a byte order mark, so that a Norwegian
 * spreadsheet opens it as a table.
 * @param form `long`: a row for each answer; else a column for each criterion
 */
export function assessmentsTemplate(checklist: Checklist, form: string | undefined): string {
  if (form === 'long') return rowOf([...head, 'kriterium', 'svar', 'begrunnelse', 'kommentar', 'lenke']);
  const criteria = allCriteria(checklist).map(({ id, number, text }) => {
    const shown = `${number}. ${text.nb}`;
    return questionsCalled(checklist, shown).length === 1 ? shown : id;
  });
  return rowOf([...head, ...criteria]);
}

/** An empty file for dugnads. */
export const dugnadsTemplate = (): string =>
  rowOf([
    ...['kommunenummer', 'kommune', 'dato', 'sted', 'digital', 'prosessleder', 'førstelinje', 'frivillige'],
    ...['beslutningstakere', 'ungdom', 'foreldre', 'næringsliv', 'andre', 'temaer', 'referat'],
  ]);

const rowOf = (names: string[]): string =>
  stringify([names], { bom: true, delimiter: ';', record_delimiter: 'windows' });
