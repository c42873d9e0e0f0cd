import { textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import type { SharePart } from '../charts/ShareBar.tsx';
import { hexagonFill } from '../common/hexagonShape.ts';
import { percentOfShare, type Words } from '../public/publicWords.ts';
import type { LevelData, NationalData } from './nationalData.ts';

/** A county's row. */
export type CountyRow = {
  readonly code: string;
  readonly name: string;
  /** "20 av 23" */
  readonly answered: string;
  /** null: too few answers, and no figure is shown. */
  readonly levels: {
    readonly label: string;
    readonly parts: readonly SharePart[];
    readonly counts: readonly string[];
  } | null;
  /** "52 %"; null where it is not shown. */
  readonly middle: string | null;
  readonly isShown: boolean;
};

/** Every county by its number, those with too few answers without figures. */
export function countyRows(data: NationalData, words: Words): CountyRow[] {
  return data.map.counties.map((county) => ({
    ...{ code: county.group.key, name: county.group.name },
    answered: words.t('nationalCounties.of', { n: county.group.members - county.silent, of: county.group.members }),
    levels: county.because === null ? levelsOf(data, county, words) : null,
    middle: county.median === null ? null : withPercent(percentOfShare(county.median), words.language),
    isShown: data.county === county,
  }));
}

function levelsOf({ checklist, isPanel }: NationalData, county: LevelData, { t, language }: Words) {
  const { group, silent, n, levels } = county;
  const of = levels.length;
  // Of a constant panel the others are no part of the whole.
  const missing = isPanel ? group.answered - n : group.answered - n + silent;
  const whole = n + missing;
  const parts = levels.map(({ levelId, count }, step): SharePart => {
    const level = checklist.levels.find(({ id }) => id === levelId)!;
    const name = textIn(level.name, language).toLowerCase();
    const label = t('nationalCounties.part', { count, level: name });
    return { kind: `level-${hexagonFill(step, of).shade}`, share: (100 * count) / whole, label };
  });
  const last: SharePart = {
    ...{ kind: 'missing', share: (100 * missing) / whole, label: t('nationalCounties.missing', { count: missing }) },
  };
  const label = [...parts, last].map((part) => part.label).join(', ');
  return {
    label: `${group.name}: ${label}`,
    parts: [...parts, last],
    counts: levels.map(({ count }) => String(count)),
  };
}
