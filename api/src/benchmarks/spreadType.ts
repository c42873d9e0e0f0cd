import { builder } from '../builder.ts';
import { orNull } from './orNull.ts';
import type { Distribution } from './rules/distribution.ts';

/** What is said of every spread that the silent ones could make. */
export const unscored = 'who submitted without a score is neither a value nor silent. Null for a constant panel.';

export const SpreadRef = builder.objectRef<Distribution>('Spread').implement({
  description: 'How values are spread; null where there is none.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'Values.' }),
    mean: t.exposeFloat('mean', orNull('Mean, 0–1.')),
    minimum: t.exposeFloat('minimum', orNull('Least value, 0–1.')),
    lowerQuartile: t.exposeFloat('lowerQuartile', orNull('First quartile by linear interpolation, 0–1.')),
    median: t.exposeFloat('median', orNull('Median, 0–1.')),
    upperQuartile: t.exposeFloat('upperQuartile', orNull('Third quartile, 0–1.')),
    maximum: t.exposeFloat('maximum', orNull('Greatest value, 0–1.')),
  }),
});
