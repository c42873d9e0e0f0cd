import { builder } from './builder.ts';

export const SortDirectionEnum = builder.enumType('SortDirection', {
  description: 'Which way a list is sorted.',
  values: {
    ASCENDING: { description: 'From the least, the first or A.' },
    DESCENDING: { description: 'From the greatest or the last.' },
  } as const,
});
