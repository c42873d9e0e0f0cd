import { z } from 'zod';
import { isDay } from '../../api/src/days.ts';

const day = z.string().refine(isDay, 'write a day that exists, as 2024-01-01');
const lastDay = z
  .string()
  .refine(
    (text) => text === '' || isDay(text),
    'write the last valid day as 2023-12-31, or leave it empty while it is valid',
  )
  .transform((text) => text || null);
const identity = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'write a permanent number of identities.csv')
  .transform(Number);
const code = z.string().regex(/^\d{4}$/, 'write four digits with their leading zero, as 0301');
const countyCode = z.string().regex(/^\d\d$/, 'write two digits with their leading zero, as 03');
const text = z.string().trim().min(1, 'write a text, it may not be empty');
const optionalText = z
  .string()
  .trim()
  .transform((written) => written || null);

const kostraGroup = z.string().regex(/^EKG\d\d$/, 'write a group of kostra-groups.csv, as EKG11');
const number = (least: number, most: number, isWhole: boolean) =>
  z
    .string()
    .refine(
      (written) =>
        written === '' ||
        ((isWhole ? /^\d+$/ : /^-?\d+(\.\d+)?$/).test(written) && Number(written) >= least && Number(written) <= most),
      `write ${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}, or leave it empty where it is not known`,
    )
    .transform((written) => (written === '' ? null : Number(written)));

/** The columns of each table, in the order of its header, and what a cell of each becomes. */
export const tables = {
  'identities.csv': z.object({ identity, label: text }),
  'codes.csv': z.object({ code, identity, county_code: countyCode, valid_from: day, valid_to: lastDay }),
  'names.csv': z.object({
    identity,
    valid_from: day,
    name: text,
    sami: optionalText,
    kven: optionalText,
    official: text,
  }),
  'counties.csv': z.object({ code: countyCode, valid_from: day, valid_to: lastDay, name: text, official: text }),
  'changes.csv': z.object({
    date: day,
    from_code: code,
    to_code: code,
    kind: z
      .enum(['renumbered', 'merged', 'split', 'boundary'], 'write renumbered, merged, split or boundary')
      .transform((kind) => changeKinds[kind]),
    note: z.string().trim(),
  }),
  'kostra-groups.csv': z.object({ code: kostraGroup, nb: text, nn: text, en: text }),
} as const;

/** One such table per vintage: peer-facts-2026.csv. */
export const peerFacts = z.object({
  identity,
  population: number(0, 10_000_000, true),
  population_year: number(1900, 2100, true),
  kostra_group: z
    .string()
    .refine(
      (written) => written === '' || /^EKG\d\d$/.test(written),
      'write a group of kostra-groups.csv, as EKG11, or nothing',
    )
    .transform((written) => written || null),
  kostra_edition: optionalText,
  centrality_class: number(1, 6, true),
  centrality_index: number(0, 1000, true),
  centrality_edition: optionalText,
  latitude: number(57, 72, false),
  longitude: number(4, 32, false),
});

const changeKinds = { renumbered: 'RENUMBERED', merged: 'MERGED', split: 'SPLIT', boundary: 'BOUNDARY' } as const;

/** A row as read, and the line it stands in. */
export type Row<Schema extends z.ZodType> = z.infer<Schema> & { readonly row: number };
type Tables = typeof tables;
export type RegisterTables = { readonly [File in keyof Tables]: readonly Row<Tables[File]>[] } & {
  /** By vintage, e.g. "2026". */
  readonly peerFacts: ReadonlyMap<string, readonly Row<typeof peerFacts>[]>;
};
