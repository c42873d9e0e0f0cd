/** The result page beyond score and themes, in bokmål: the source that the other languages are typed against. */
export const resultNb = {
  comparison: {
    before: 'Før',
    after: 'Etter',
  },
} as const;
