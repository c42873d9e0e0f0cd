import { textIn } from '@fritidssjekken/checklist-definitions';
import type { Published } from '../held.ts';
import { rateOfEdition } from './about.ts';
import { formats } from './formats.ts';
import type { FileLanguage } from './language.ts';
import { addressOfRound, shownEdition } from './shownEdition.ts';
import { signs } from './signs.ts';
import { editionTables, municipalityTables } from './tables.ts';
import { words } from './texts/words.ts';

type Where = { readonly publicUrl: string; readonly isDemonstration: boolean };

/**
 * Every published table with its title, round, edition and addresses: for people and machines. The addresses are those of the
 * edition in force; `?utgave=` asks for an earlier one.
 */
export async function indexOf(published: Published, { publicUrl, isDemonstration }: Where, language: FileLanguage) {
  const tables = [];
  for (const { editions } of published.byChecklist.values()) {
    for (const { round } of editions.toReversed()) {
      const shown = (await shownEdition(published, round.id, null))!;
      const at = `${publicUrl}/tall/${round.checklistId}/${addressOfRound(published, round)}`;
      const title = textIn(shown.checklist.title, language);
      for (const id of Object.keys(editionTables) as (keyof typeof editionTables)[]) {
        tables.push({
          ...{ id, title: words[language].titles[id](title, round.name) },
          checklist: { id: round.checklistId, title, version: round.version },
          round: { id: round.id, name: round.name, closesOn: round.closesOn },
          edition: {
            number: shown.edition.number,
            publishedAt: shown.publishedAt.toISOString(),
            earlier: Array.from({ length: shown.edition.number - 1 }, (_, number) => number + 1),
          },
          responseRate: rateOfEdition(shown.edition),
          addresses: {
            ...addressesOf(`${at}/${id}`, language),
            ...(id === 'landet' && addressesOf(`${at}/${id}`, language, ['.pptx'])),
          },
        });
      }
    }
  }
  const { demonstration, source, indexTitle, indexAbout, notes } = words[language];
  const ofOne = `${publicUrl}/tall/kommune/{kommunenummer}/{sjekkliste}`;
  return {
    ...(isDemonstration ? { demonstration } : {}),
    ...{ title: indexTitle, about: [...indexAbout, notes.selfReport, notes.signs], source, language },
    signs: Object.fromEntries(Object.values(signs).map(({ sign, text }) => [sign, text[language]])),
    tables,
    // Of every municipality that there is or was, by its code.
    municipalities: [
      ...Object.keys(municipalityTables).map((id) => ({ id, addresses: addressesOf(`${ofOne}/${id}`, language) })),
      { id: 'kommune', addresses: addressesOf(`${ofOne}/kommune`, language, ['.pptx']) },
    ],
  };
}

function addressesOf(at: string, language: FileLanguage, endings = Object.keys(formats)): Record<string, string> {
  const query = language === 'nb' ? '' : `?sprak=${language}`;
  return Object.fromEntries(endings.map((ending) => [ending.slice(1), `${at}${ending}${query}`]));
}
