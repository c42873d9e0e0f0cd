import { changeText, type FractionText, percentOf } from '@fritidssjekken/checklist-definitions';
import { builder } from './builder.ts';

export const ScoreRef = builder.objectRef<FractionText>('Score').implement({
  description: 'A share or score, exact and as a number (skår).',
  fields: (t) => ({
    fraction: t.field({ type: 'Fraction', description: 'The exact value, 0–1.', resolve: (fraction) => fraction }),
    percent: t.float({
      description: 'The nearest number in per cent, 0–100: for drawing and sorting. Never decide a level on it.',
      resolve: (fraction) => percentOf(fraction),
    }),
  }),
});

export const ScoreChangeRef = builder.objectRef<FractionText>('ScoreChange').implement({
  description: 'A difference of two scores, or a part of one (endring).',
  fields: (t) => ({
    fraction: t.field({ type: 'Fraction', description: 'The exact value, −1 to 1.', resolve: (fraction) => fraction }),
    points: t.float({
      description: 'The nearest number in percentage points, −100 to 100: for drawing and sorting.',
      resolve: (fraction) => percentOf(fraction),
    }),
    text: t.string({
      description: 'As people read it: percentage points with sign and one decimal, "+4.2", "-0.5", "0.0".',
      resolve: (fraction) => changeText(fraction),
    }),
  }),
});
