import type { workbenchNb } from './nb.ts';

/** NDFU’s workbench: round, list, heat map, profile, in English. */
export const workbenchEn: typeof workbenchNb = {
  workbench: {
    title: 'Workbench',
  },
};
