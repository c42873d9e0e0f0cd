import { percentText, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../charts/Figure.tsx';
import { numberOf } from '../common/formats.ts';
import { percentOfShare, type Words } from '../public/publicWords.ts';
import type { CouncilData, PeersData } from './councilData.ts';
import { type LearnFrom, learnOf } from './councilModelLearn.ts';
import { groupNameOf, groupShort } from './councilWords.ts';

export type PeersPicture = {
  readonly message: string;
  readonly about: string;
  readonly label: string;
  readonly dots: readonly number[];
  readonly own: { readonly value: number; readonly label: string } | null;
  readonly isOwnAmong: boolean;
  readonly middle: { readonly value: number; readonly label: string };
  readonly band: { readonly from: number; readonly to: number };
  readonly table: FigureTable;
};

export type Peers = LearnFrom & {
  readonly picture: PeersPicture | null;
  /** Why there is no picture. */
  readonly because: string | null;
  /** The next wider group, where that can be shown. */
  readonly wider: { readonly kind: string; readonly text: string } | null;
  readonly responseRate: string | null;
  readonly choices: readonly { readonly kind: string; readonly text: string; readonly isChosen: boolean }[];
  /** Who of the group answers best on all of them at once. */
};

/** The group as a spread with the own dot in it, and who has done what is missing here. */
export function peersOf(data: CouncilData, words: Words): Peers {
  const { t } = words;
  const { peers, groups, groupKind } = data;
  const choices = groups.map((group) => ({
    ...{ kind: group.kind.toLowerCase(), isChosen: group.kind === groupKind },
    text: groupShort(group, words),
  }));
  const empty = { picture: null, wider: null, responseRate: null, learnAll: null, learn: [], choices };
  if (!peers) return { ...empty, because: t('peers.noRound') };
  const { wider, overall } = peers;
  const because = peers.group ? overall.because : 'GROUP_UNKNOWN';
  return {
    ...{ choices, ...learnOf(data, words) },
    picture: peers.group && overall.spread && !because ? pictureOf(peers, data, words) : null,
    because: because && t(`peers.${because}`),
    wider: wider && {
      kind: wider.kind.toLowerCase(),
      text: t('peers.wider', { name: groupNameOf(wider, words), answered: wider.answered, members: wider.members }),
    },
    responseRate: rateOf(peers, words),
  };
}

function rateOf({ responseRate: { invited, submitted } }: PeersData, { t, language }: Words): string {
  const percent = numberOf(percentText(ratio(submitted, invited)), language);
  return t('peers.country', { invited, submitted, percent });
}

/** Two counts as a fraction in lowest terms. */
function ratio(part: number, whole: number): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const by = divisor(part, whole) || 1;
  return whole / by === 1 ? String(part / by) : `${part / by}/${whole / by}`;
}

function pictureOf(peers: PeersData, data: CouncilData, words: Words): PeersPicture {
  const { t } = words;
  const { name } = data.place;
  const { overall, group } = peers;
  const { lowerQuartile, median, upperQuartile } = overall.spread ?? {};
  const [lower, middle, upper] = [lowerQuartile ?? 0, median ?? 0, upperQuartile ?? 0];
  const own = overall.ownValue;
  const ownText = own === null ? '' : ownTextOf(own, data, words);
  const filling = {
    ...{ name, n: overall.n, answered: group?.answered ?? 0, members: group?.members ?? 0, round: peers.roundName },
    ...{ lower: percentOfShare(lower), median: percentOfShare(middle), upper: percentOfShare(upper) },
    group: group ? groupNameOf(group, words) : '',
  };
  const row = (head: string, value: string) => ({ head, cells: [value] });
  return {
    message: t(own === null ? 'peers.without' : `peers.${placeOf(own, lower, middle, upper)}`, filling),
    about: t(overall.values.length > 80 ? 'peers.aboutBars' : 'peers.about', filling),
    label: t('peers.label', {
      ...filling,
      own: own === null ? '' : t('peers.ownLabel', { name, value: ownText }),
    }).trim(),
    dots: overall.values.map((value) => value * 100),
    own: own === null ? null : { value: own * 100, label: t('peers.ownDot', { name, value: ownText }) },
    isOwnAmong: group?.kind !== 'NEAREST',
    middle: { value: middle * 100, label: t('peers.middleDot', { value: filling.median }) },
    band: { from: lower * 100, to: upper * 100 },
    table: {
      columns: [{ label: t('peers.columnWhat') }, { label: t('peers.columnValue'), isNumber: true }],
      rows: [
        ...(own === null ? [] : [row(name, withPercent(ownText, words.language))]),
        row(t('peers.rowLower'), withPercent(filling.lower, words.language)),
        row(t('peers.rowMiddle'), withPercent(filling.median, words.language)),
        row(t('peers.rowUpper'), withPercent(filling.upper, words.language)),
        row(t('peers.rowCount'), String(overall.n)),
      ],
    },
  };
}

/** The own score of the group's round, as the series shows it: in its own level. */
function ownTextOf(own: number, data: CouncilData, { language }: Words): string {
  const point = data.points.find(({ roundId }) => roundId === data.peers?.roundId);
  return numberOf(point?.scoreText ?? percentOfShare(own), language);
}

/** Where a value stands among the quarters; equal to a bound is within it. */
function placeOf(own: number, lower: number, middle: number, upper: number) {
  const least = 1e-9;
  if (own > upper + least) return 'topQuarter';
  if (own > middle + least) return 'above';
  if (own >= middle - least) return 'middle';
  return own < lower - least ? 'bottomQuarter' : 'below';
}
