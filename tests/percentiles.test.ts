import { expect, test } from 'vitest';
import { distributionOf } from '../api/src/benchmarks/rules/distribution.ts';
import { pool } from '../api/src/database.ts';
import { randomFrom } from './support/random.ts';

type Row = { at: string; quartiles: number[]; mean: number; minimum: number; maximum: number };

/** What the database says of some lists of values. */
const askSql = `
  SELECT at, percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY value) AS quartiles,
    avg(value) AS mean, min(value) AS minimum, max(value) AS maximum
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS lists (list, at)
    CROSS JOIN LATERAL (SELECT x::float8 AS value FROM jsonb_array_elements_text(list) AS x) AS each
  GROUP BY at ORDER BY at`;

const { whole, share, oneOf } = randomFrom(2024);
/** Any share; shares of nine questions of three points, of which many are equal; nothing but the ends. */
const kinds = [share, () => whole(0, 27) / 27, () => whole(0, 1)];
const listOf = (length: number): number[] => {
  const value = oneOf([...kinds, () => oneOf(kinds)()]);
  return Array.from({ length }, () => value());
};

/** Each number of values from 1 to 200, and some hundred more of any number. */
const lists = [
  ...Array.from({ length: 200 }, (_, at) => listOf(at + 1)),
  ...Array.from({ length: 400 }, () => listOf(whole(1, 200))),
  ...Array.from({ length: 200 }, () => listOf(whole(1, 6))),
];

test('quartiles equal PostgreSQL’s percentile_cont to 1e-12 on random data, and mean and ends its own', async () => {
  const { rows } = await pool.query<Row>(askSql, [JSON.stringify(lists)]);
  expect(rows).toHaveLength(800);
  expect(Math.max(...lists.map((list) => list.length))).toBe(200);
  const furthest = Math.max(
    ...rows.flatMap(({ quartiles, mean, minimum, maximum }, at) => {
      const own = distributionOf(lists[at]!);
      expect([own.n, own.minimum, own.maximum]).toEqual([lists[at]!.length, minimum, maximum]);
      return [
        Math.abs(own.lowerQuartile! - quartiles[0]!),
        Math.abs(own.median! - quartiles[1]!),
        Math.abs(own.upperQuartile! - quartiles[2]!),
        Math.abs(own.mean! - mean),
      ];
    }),
  );
  expect(furthest).toBeLessThanOrEqual(1e-12);
});
