/** Dugnads, effect, editions, imports and definitions for NDFU, in bokmål: the source that the other languages are typed against. */
export const insightNb = {
  insight: {
    title: 'Virker dugnaden?',
  },
};
