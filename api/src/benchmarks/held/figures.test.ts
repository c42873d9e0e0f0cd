import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { distributionOf } from '../rules/distribution.ts';
import { type Bounds, boundsOf } from '../rules/nonResponse.ts';
import type { EditionContent } from './edition.ts';
import { boundsBytes, boundsIn } from './figures.ts';
import type { HeldGroup } from './groups.ts';

const values = Float64Array.from([0.25, 0.5, 1]);

/** Four were invited; the first three answered. */
const edition: EditionContent = {
  ...{ id: 'edition', number: 1, bytes: 0 },
  municipalityIds: Int32Array.from([1, 2, 3]),
  invitedIds: Int32Array.from([1, 2, 3, 4]),
  ...{ assessmentIds: ['a', 'b', 'c'], referenceOn: Array(3).fill('2026-03-01'), levels: Array(3).fill(null) },
  ...{ submittedAt: new Float64Array(3), numbers: new Int32Array(3) },
  overall: { scores: ['1/4', '1/2', '1'], values },
  ...{ themes: new Map(), figures: new Map(), facts: [] },
};
const places = Int32Array.from([0, 1, 2]);
const stored: HeldGroup = { kind: 'COUNTRY', key: 'NO', members: 4, places, isStored: true };
const own: HeldGroup = { kind: 'NEAREST', key: '', members: 4, places, isStored: false };

test('what the silent ones could change is kept of the groups that divide the country, of no group of one municipality', () => {
  const bounds = {
    lowest: distributionOf([...values, 0]),
    highest: distributionOf([...values, 1]),
  };
  for (const group of [stored, own]) expect(boundsIn(edition, group, '')).toEqual(bounds);
  expect(boundsIn(edition, stored, '')).toBe(boundsIn(edition, stored, ''));
  expect(boundsIn(edition, own, '')).not.toBe(boundsIn(edition, own, ''));
});

test('kept bounds take about as much memory as is counted of each', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const kept: Bounds[] = [];
  for (let n = 0; n < 100; n += 1)
    kept.push(
      boundsOf(
        [...values].map((value) => value / (n + 1)),
        2,
      ),
    );
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 10_000; n += 1)
    kept.push(
      boundsOf(
        [...values].map((value) => value / (n + 1)),
        2,
      ),
    );
  collect();
  const each = (process.memoryUsage().heapUsed - before) / 10_000;
  expect(kept).toHaveLength(10_100);
  expect(each).toBeGreaterThan(boundsBytes / 2);
  expect(each).toBeLessThan(boundsBytes * 1.25);
});
