import { percentText, wholePercent, withPercent } from '@fritidssjekken/checklist-definitions';
import type { FigureTable } from '../../charts/Figure.tsx';

import type { Language } from '../../common/translatorsOf.ts';
import type { Profile, Translate } from './seriesModel.ts';

type Round = NonNullable<Profile['benchmark']>['rounds'][number];

/** A theme beside the group, 0–100; what may not be shown of the group is null, and `withheld` says why. */
export type ThemeStrip = {
  readonly id: string;
  readonly name: string;
  readonly own: { readonly value: number; readonly label: string } | null;
  readonly dots: readonly number[];
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  readonly medianLabel: string | null;
  readonly withheld: string | null;
};

export type ThemesView = {
  readonly message: string;
  readonly roundName: string;
  readonly group: string;
  readonly label: string;
  readonly strips: readonly ThemeStrip[];
  readonly table: FigureTable;
};

const percent = (value: number | null) => (value === null ? null : 100 * value);

/** The latest round in which something of the municipality’s own counts, theme by theme; null where there is none. */
export function themesView(profile: Profile, t: Translate, language: Language): ThemesView | null {
  const round = profile.benchmark?.rounds.findLast(({ assessmentId }) => assessmentId !== null);
  if (!round) return null;
  const strips = round.themes.map(
    ({ themeId, title, own, ownValue, lowerQuartile, median, upperQuartile, because }) => ({
      ...{ id: themeId, name: title, dots: [] },
      own:
        own === null || ownValue === null
          ? null
          : { value: 100 * ownValue, label: withPercent(percentText(own), language) },
      ...{ lower: percent(lowerQuartile), median: percent(median), upper: percent(upperQuartile) },
      medianLabel: median === null ? null : t('workbench.profile.median', { value: wholePercent(median) }),
      withheld: because && t(`workbench.profile.${because}`),
    }),
  );
  const spread = ({ lower, median, upper, withheld }: ThemeStrip) =>
    lower === null || median === null || upper === null
      ? (withheld ?? '–')
      : t('workbench.profile.spread', {
          ...{ lower: Math.round(lower), upper: Math.round(upper), middle: Math.round(median) },
        });
  return {
    message: themesMessage(round, t),
    roundName: t('workbench.round', { name: round.roundName }),
    group: groupText(round, t),
    label: t('workbench.profile.themes'),
    strips,
    table: {
      columns: [
        { label: t('workbench.profile.theme') },
        { label: t('workbench.profile.own'), isNumber: true },
        { label: t('workbench.profile.half') },
      ],
      rows: strips.map((strip) => ({ head: strip.name, cells: [strip.own?.label ?? '–', spread(strip)] })),
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
    ownValue === null || median === null ? [] : [{ title, difference: wholePercent(ownValue) - wholePercent(median) }],
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
