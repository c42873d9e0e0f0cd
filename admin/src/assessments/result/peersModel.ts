import { type Checklist, textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../../charts/Figure.tsx';

import type { ResultPeersQuery, ResultSpreadFragment } from '../../generated/form/graphql.ts';
import { groupPercent, type Shown, shownScore, type Words, wholePercent } from './figures.ts';
import { groupName } from './peerGroup.ts';

type Figures = NonNullable<ResultPeersQuery['peerFigures']>;
type Group = NonNullable<Figures['group']>;

/** Own exact scores by theme; `overall` is the whole. Null where withheld. */
export type OwnScores = { readonly overall: string | null; readonly themes: ReadonlyMap<string, string | null> };

/** One strip: the own score in the group's spread, or why the group's is not shown. */
export type StripRow = {
  readonly id: string;
  readonly name: string;
  readonly isStrong?: boolean;
  readonly own: Shown | null;
  readonly dots: readonly number[];
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  readonly medianLabel: string | null;
  readonly withheld: { readonly text: string; readonly wider: Group | null } | null;
};

/** What the section on the peers shows. */
export type PeersModel = {
  readonly message: string;
  readonly about: string;
  readonly notes: readonly string[];
  readonly rows: readonly StripRow[];
  readonly table: FigureTable;
};

/** More members than this: only band and median are drawn. */
const mostDots = 80;

/** Kinds of groups that the own municipality is a member of. */
const ownIsMember = ['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'COUNTRY'];

/**
 * The own place in the spread of a group (spec 6.2, 6.3): the whole first, then the themes in the checklist's order.
 * @param figures of the edition in force, or of the last one before
 * @param own the exact scores of the assessment that is shown
 */
export function peersModel(
  figures: Figures,
  {
    checklist,
    own,
    municipality,
    roundName,
  }: {
    readonly checklist: Checklist;
    readonly own: OwnScores;
    readonly municipality: string;
    readonly roundName: string | null;
  },
  words: Words,
): PeersModel {
  const { t, language } = words;
  const { group } = figures;
  const row = (id: string, name: string, fraction: string | null, figure: ResultSpreadFragment | undefined) =>
    stripRow({ id, name, fraction, figure }, group, words);
  const rows = [
    { ...row('overall', t('resultPeers.overall'), own.overall, figures.overall), isStrong: true },
    ...(checklist.themes.length > 1
      ? checklist.themes.map(({ id, name }) =>
          row(
            id,
            textIn(name, language),
            own.themes.get(id) ?? null,
            figures.themes.find(({ themeId }) => themeId === id),
          ),
        )
      : []),
  ];
  const edition = figures.editionNumber;
  return {
    message: standing(rows, words),
    about: [
      group
        ? t('resultPeers.answered', {
            group: groupName(group, words),
            answered: group.answered,
            members: group.members,
          })
        : t('resultPeers.groupUnknown'),
      edition === null
        ? t('resultPeers.roundUnpublished', { round: figures.roundName })
        : t('resultPeers.round', { round: figures.roundName, edition }),
      group?.kind === 'COUNTRY' ? '' : t('resultPeers.responseRate', figures.responseRate),
    ]
      .filter(Boolean)
      .join(' '),
    notes: [
      ...(figures.isInstead && roundName
        ? [t('resultPeers.instead', { round: roundName, shown: figures.roundName })]
        : []),
      ...(figures.isInstead || checklist.version !== figures.version
        ? [t('resultPeers.otherVersion', { version: figures.version, own: checklist.version })]
        : []),
      ...(group && group.answered > mostDots ? [t('resultPeers.noDots')] : []),
    ],
    rows,
    table: tableOf(rows, figures, municipality, words),
  };
}

function stripRow(
  of: {
    readonly id: string;
    readonly name: string;
    readonly fraction: string | null;
    readonly figure: ResultSpreadFragment | undefined;
  },
  group: Group | null,
  { t, language }: Words,
): StripRow {
  const { id, name, fraction, figure } = of;
  const own = fraction ? { ...shownScore(fraction, language), label: wholePercent(fraction, language) } : null;
  const spread = figure?.spread ?? null;
  const none = { id, name, own, dots: [], lower: null, median: null, upper: null, medianLabel: null };
  if (!figure) return { ...none, withheld: { text: t('resultPeers.notAsked'), wider: null } };
  if (!spread || spread.median === null) {
    const text = t(`resultPeers.withheld${figure.because ?? 'TOO_FEW'}`, {
      n: figure.n,
      answered: group?.answered ?? 0,
    });
    return { ...none, withheld: { text, wider: figure.wider } };
  }
  const percent = (value: number | null) => (value === null ? null : value * 100);
  return {
    ...{ id, name, own, withheld: null },
    dots: figure.values.length > mostDots ? [] : othersIn(figure, group).map((value) => value * 100),
    lower: percent(spread.lowerQuartile),
    median: percent(spread.median),
    upper: percent(spread.upperQuartile),
    medianLabel: t('resultPeers.median', { median: groupPercent(spread.median) }),
  };
}

/** The values of the others: where the own municipality is a member, its own is taken out once. */
function othersIn({ values, ownValue }: ResultSpreadFragment, group: Group | null): number[] {
  const at = ownValue !== null && group && ownIsMember.includes(group.kind) ? values.indexOf(ownValue) : -1;
  return values.filter((_, place) => place !== at);
}

/** In how many of the measures the own score lies above the middle. */
function standing(rows: readonly StripRow[], { t }: Words): string {
  const shown = rows.flatMap(({ own, median }) => (own && median !== null ? [{ own: own.value, median }] : []));
  if (shown.length === 0) return t('resultPeers.messageNone');
  const apart = (wanted: (difference: number) => boolean) =>
    shown.filter(({ own, median }) => wanted(own - median)).length;
  // Both sides are doubles of the same fractions: what differs by less than this is equal.
  const [above, below] = [apart((difference) => difference > 1e-9), apart((difference) => difference < -1e-9)];
  const only = shown[0];
  if (shown.length === 1 && only) {
    return t(
      above ? 'resultPeers.messageAboveOne' : below ? 'resultPeers.messageBelowOne' : 'resultPeers.messageAtOne',
    );
  }
  const all = shown.length;
  if (above === 0 && below === 0) return t('resultPeers.messageAt', { all });
  return above >= below
    ? t('resultPeers.messageAbove', { count: above, all })
    : t('resultPeers.messageBelow', { count: below, all });
}

function tableOf(
  rows: readonly StripRow[],
  figures: Figures,
  municipality: string,
  { t, language }: Words,
): FigureTable {
  const number = (label: string) => ({ label, isNumber: true });
  const percent = (value: number | null) =>
    value === null ? t('result.notShown') : withPercent(groupPercent(value / 100), language);
  const n = (id: string) =>
    id === 'overall' ? figures.overall.n : (figures.themes.find(({ themeId }) => themeId === id)?.n ?? 0);
  return {
    columns: [
      { label: t('result.theme') },
      ...[
        municipality,
        t('resultPeers.lower'),
        t('resultPeers.middle'),
        t('resultPeers.upper'),
        t('resultPeers.answers'),
      ].map(number),
    ],
    rows: rows.map(({ id, name, own, lower, median, upper, withheld }) => ({
      head: name,
      cells: [
        own ? withPercent(own.label, language) : t('result.notShown'),
        ...[lower, median, upper].map(percent),
        withheld && n(id) === 0 ? '–' : String(n(id)),
      ],
    })),
  };
}

/** The exact own scores of an assessment, for `peersModel`. */
export function ownScores(score: {
  readonly score: { readonly fraction: string } | null;
  readonly themes: readonly { readonly themeId: string; readonly score: { readonly fraction: string } | null }[];
}): OwnScores {
  return {
    overall: score.score?.fraction ?? null,
    themes: new Map(score.themes.map(({ themeId, score: own }) => [themeId, own?.fraction ?? null])),
  };
}
