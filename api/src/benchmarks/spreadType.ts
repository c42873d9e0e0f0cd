import { builder } from '../builder.ts';
import type { Distribution } from './rules/distribution.ts';

const shown = (description: string) => ({ nullable: true as const, description });

/** What is said of every spread that the silent ones could make. */
export const unscored = 'who submitted without a score is neither a value nor silent. Null for a constant panel.';

export const SpreadRef = builder.objectRef<Distribution>('Spread').implement({
  description: 'How values are spread; null where there is none.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'Values.' }),
    mean: t.exposeFloat('mean', shown('Mean, 0–1.')),
    minimum: t.exposeFloat('minimum', shown('Least value, 0–1.')),
    lowerQuartile: t.exposeFloat('lowerQuartile', shown('First quartile by linear interpolation, 0–1.')),
    median: t.exposeFloat('median', shown('Median, 0–1.')),
    upperQuartile: t.exposeFloat('upperQuartile', shown('Third quartile, 0–1.')),
    maximum: t.exposeFloat('maximum', shown('Greatest value, 0–1.')),
  }),
});
