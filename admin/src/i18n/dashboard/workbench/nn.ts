import type { workbenchNb } from './nb.ts';

/** NDFU’s workbench: round, list, heat map, profile, in nynorsk. */
export const workbenchNn: typeof workbenchNb = {
  workbench: {
    title: 'Arbeidsbord',
  },
};
