import type { Checklist, Criterion, Option, Theme } from './checklist.ts';
import type { WrittenChecklist } from './schema.ts';

type WrittenTheme = WrittenChecklist['themes'][number];
type WrittenCriterion = WrittenTheme['criteria'][number];
type WrittenOption = WrittenChecklist['scales'][number]['options'][number];

/**
 * Fills in what a definition leaves to its defaults. `levelCoverage` is `minCoverage` unless written; weights are 1.
 * @param written checked by the schema: the canonical JSON of a published definition, or the data of a parsed file
 */
export function complete(written: WrittenChecklist): Checklist {
  return {
    ...written,
    from: written.from ?? null,
    levelCoverage: written.levelCoverage ?? written.minCoverage,
    scales: written.scales.map((scale) => ({ ...scale, options: scale.options.map(completeOption) })),
    themes: written.themes.map(completeTheme),
    changes: written.changes ?? [],
  };
}

function completeOption(option: WrittenOption): Option {
  return { ...option, alone: option.alone ?? false };
}

function completeTheme(theme: WrittenTheme): Theme {
  return {
    ...theme,
    weight: theme.weight ?? '1',
    criteria: theme.criteria.map(completeCriterion),
    reflection: theme.reflection ?? [],
    cards: theme.cards ?? [],
  };
}

function completeCriterion(criterion: WrittenCriterion): Criterion {
  return {
    ...criterion,
    weight: criterion.weight ?? '1',
    notApplicable: criterion.notApplicable ?? true,
    evidence: criterion.evidence ?? false,
    tags: criterion.tags ?? [],
    anchors: criterion.anchors ?? {},
    condition: criterion.condition ?? null,
    references: criterion.references ?? [],
    sameAs: criterion.sameAs ?? [],
  };
}
