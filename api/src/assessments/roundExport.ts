import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { stringify } from 'csv-stringify/sync';
import type { StoredAnswer } from '../answer.ts';
import { versionOf } from '../catalogue.ts';
import { db } from '../database.ts';
import { dayFrom } from '../days.ts';
import { displayName } from '../municipality.ts';
import { municipalityOf, register } from '../register.ts';
import { exportTexts } from './exportTexts.ts';

/** The columns that the authors' `impact` reads; never comments, reasons, texts, links or names of people. */
const columns = [
  ...['kommunenummer', 'kommune', 'dato', 'sjekkliste', 'versjon', 'kriterium', 'tilstand', 'svar', 'tall'],
  'merknad',
];

/**
 * A round's answers, one line for each municipality and criterion, from the rows that count: the latest submitted
 * corrections. For NDFU only: they are read whoever asks. `svar` holds option ids with a semicolon between.
 * @returns the round's name and the file, UTF-8 with a byte order mark and no cell that a spreadsheet would run; null
 *   when there is no such round
 */
export async function roundAsCsv(roundId: string): Promise<{ readonly name: string; readonly text: string } | null> {
  const round = await db.round.findUnique({ where: { id: roundId } });
  if (!round) return null;
  const [rows, installation] = await Promise.all([
    db.countingAssessment.findMany({
      where: { roundId, perspective: 'ADMINISTRATION' },
      orderBy: { municipalityId: 'asc' },
      select: {
        referenceOn: true,
        municipalityId: true,
        assessment: {
          select: {
            ...{ checklistId: true, versionLine: true, version: true, municipalityCode: true },
            answers: { select: { criterionId: true, state: true, value: true } },
          },
        },
      },
    }),
    db.installation.findUnique({ where: { id: 1 } }),
  ]);
  const isDemonstration = installation?.kind === 'DEMONSTRATION';
  const lines = rows.flatMap(({ referenceOn, municipalityId, assessment }) => {
    const { checklist, version } = versionOf(assessment);
    const stored = assessment.answers as Pick<StoredAnswer, 'criterionId' | 'state' | 'value'>[];
    const byId = new Map(stored.map((answer) => [answer.criterionId, answer]));
    const day = dayFrom(referenceOn);
    return allCriteria(checklist).map(({ id }) => {
      const answer = byId.get(id);
      return {
        kommunenummer: assessment.municipalityCode,
        kommune: displayName(register(), municipalityOf(municipalityId), day),
        ...{ dato: day, sjekkliste: assessment.checklistId, versjon: version },
        ...{ kriterium: id, tilstand: answer?.state ?? 'UNANSWERED' },
        ...{ svar: answer?.value.options?.join(';'), tall: answer?.value.number },
        merknad: exportTexts.nb.demonstration,
      };
    });
  });
  const text = stringify(lines, {
    ...{ header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' },
    columns: columns.filter((column) => isDemonstration || column !== 'merknad'),
  });
  return { name: round.name, text };
}
