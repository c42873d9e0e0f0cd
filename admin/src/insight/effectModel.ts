import { percentOf } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../charts/Figure.tsx';
import { numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { Say } from '../dashboard/useInsight.ts';
import type { EffectBetweenQuery } from '../generated/dashboard/graphql.ts';
import { meanText } from './figures.ts';

export type Effect = NonNullable<EffectBetweenQuery['effect']>;
type Words = { readonly say: Say; readonly language: Language };

/** Size of a difference without its sign: "6,1". */
const sizeText = (share: number, language: Language) => meanText(Math.abs(share), language).replace('+', '');

/** Whether the test rejects that there is no effect: its interval does not hold 0. */
const isClear = ({ figures }: Effect): boolean =>
  figures?.interval != null && (figures.interval.from > 0 || figures.interval.to < 0);

/** The finding as a sentence; where it is withheld, why. Never more certain than the test. */
export function effectSentence(effect: Effect, { say, language }: Words): string {
  const { figures, withheld } = effect;
  if (!figures) {
    return say(`effect.withheld${withheld ?? 'TOO_FEW_TREATED'}`, {
      treated: effect.treatedInUse,
      comparable: effect.comparableInUse,
    });
  }
  const points = sizeText(figures.estimate, language);
  if (!isClear(effect)) return say('effect.unclear', { points: meanText(figures.estimate, language) });
  return say(figures.estimate > 0 ? 'effect.more' : 'effect.less', { points });
}

/** "p = 0,006", or "p < 0,001", never broken over two lines. */
export function pValueText(pValue: number, language: Language): string {
  return pValue < 0.001
    ? `p\u00a0<\u00a0${numberOf('0.001', language)}`
    : `p\u00a0=\u00a0${numberOf(pValue.toFixed(3), language)}`;
}

/** A row of the picture. `value`, `from` and `to` are percentage points. */
export type EffectRow = {
  readonly id: 'treated' | 'comparable' | 'difference';
  readonly name: string;
  readonly about: string;
  readonly value: number;
  readonly label: string;
  readonly interval: { readonly from: number; readonly to: number; readonly label: string } | null;
};

/** The three rows: treated, comparable, and the difference with its interval. Null where it is withheld. */
export function effectRows({ figures, ...effect }: Effect, { say, language }: Words): EffectRow[] | null {
  if (!figures) return null;
  const row = (id: EffectRow['id'], about: string, share: number): EffectRow => ({
    ...{ id, name: say(`effect.${id}`), about, value: share * 100, label: meanText(share, language), interval: null },
  });
  const { from, to } = figures.interval ?? {};
  const label =
    from !== undefined && to !== undefined
      ? say('effect.fromTo', { from: meanText(from, language), to: meanText(to, language) })
      : '';
  return [
    row('treated', say('effect.municipalities', { smart_count: effect.treatedInUse }), figures.treatedMean),
    row(
      'comparable',
      say('effect.municipalitiesWeighted', { smart_count: effect.comparableInUse }),
      figures.comparableMean,
    ),
    {
      ...row('difference', label ? say('effect.interval', { label }) : say('effect.noInterval'), figures.estimate),
      interval: from !== undefined && to !== undefined ? { from: from * 100, to: to * 100, label } : null,
    },
  ];
}

/** The picture's numbers. */
export function effectTable(rows: readonly EffectRow[], { say }: Words): FigureTable {
  return {
    columns: [
      { label: say('effect.group') },
      { label: say('effect.points'), isNumber: true },
      { label: say('effect.intervalHead'), isNumber: true },
      { label: say('effect.rests') },
    ],
    rows: rows.map(({ name, label, interval, about, id }) => ({
      head: name,
      cells: [label, interval?.label ?? '–', id === 'difference' ? '' : about],
    })),
  };
}

/** Ends of the picture's scale, whole steps of five points around everything and 0. */
export function effectScale(rows: readonly EffectRow[]): { from: number; to: number; ticks: number[] } {
  const values = [
    0,
    ...rows.flatMap(({ value, interval }) => [value, ...(interval ? [interval.from, interval.to] : [])]),
  ];
  const step = Math.max(...values) - Math.min(...values) > 40 ? 10 : 5;
  const from = Math.floor((Math.min(...values) - 1) / step) * step;
  const to = Math.ceil((Math.max(...values) + 1) / step) * step;
  return { from, to, ticks: Array.from({ length: (to - from) / step + 1 }, (_, place) => from + place * step) };
}

/** Everybody who answered one of the rounds: how many in each group, and how many of them the estimate rests on. */
export function countedGroups(effect: Effect, { say }: Words) {
  const alone = { TREATED: effect.treatedAlone, COMPARABLE: effect.comparableAlone } as Partial<Record<string, number>>;
  return effect.groups.map(({ kind, count, inUse, members }) => ({
    ...{ kind, count, inUse, leftOut: count - inUse, members },
    name: say(`effect.group${kind}`),
    why: alone[kind] ? say('effect.alone', { count: alone[kind] ?? 0 }) : '',
  }));
}

/** One band of start scores: how many, and how much their practice changed on average. */
export type BandRow = {
  readonly band: number;
  readonly name: string;
  readonly treated: number;
  readonly treatedMean: string;
  readonly comparable: number;
  readonly comparableMean: string;
  readonly difference: string;
};

/** Bands that the estimate rests on, the lowest first. */
export function bandRows({ groups }: Effect, { say, language }: Words): BandRow[] {
  const inBand = (kind: 'TREATED' | 'COMPARABLE', band: number) =>
    (groups.find((group) => group.kind === kind)?.members ?? []).flatMap(({ isInUse, practice, ...member }) =>
      isInUse && practice != null && member.band === band ? [percentOf(practice) / 100] : [],
    );
  const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Array.from({ length: 10 }, (_, band) => band).flatMap((band) => {
    const [treated, comparable] = [inBand('TREATED', band), inBand('COMPARABLE', band)];
    if (treated.length === 0 || comparable.length === 0) return [];
    const means = [mean(treated), mean(comparable)] as const;
    return [
      {
        ...{ band, name: say(band === 9 ? 'effect.lastBand' : 'effect.band', { from: band * 10, to: band * 10 + 10 }) },
        ...{ treated: treated.length, treatedMean: meanText(means[0], language) },
        ...{ comparable: comparable.length, comparableMean: meanText(means[1], language) },
        difference: meanText(means[0] - means[1], language),
      },
    ];
  });
}
