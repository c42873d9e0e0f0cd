import { percentText } from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language, Translate } from '../dashboard/progress/progressModel.ts';
import type { StandingThemesQuery } from '../generated/dashboard/graphql.ts';

export type ThemesPage = NonNullable<StandingThemesQuery['municipalityStandings']>;
export type HeatItem = ThemesPage['items'][number];

export type HeatCell = { readonly value: number | null; readonly label: string; readonly word?: string };
export type HeatRow = {
  readonly id: string;
  readonly name: string;
  readonly county: string;
  readonly cells: readonly HeatCell[];
};

/** Municipalities × themes: a score, or the word for what is missing. */
export function heatRows(
  items: readonly HeatItem[],
  themes: ThemesPage['themes'],
  t: Translate,
  language: Language,
): HeatRow[] {
  return items.map(({ municipality: { id, name, countyName }, assessmentId, themes: scores }) => ({
    id,
    name,
    county: countyName,
    cells: themes.map((theme): HeatCell => {
      if (assessmentId === null) return { value: null, label: t('workbench.heat.silent') };
      const own = scores.find(({ themeId }) => themeId === theme.id);
      if (!own) return { value: null, label: t('workbench.heat.not_asked'), word: t('workbench.heat.not_asked') };
      if (own.score === null || own.scoreValue === null)
        return { value: null, label: t('workbench.heat.low_coverage'), word: t('workbench.heat.low_coverage') };
      return { value: 100 * own.scoreValue, label: numberOf(percentText(own.score), language) };
    }),
  }));
}

/**
 * What the map says: the two themes with the lowest middles, "Synliggjøring og direkte tiltak ligger lavest".
 * Themes without a middle (fewer than five scores) are not compared.
 */
export function heatMessage(
  { themes, themeMiddles }: Pick<ThemesPage, 'themes' | 'themeMiddles'>,
  t: Translate,
): { readonly message: string; readonly n: number | null } {
  const known = themes.flatMap(({ id, name }) => {
    const middle = themeMiddles.find(({ themeId }) => themeId === id);
    return middle?.median == null ? [] : [{ name, median: middle.median, n: middle.n }];
  });
  if (known.length < 3) return { message: t('workbench.heat.title'), n: null };
  const [first, second] = known.toSorted((a, b) => a.median - b.median) as [(typeof known)[0], (typeof known)[0]];
  const n = Math.max(...known.map((one) => one.n));
  const lower = second.name.charAt(0).toLowerCase() + second.name.slice(1);
  return { message: t('workbench.heat.lowest', { first: first.name, second: lower }), n };
}
