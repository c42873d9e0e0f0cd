import { textIn } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../catalogue.ts';
import { lastEditionWith, municipalityDeck } from './deck/municipalityDeck.ts';
import { nationalDeck } from './deck/nationalDeck.ts';
import { writeDeck } from './deck/writeDeck.ts';
import { aboutEdition, aboutMunicipality, type Place } from './files/about.ts';
import { fileAsked, formats } from './files/formats.ts';
import type { FileLanguage } from './files/language.ts';
import { lastPublished, type ShownEdition } from './files/shownEdition.ts';
import type { OfMunicipality } from './files/tables/series.ts';
import { editionTables, municipalityTables } from './files/tables.ts';
import type { Published } from './held.ts';

/** What makes a file of something, and its media type. */
export type Maker<Of> = {
  readonly type: string;
  /** False where there is nothing to make it of. */
  readonly has: (of: Of) => boolean;
  readonly make: (of: Of, place: Place, language: FileLanguage) => Promise<Uint8Array>;
};

/** A municipality on a checklist, with all that is published. */
export type PublishedMunicipality = { readonly published: Published; readonly of: OfMunicipality };

const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** @returns null where no file of an edition has that name */
export function editionMaker(file: string): Maker<ShownEdition> | null {
  if (file === 'landet.pptx') {
    return {
      ...{ type: pptx, has: () => true },
      make: async (shown, place, language) => writeDeck(await nationalDeck(shown, place, language), shown.publishedAt),
    };
  }
  const asked = fileAsked(file);
  const format = asked && formats[asked.ending];
  if (!format || !isOne(editionTables, asked.table)) return null;
  const tableOf = editionTables[asked.table];
  return {
    ...{ type: format.type, has: () => true },
    make: async (shown, place, language) =>
      format.make(await tableOf(shown, language), aboutEdition(shown, place, language), language),
  };
}

/** @returns null where no file of a municipality has that name */
export function municipalityMaker(file: string): Maker<PublishedMunicipality> | null {
  if (file === 'kommune.pptx') {
    return {
      ...{ type: pptx, has: ({ published, of }) => lastEditionWith(published, of) !== undefined },
      make: async ({ published, of }, place, language) => {
        const edition = lastEditionWith(published, of)!;
        const deck = await municipalityDeck(published, of, edition, place, language);
        return writeDeck(deck, await lastPublished([edition]));
      },
    };
  }
  const asked = fileAsked(file);
  const format = asked && formats[asked.ending];
  if (!format || !isOne(municipalityTables, asked.table)) return null;
  const tableOf = municipalityTables[asked.table];
  return {
    ...{ type: format.type, has: () => true },
    make: async ({ published, of }, place, language) => {
      const publishedAt = await lastPublished(published.byChecklist.get(of.checklistId)!.editions);
      const title = textIn(catalogue.versionsOf(of.checklistId).at(-1)!.checklist.title, language);
      const about = aboutMunicipality({ name: of.name, title, publishedAt }, place, language);
      return format.make(await tableOf(published, of, language), about, language);
    },
  };
}

const isOne = <Tables extends object>(tables: Tables, name: string): name is keyof Tables & string =>
  Object.hasOwn(tables, name);
