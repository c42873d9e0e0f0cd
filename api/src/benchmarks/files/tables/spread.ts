import { textIn } from '@fritidssjekken/checklist-definitions';
import { nameOfGroup } from '../../groupTypes.ts';
import type { ScoreFigure } from '../../peerFigures.ts';
import type { FixedGroupKind } from '../../rules/groups.ts';
import type { FileLanguage } from '../language.ts';
import type { ShownEdition } from '../shownEdition.ts';
import { sign, signOf } from '../signs.ts';
import type { Code, Row, Table } from '../table.ts';
import { columnsOf } from '../texts/columns.ts';
import { words } from '../texts/words.ts';
import { measuresOf, overallId } from './levels.ts';
import { roundCells } from './roundCells.ts';
import { figuresOfGroup, groupKeys } from './shares.ts';

const kinds = ['COUNTRY', 'COUNTY', 'KOSTRA'] as const satisfies readonly FixedGroupKind[];

/** How the scores are spread over the country, the counties and the KOSTRA groups, by theme too. */
export async function spreadTable(shown: ShownEdition, language: FileLanguage): Promise<Table> {
  const { edition, checklist } = shown;
  const rows: Row[] = [];
  for (const kind of kinds) {
    for (const key of groupKeys(edition, kind)) {
      const figures = await figuresOfGroup(shown, kind, key);
      if (figures === null) continue;
      const { group, responseRate, overall, themes } = figures;
      const [invitert, svart] =
        kind === 'COUNTRY' ? [responseRate.invited, responseRate.submitted] : [group?.members, group?.answered];
      const about = {
        ...roundCells(edition),
        ...{ gruppetype: kind, gruppe: key },
        gruppe_tekst: nameOfGroup({ kind, key, on: edition.round.closesOn }, language),
        invitert: invitert ?? sign('NOT_POSSIBLE'),
        svart: svart ?? sign('NOT_POSSIBLE'),
        svarandel: responseRate.rate ?? sign('NOT_POSSIBLE'),
      };
      for (const { code, text } of measuresOf(checklist, language)) {
        const figure = code === overallId ? overall : themes.find(({ themeId }) => themeId === code)!;
        rows.push({ ...about, ...{ maal: code, maal_tekst: text }, ...spreadCells(figure) });
      }
    }
  }
  return {
    ...{
      id: 'spredning',
      title: words[language].titles.spredning(textIn(checklist.title, language), edition.round.name),
    },
    rows,
    columns: columnsOf(
      [
        ...(['sjekkliste', 'versjon', 'runde', 'utgave', 'gruppetype', 'gruppe', 'gruppe_tekst'] as const),
        ...(['maal', 'maal_tekst', ...measures] as const),
      ],
      language,
      { gruppetype: kindCodes(language), maal: measuresOf(checklist, language) },
    ),
    dimensions: [
      { column: 'gruppe', labels: 'gruppe_tekst' },
      { column: 'maal', labels: 'maal_tekst' },
    ],
    measures,
  };
}

const measures = [
  ...(['n', 'gjennomsnitt', 'minste', 'nedre_kvartil', 'median', 'oevre_kvartil', 'stoerste'] as const),
  ...(['snitt_tause_lavest', 'snitt_tause_hoyest', 'invitert', 'svart', 'svarandel'] as const),
] as const;

function spreadCells({ n, because, spread, bounds }: ScoreFigure): Row {
  const kept = signOf(because);
  return {
    ...{ n, gjennomsnitt: spread?.mean ?? kept, median: spread?.median ?? kept },
    ...{ minste: spread?.minimum ?? kept, stoerste: spread?.maximum ?? kept },
    ...{ nedre_kvartil: spread?.lowerQuartile ?? kept, oevre_kvartil: spread?.upperQuartile ?? kept },
    ...{ snitt_tause_lavest: bounds?.lowest.mean ?? kept, snitt_tause_hoyest: bounds?.highest.mean ?? kept },
  };
}

const kindCodes = (language: FileLanguage): Code[] => {
  const { country, county, kostra } = words[language];
  return [
    { code: 'COUNTRY', text: country },
    { code: 'COUNTY', text: county },
    { code: 'KOSTRA', text: kostra },
  ];
};
