import { type Checklist, textIn } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../../catalogue.ts';
import type { HeldEdition } from '../../held/edition.ts';
import type { Published } from '../../held.ts';
import { type PeerFigures, peerFigures } from '../../peerFigures.ts';
import type { FileLanguage } from '../language.ts';
import { groupCells, municipalityCells, whyNone } from '../municipalityColumns.ts';
import { sign, signOf } from '../signs.ts';
import type { Code, Row, Table } from '../table.ts';
import { columnsOf } from '../texts/columns.ts';
import { words } from '../texts/words.ts';
import { allSigns, levelCodes, measuresOf, overallId, scoreCells, scoreColumns } from './levels.ts';
import { roundCells } from './roundCells.ts';

/** One municipality on one checklist, in every published round. */
export type OfMunicipality = {
  readonly municipalityId: number;
  readonly checklistId: string;
  /** As people read it now. */
  readonly name: string;
};

/**
 * A municipality through the published rounds of a checklist: score, level and the middle of its KOSTRA group and the
 * country, by theme too. Its own line alone: nothing is summed across a reform (spec 4.3).
 */
export async function seriesTable(published: Published, of: OfMunicipality, language: FileLanguage): Promise<Table> {
  const editions = published.byChecklist.get(of.checklistId)?.editions ?? [];
  const versions = editions.map(versionIn);
  const measures = distinct(versions.flatMap((checklist) => measuresOf(checklist, language)));
  const rows: Row[] = [];
  for (const edition of editions) {
    const checklist = versionIn(edition);
    const [group, country] = await Promise.all([
      figuresFor(published, edition, of, 'KOSTRA'),
      figuresFor(published, edition, of, 'COUNTRY'),
    ]);
    const about = {
      ...{ ...roundCells(edition), avsluttet: edition.round.closesOn },
      ...{ ...municipalityCells(of.municipalityId, edition.round.closesOn) },
      kostragruppe: groupCells(edition, of.municipalityId, language).kostragruppe!,
    };
    for (const { code, text } of measures) {
      const isAsked = code === overallId || checklist.themes.some(({ id }) => id === code);
      const none = whyNone(edition, of.municipalityId);
      const why = none ?? (isAsked ? null : 'NOT_ASKED');
      rows.push({
        ...{ ...about, maal: code, maal_tekst: text },
        ...(why ? allSigns(why) : scoreCells(edition, checklist, of.municipalityId, code, language)),
        ...(none === 'DID_NOT_EXIST' && group?.group == null
          ? { gruppe_median: sign(none), gruppe_n: sign(none) }
          : middleCells('gruppe', isAsked ? group : null, code)),
        ...middleCells('landet', isAsked ? country : null, code),
        ...rateCells(country),
      });
    }
  }
  const title = textIn(catalogue.versionsOf(of.checklistId).at(-1)!.checklist.title, language);
  return {
    ...{ id: 'serie', title: words[language].titles.serie(title, of.name), rows },
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
        ...(['kostragruppe', 'maal', 'maal_tekst', ...scoreColumns, ...middles] as const),
      ],
      language,
      { maal: measures, nivaa: distinct(versions.flatMap((checklist) => levelCodes(checklist, language))) },
    ),
    dimensions: [
      { column: 'runde', labels: 'runde', role: 'time' },
      { column: 'maal', labels: 'maal_tekst' },
    ],
    measures: ['skaar', 'skaar_prosent', 'nivaa_trinn', ...middles],
  };
}

const middles = [
  ...(['gruppe_median', 'gruppe_n', 'landet_median', 'landet_n'] as const),
  ...(['invitert', 'svart', 'svarandel'] as const),
] as const;

export const versionIn = ({ round }: HeldEdition): Checklist =>
  catalogue.version(round.checklistId, round.version)!.checklist;

/** Each code once, as the last names it. */
export function distinct(codes: readonly Code[]): Code[] {
  const last = new Map(codes.map((code) => [code.code, code]));
  return [...last.values()];
}

const figuresFor = (published: Published, { round }: HeldEdition, of: OfMunicipality, kind: 'KOSTRA' | 'COUNTRY') =>
  peerFigures(null, published, {
    ...{ checklistId: of.checklistId, roundId: round.id, criterionIds: [] },
    group: { kind, municipalityId: of.municipalityId },
  });

/** How many of those that the round invited have answered: what the middle of the country rests on. */
function rateCells(country: PeerFigures | null): Row {
  const none = sign('NOT_POSSIBLE');
  const { invited, submitted, rate } = country?.responseRate ?? { invited: none, submitted: none, rate: null };
  return { invitert: invited, svart: submitted, svarandel: rate ?? none };
}

function middleCells(of: 'gruppe' | 'landet', figures: PeerFigures | null, measure: string): Row {
  const theme = figures?.themes.find(({ themeId }) => themeId === measure);
  const figure = measure === overallId ? figures?.overall : theme;
  const none = sign('NOT_ASKED');
  return {
    [`${of}_median`]: figure ? (figure.spread?.median ?? signOf(figure.because)) : none,
    [`${of}_n`]: figure?.because === 'GROUP_UNKNOWN' ? signOf(figure.because) : (figure?.n ?? none),
  };
}
