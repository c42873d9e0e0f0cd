/** Home, dugnads and actions of the municipality, in bokmål: the source that the other languages are typed against. */
export const workNb = {
  action: {
    title: 'Tiltak',
  },
} as const;
