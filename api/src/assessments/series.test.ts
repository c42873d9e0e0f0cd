import { expect, test } from 'vitest';
import { inOrder } from './series.ts';

const row = (id: string, referenceOn: string, submittedAt: string, number = 0) => ({
  ...{ id, number, referenceOn: new Date(referenceOn), submittedAt: new Date(submittedAt) },
});

test('a series goes by the day that the answers describe, on equal days by submission', () => {
  const rows = [
    row('last', '2024-05-02', '2024-05-02T08:00:00Z'),
    row('correction', '2024-05-01', '2024-06-01T08:00:00Z', 1),
    row('described earlier, sent in later', '2024-04-01', '2024-07-01T08:00:00Z'),
    row('first', '2024-05-01', '2024-05-03T08:00:00Z'),
  ];
  expect(inOrder(rows).map(({ id }) => id)).toEqual([
    ...['described earlier, sent in later', 'first', 'correction', 'last'],
  ]);
});
