import type { Published } from '../held.ts';
import type { FileLanguage } from './language.ts';
import type { ShownEdition } from './shownEdition.ts';
import type { Table } from './table.ts';
import { answersTable } from './tables/answers.ts';
import { levelsTable } from './tables/levels.ts';
import { ownAnswersTable } from './tables/ownAnswers.ts';
import { type OfMunicipality, seriesTable } from './tables/series.ts';
import { sharesTable } from './tables/shares.ts';
import { spreadTable } from './tables/spread.ts';

type OfEdition = (shown: ShownEdition, language: FileLanguage) => Table | Promise<Table>;
type OfOne = (published: Published, of: OfMunicipality, language: FileLanguage) => Promise<Table>;

/** Tables of an edition, by their names in addresses. */
export const editionTables: Readonly<
  Record<'nivaa' | 'svar' | 'landet' | 'fylker' | 'grupper' | 'spredning', OfEdition>
> = {
  nivaa: levelsTable,
  svar: answersTable,
  landet: (shown, language) => sharesTable('landet', shown, language),
  fylker: (shown, language) => sharesTable('fylker', shown, language),
  grupper: (shown, language) => sharesTable('grupper', shown, language),
  spredning: spreadTable,
};

/** Tables of one municipality. */
export const municipalityTables: Readonly<Record<'serie' | 'svar', OfOne>> = {
  serie: seriesTable,
  svar: ownAnswersTable,
};
