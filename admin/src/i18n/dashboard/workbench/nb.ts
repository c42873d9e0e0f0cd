/** NDFU’s workbench: round, list, heat map, profile, in bokmål: the source that the other languages are typed against. */
export const workbenchNb = {
  workbench: {
    title: 'Arbeidsbord',
  },
};
