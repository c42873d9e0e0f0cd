import type { insightNb } from './nb.ts';

/** Dugnads, effect, editions, imports and definitions for NDFU, in nynorsk. */
export const insightNn: typeof insightNb = {
  insight: {
    title: 'Verkar dugnaden?',
  },
};
