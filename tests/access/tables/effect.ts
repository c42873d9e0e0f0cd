import type { Table } from '../classes.ts';

export const effectTable: Table = {
  Effect: {
    caveats: 'NDFU',
    'caveats(language)': 'NDFU',
    comparableAlone: 'NDFU',
    comparableInUse: 'NDFU',
    figures: 'NDFU',
    firstRound: 'NDFU',
    groups: 'NDFU',
    secondRound: 'NDFU',
    treatedAlone: 'NDFU',
    treatedInUse: 'NDFU',
    withheld: 'NDFU',
  },
  EffectFigures: {
    comparableMean: 'NDFU',
    estimate: 'NDFU',
    interval: 'NDFU',
    pValue: 'NDFU',
    permutations: 'NDFU',
    treatedMean: 'NDFU',
  },
  EffectGroup: {
    count: 'NDFU',
    inUse: 'NDFU',
    kind: 'NDFU',
    members: 'NDFU',
  },
  EffectInterval: {
    from: 'NDFU',
    to: 'NDFU',
  },
  EffectMember: {
    band: 'NDFU',
    firstDugnadOn: 'NDFU',
    firstOn: 'NDFU',
    isInUse: 'NDFU',
    municipality: 'NDFU',
    noSplit: 'NDFU',
    practice: 'NDFU',
    secondOn: 'NDFU',
    start: 'NDFU',
  },
  Query: {
    effect: 'NDFU',
    'effect(checklistId)': 'NDFU',
    'effect(firstRoundId)': 'NDFU',
    'effect(secondRoundId)': 'NDFU',
  },
};
