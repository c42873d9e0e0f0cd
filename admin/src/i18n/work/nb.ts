/** Home, dugnads and actions of the municipality, in bokmål: the source that the other languages are typed against. */
export const workNb = {
  place: {
    publicPage: 'Offentlig side',
  },
  action: {
    title: 'Tiltak',
  },
} as const;
