import type { insightNb } from './nb.ts';

/** Dugnads, effect, editions, imports and definitions for NDFU, in English. */
export const insightEn: typeof insightNb = {
  insight: {
    title: 'Does the dugnad work?',
  },
};
