import { percentText } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../../charts/Figure.tsx';
import { numberOf } from '../../common/formats.ts';
import type { Language } from '../../common/translatorsOf.ts';
import type { Profile, Translate } from './seriesModel.ts';

type Round = NonNullable<Profile['benchmark']>['rounds'][number];

/** A theme beside the group; what may not be shown of the group is null, and `withheld` says why. */
export type ThemeBar = {
  readonly id: string;
  readonly name: string;
  readonly own: number | null;
  readonly ownLabel: string;
  readonly half: readonly [number, number] | null;
  readonly middle: number | null;
  readonly withheld: string | null;
};

export type ThemesView = {
  readonly message: string;
  readonly roundName: string;
  readonly group: string;
  readonly label: string;
  readonly bars: readonly ThemeBar[];
  readonly table: FigureTable;
};

const whole = (value: number) => Math.round(100 * value);

/** The latest round in which something of the municipality’s own counts, theme by theme; null where there is none. */
export function themesView(profile: Profile, t: Translate, language: Language): ThemesView | null {
  const round = profile.benchmark?.rounds.findLast(({ assessmentId }) => assessmentId !== null);
  if (!round) return null;
  const bars = round.themes.map((theme): ThemeBar => {
    const { lowerQuartile, upperQuartile, median, own, ownValue, because } = theme;
    return {
      ...{ id: theme.themeId, name: theme.title, own: ownValue === null ? null : 100 * ownValue },
      ownLabel: own === null ? '–' : `${numberOf(percentText(own), language)}\u00a0%`,
      half: lowerQuartile === null || upperQuartile === null ? null : [100 * lowerQuartile, 100 * upperQuartile],
      middle: median === null ? null : 100 * median,
      withheld: because && t(`workbench.profile.${because}`),
    };
  });
  const spread = ({ half, middle, withheld }: ThemeBar) =>
    half === null || middle === null
      ? (withheld ?? '–')
      : t('workbench.profile.spread', {
          ...{ lower: Math.round(half[0]), upper: Math.round(half[1]), middle: Math.round(middle) },
        });
  return {
    message: themesMessage(round, t),
    roundName: t('workbench.round', { name: round.roundName }),
    group: groupText(round, t),
    label: bars.map((bar) => `${bar.name}: ${bar.ownLabel}, ${spread(bar)}`).join('. '),
    bars,
    table: {
      columns: [
        { label: t('workbench.profile.theme') },
        { label: t('workbench.profile.own'), isNumber: true },
        { label: t('workbench.profile.half') },
      ],
      rows: bars.map((bar) => ({ head: bar.name, cells: [bar.ownLabel, spread(bar)] })),
    },
  };
}

/** "KOSTRA-gruppe 4: 28 av 39 har svart (runde 2024)." */
export function groupText({ group, figuresRoundName, roundName }: Round, t: Translate): string {
  if (!group || figuresRoundName === null) return t('workbench.profile.no_group');
  const { name, answered, members } = group;
  const said = t('workbench.profile.group', { name, answered, members });
  return figuresRoundName === roundName ? said : `${said} ${t('workbench.round', { name: figuresRoundName })}.`;
}

/** Which themes lie furthest from the middle of the group, above and below. Whole per cent decide: no theme is named for nothing. */
function themesMessage({ themes }: Round, t: Translate): string {
  const known = themes.flatMap(({ title, ownValue, median }) =>
    ownValue === null || median === null ? [] : [{ title, difference: whole(ownValue) - whole(median) }],
  );
  const sorted = known.toSorted((a, b) => b.difference - a.difference);
  const [high, low] = [sorted[0], sorted.at(-1)];
  const lower = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
  const isAbove = high !== undefined && high.difference > 0;
  const isBelow = low !== undefined && low.difference < 0;
  if (isAbove && isBelow) return t('workbench.profile.themes_message', { high: high.title, low: lower(low.title) });
  if (isAbove) return t('workbench.profile.themes_above', { high: high.title });
  if (isBelow) return t('workbench.profile.themes_below', { low: low.title });
  return t('workbench.profile.themes_plain');
}
