import { type Checklist, percentText, textIn } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../../../days.ts';
import { columnOf, type HeldEdition, placeOf } from '../../held/edition.ts';
import type { FileLanguage } from '../language.ts';
import { groupCells, municipalitiesIn, municipalityCells, whyNone } from '../municipalityColumns.ts';
import type { ShownEdition } from '../shownEdition.ts';
import { type SignKind, sign } from '../signs.ts';
import type { Code, Row, Table } from '../table.ts';
import { columnsOf } from '../texts/columns.ts';
import { words } from '../texts/words.ts';
import { roundCells } from './roundCells.ts';

/** The whole checklist, where themes are told apart by their ids. */
export const overallId = 'SAMLET';

/** Level and score of every municipality that an edition is about, by theme too. */
export function levelsTable({ edition, checklist }: ShownEdition, language: FileLanguage): Table {
  const { round } = edition;
  const rows = municipalitiesIn(edition, round.closesOn).flatMap((id) => {
    const about = {
      ...roundCells(edition),
      ...municipalityCells(id, round.closesOn),
      ...groupCells(edition, id, language),
    };
    const why = whyNone(edition, id);
    return measuresOf(checklist, language).map((measure) => ({
      ...about,
      ...{ maal: measure.code, maal_tekst: measure.text },
      ...(why ? allSigns(why) : scoreCells(edition, checklist, id, measure.code, language)),
    }));
  });
  const levels = levelCodes(checklist, language);
  return {
    ...{ id: 'nivaa', title: words[language].titles.nivaa(textIn(checklist.title, language), round.name), rows },
    columns: columnsOf(
      [
        ...(['sjekkliste', 'versjon', 'runde', 'utgave', 'kommune_id', 'kommunenummer', 'kommune'] as const),
        ...(['fylkesnummer', 'fylke', 'kostragruppe', 'maal', 'maal_tekst', ...scoreColumns] as const),
      ],
      language,
      { maal: measuresOf(checklist, language), nivaa: levels },
    ),
    dimensions: [
      { column: 'kommunenummer', labels: 'kommune', role: 'geo' },
      { column: 'maal', labels: 'maal_tekst' },
    ],
    measures: ['skaar', 'skaar_prosent', 'nivaa_trinn'],
  };
}

/** Columns that `scoreCells` fills. */
export const scoreColumns = [
  ...(['skaar', 'skaar_prosent', 'skaar_brok', 'nivaa', 'nivaa_tekst', 'nivaa_trinn'] as const),
  ...(['referansedato', 'innsendt'] as const),
] as const;

/** The whole checklist and each of its themes. */
export const measuresOf = (checklist: Checklist, language: FileLanguage): Code[] => [
  { code: overallId, text: words[language].overall },
  ...checklist.themes.map(({ id, name }) => ({ code: id, text: textIn(name, language) })),
];

export const levelCodes = (checklist: Checklist, language: FileLanguage): Code[] =>
  checklist.levels.map(({ id, name }) => ({ code: id, text: textIn(name, language) }));

/** Score and level of a municipality that has answers in an edition; where they are withheld the sign of it. */
export function scoreCells(
  edition: HeldEdition,
  checklist: Checklist,
  municipalityId: number,
  measure: string,
  language: FileLanguage,
): Row {
  const place = placeOf(edition, municipalityId);
  const isOverall = measure === overallId;
  const score = columnOf(edition, isOverall ? '' : measure)?.scores[place] ?? null;
  const step = checklist.levels.findIndex(({ id }) => id === edition.levels[place]);
  const noLevel = sign(isOverall ? 'WITHHELD' : 'NOT_POSSIBLE');
  const level = isOverall ? checklist.levels[step] : undefined;
  const withheld = sign('WITHHELD');
  return {
    skaar: score === null ? withheld : columnOf(edition, isOverall ? '' : measure)!.values[place]!,
    skaar_prosent: score === null ? withheld : Number(percentText(score, isOverall ? checklist : {})),
    skaar_brok: score ?? withheld,
    nivaa: level?.id ?? noLevel,
    nivaa_tekst: level ? textIn(level.name, language) : noLevel,
    nivaa_trinn: level ? step + 1 : noLevel,
    referansedato: edition.referenceOn[place]!,
    innsendt: dayOf(new Date(edition.submittedAt[place]!)),
  };
}

/** The same sign in every cell that a score has. */
export const allSigns = (kind: SignKind): Row => Object.fromEntries(scoreColumns.map((id) => [id, sign(kind)]));
