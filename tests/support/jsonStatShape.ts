import { expect } from 'vitest';
import { z } from 'zod';

const texts = z.array(z.string()).refine((all) => new Set(all).size === all.length, 'stands twice');

/** A dataset of JSON-stat 2.0 as its specification and schema have it, in the form that we write: nothing but what it names. */
const dataset = z.strictObject({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  href: z.url(),
  label: z.string().min(1),
  source: z.string().min(1),
  updated: z.iso.datetime(),
  note: texts,
  id: texts,
  size: z.array(z.int().positive()),
  role: z.strictObject({ time: texts.optional(), geo: texts.optional(), metric: texts.optional() }),
  dimension: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      category: z.strictObject({ index: texts, label: z.record(z.string(), z.string()) }),
    }),
  ),
  value: z.array(z.number().nullable()),
  status: z.record(z.string().regex(/^\d+$/), z.string()),
  extension: z.record(z.string(), z.unknown()),
});

/**
 * Holds that a file is JSON-stat 2.0 and that its parts fit: as many values as the sides have room for, every side with its
 * codes and their labels, every role a side, a status for each value that is none.
 * @see https://json-stat.org/full/ and https://json-stat.org/format/schema/2.0/dataset.json
 */
export function expectJsonStat(written: unknown): void {
  const { id, size, dimension, role, value, status } = dataset.parse(written);
  expect(Object.keys(dimension)).toEqual(id);
  expect(size).toEqual(id.map((side) => dimension[side]!.category.index.length));
  for (const { category } of Object.values(dimension))
    expect(Object.keys(category.label).sort()).toEqual([...category.index].sort());
  expect(value).toHaveLength(size.reduce((product, length) => product * length, 1));
  for (const side of Object.values(role).flat()) expect(id).toContain(side);
  const none = value.flatMap((one, at) => (one === null ? [String(at)] : []));
  expect(Object.keys(status).sort()).toEqual(none.sort());
}
