import { allCriteria, textIn } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../../catalogue.ts';
import type { Published } from '../../held.ts';
import type { FileLanguage } from '../language.ts';
import { municipalityCells, whyNone } from '../municipalityColumns.ts';
import { publishedAnswers } from '../publishedAnswers.ts';
import type { Row, Table } from '../table.ts';
import { columnsOf } from '../texts/columns.ts';
import { words } from '../texts/words.ts';
import { answerCells, answerColumns, answerMeasures, missing, shownCriteria } from './answers.ts';
import { choiceCodes, criterionCells, criterionCodes, themeCodes } from './choices.ts';
import { roundCells } from './roundCells.ts';
import { distinct, type OfMunicipality, versionIn } from './series.ts';

/** A municipality's answers in every published round of a checklist; what a version did not ask says so. */
export async function ownAnswersTable(
  published: Published,
  of: OfMunicipality,
  language: FileLanguage,
): Promise<Table> {
  const editions = published.byChecklist.get(of.checklistId)?.editions ?? [];
  const versions = editions.map(versionIn);
  const criteria = [...new Map(versions.flatMap(shownCriteria).map((one) => [one.id, one])).values()];
  const rows: Row[] = [];
  for (const edition of editions) {
    const checklist = versionIn(edition);
    const answers = await publishedAnswers(edition, (id) => id === of.municipalityId);
    const why = whyNone(edition, of.municipalityId);
    const about = {
      ...{ ...roundCells(edition), avsluttet: edition.round.closesOn },
      ...municipalityCells(of.municipalityId, edition.round.closesOn),
    };
    for (const { id } of criteria) {
      const criterion = allCriteria(checklist).find((one) => one.id === id);
      // One that this version lacks is named as the last version that has it does.
      const naming = criterion
        ? checklist
        : versions.findLast((version) => allCriteria(version).some((one) => one.id === id))!;
      const named = allCriteria(naming).find((one) => one.id === id)!;
      rows.push({
        ...{ ...about, ...criterionCells(naming, named, language) },
        ...(why
          ? missing(why, language)
          : criterion
            ? answerCells(answers.get(of.municipalityId)!, checklist, criterion, language)
            : missing('NOT_ASKED', language)),
      });
    }
  }
  const title = textIn(catalogue.versionsOf(of.checklistId).at(-1)!.checklist.title, language);
  return {
    ...{ id: 'svar', title: words[language].titles.kommunesvar(title, of.name), rows },
    columns: columnsOf(
      [
        ...([
          'sjekkliste',
          'versjon',
          'runde',
          'utgave',
          'avsluttet',
          'kommune_id',
          'kommunenummer',
          'kommune',
        ] as const),
        ...(['tema', 'tema_tekst', 'kriterium', 'nr', 'kriterium_tekst', ...answerColumns] as const),
      ],
      language,
      {
        ...{ kriterium: criterionCodes(criteria, language), svar: choiceCodes(rows) },
        tema: distinct(versions.flatMap((checklist) => themeCodes(checklist, language))),
      },
    ),
    dimensions: [
      { column: 'runde', labels: 'runde', role: 'time' },
      { column: 'kriterium', labels: 'kriterium_tekst' },
    ],
    measures: answerMeasures,
  };
}
