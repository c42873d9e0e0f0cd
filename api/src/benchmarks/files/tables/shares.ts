import { allCriteria, type Checklist, textIn } from '@fritidssjekken/checklist-definitions';
import { nameOfGroup } from '../../groupTypes.ts';
import type { HeldEdition } from '../../held/edition.ts';
import { type CriterionFigure, type PeerFigures, peerFigures } from '../../peerFigures.ts';
import { choicesOf } from '../../rules/answerRow.ts';
import { countryKey, type FixedGroupKind, groupKeyOf } from '../../rules/groups.ts';
import type { FileLanguage } from '../language.ts';
import type { ShownEdition } from '../shownEdition.ts';
import { sign, signOf } from '../signs.ts';
import type { Dimension, Row, Table } from '../table.ts';
import { type ColumnId, columnsOf } from '../texts/columns.ts';
import { words } from '../texts/words.ts';
import {
  choiceCodes,
  choiceText,
  criterionCells,
  criterionCodes,
  dontKnowCode,
  isTop,
  notApplicableCode,
  themeCodes,
  topCodes,
} from './choices.ts';
import { roundCells } from './roundCells.ts';

type SharesId = 'landet' | 'fylker' | 'grupper';

/** Which groups a table of shares is of, and the columns that name them. */
const groupsOf: Readonly<Record<SharesId, { kind: FixedGroupKind; names: readonly ColumnId[] }>> = {
  landet: { kind: 'COUNTRY', names: [] },
  fylker: { kind: 'COUNTY', names: ['fylkesnummer', 'fylke'] },
  grupper: { kind: 'KOSTRA', names: ['kostragruppe', 'kostragruppe_tekst'] },
};

/** The figures of one group of an edition, as everybody sees them. */
export const figuresOfGroup = (
  { published, edition: { round } }: ShownEdition,
  kind: FixedGroupKind,
  key: string,
): Promise<PeerFigures | null> =>
  peerFigures(null, published, {
    ...{ checklistId: round.checklistId, roundId: round.id },
    group: { kind, key, municipalityId: null },
  });

/** Keys of an edition's groups of a kind, in order. */
export function groupKeys({ facts }: HeldEdition, kind: FixedGroupKind): string[] {
  if (kind === 'COUNTRY') return [countryKey];
  return [...new Set(facts.flatMap((fact) => groupKeyOf(fact, kind) ?? []))].toSorted();
}

/** How groups answered each question: the share of every answer, and what the silent ones could do to it. */
export async function sharesTable(id: SharesId, shown: ShownEdition, language: FileLanguage): Promise<Table> {
  const { edition, checklist } = shown;
  const { kind, names } = groupsOf[id];
  const rows: Row[] = [];
  for (const key of groupKeys(edition, kind)) {
    const figures = await figuresOfGroup(shown, kind, key);
    if (figures === null) continue;
    const text = nameOfGroup({ kind, key, on: edition.round.closesOn }, language);
    const group = {
      ...roundCells(edition),
      ...(names[0] && { [names[0]]: key }),
      ...(names[1] && { [names[1]]: text }),
    };
    rows.push(...figures.criteria.flatMap((figure) => shareRows(figure, figures, checklist, group, language)));
  }
  const groups: Dimension[] = names[0] ? [{ column: names[0], labels: names[1]!, ...(id === 'fylker' && geo) }] : [];
  return {
    ...{ id, title: words[language].titles[id](textIn(checklist.title, language), edition.round.name), rows },
    columns: columnsOf(
      [
        ...(['sjekkliste', 'versjon', 'runde', 'utgave'] as const),
        ...names,
        ...(['tema', 'tema_tekst', 'kriterium', 'nr', 'kriterium_tekst', 'svar', 'svar_tekst', 'er_topp'] as const),
        ...measures,
      ],
      language,
      {
        ...{ tema: themeCodes(checklist, language), er_topp: topCodes(language), svar: choiceCodes(rows) },
        kriterium: criterionCodes(allCriteria(checklist), language),
      },
    ),
    dimensions: [
      ...groups,
      { column: 'kriterium', labels: 'kriterium_tekst' },
      { column: 'svar', labels: 'svar_tekst' },
    ],
    measures,
  };
}

const geo = { role: 'geo' } as const;

const measures = [
  ...(['antall', 'andel', 'andel_tause_lavest', 'andel_tause_hoyest', 'n'] as const),
  ...(['invitert', 'svart', 'svarandel'] as const),
] as const;

function shareRows(
  figure: CriterionFigure,
  { group: peers, responseRate }: PeerFigures,
  checklist: Checklist,
  group: Row,
  language: FileLanguage,
): Row[] {
  const { criterion, spread, because, n } = figure;
  const kept = signOf(because);
  const about = { ...group, ...criterionCells(checklist, criterion, language) };
  const [invitert, svart] =
    peers?.kind === 'COUNTRY'
      ? [responseRate.invited, responseRate.submitted]
      : [peers?.members ?? kept, peers?.answered ?? kept];
  const rest = {
    ...{ n, svarandel: responseRate.rate ?? sign('NOT_POSSIBLE') },
    ...{ invitert, svart },
  };
  const own = choicesOf(checklist, criterion).map(({ id }) => {
    const share = spread?.choices.find(({ choiceId }) => choiceId === id);
    return {
      ...{ ...about, svar: id, svar_tekst: choiceText(checklist, criterion, id, language) },
      ...{ er_topp: isTop(checklist, criterion, id), antall: share?.count ?? kept, andel: share?.share ?? kept },
      ...{ andel_tause_lavest: share?.ifLowest ?? kept, andel_tause_hoyest: share?.ifHighest ?? kept, ...rest },
    };
  });
  const none = sign('NOT_POSSIBLE');
  const others = [
    { svar: dontKnowCode, svar_tekst: words[language].dontKnow, share: spread?.dontKnow },
    { svar: notApplicableCode, svar_tekst: words[language].notApplicable, share: spread?.notApplicable },
  ].map(({ share, ...answer }) => ({
    ...{ ...about, ...answer, er_topp: none, antall: share?.count ?? kept, andel: share?.share ?? kept },
    ...{ andel_tause_lavest: none, andel_tause_hoyest: none, ...rest },
  }));
  return [...own, ...others];
}
