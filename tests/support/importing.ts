import { randomUUID } from 'node:crypto';
import Excel from '@protobi/exceljs';
import { stringify } from 'csv-stringify/sync';
import { escapeIdentifier } from 'pg';
import { db, pool } from '../../api/src/database.ts';
import { dateOf } from '../../api/src/days.ts';
import { importRoutes } from '../../api/src/imports/routes.ts';
import { register } from '../../api/src/register.ts';
import { viewerWithId } from '../../api/src/users/viewerOf.ts';
import type { Any } from './people.ts';
import { origin } from './signIn.ts';

/** A file as rows of cells; the first row names the columns. */
export type Rows = readonly (readonly Excel.CellValue[])[];

export const csvOf = (rows: Rows, delimiter = ','): Uint8Array =>
  Buffer.from(stringify(rows as string[][], { delimiter }));

export async function xlsxOf(rows: Rows): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('Svar').addRows(rows as Excel.CellValue[][]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Sending = { readonly kind?: keyof typeof types; readonly headers?: Record<string, string>; readonly now?: string };

/** What of an answer a test looks at. */
type Answered = { status: number; body: Any };

/**
 * Sends a file to be imported as somebody, null as the public.
 * @param path what follows /import/, with its query
 */
export async function sendFile(
  userId: string | null,
  path: string,
  file: Uint8Array,
  { kind = 'csv', headers = {}, now = '2026-06-01T10:00:00Z' }: Sending = {},
): Promise<Answered> {
  const answer = await appAs(userId, now).request(`${origin}/import/${path}`, {
    method: 'POST',
    headers: { 'content-type': types[kind], ...headers },
    body: Buffer.from(file),
  });
  return { status: answer.status, body: await answer.json() };
}

/** Asks for a template as somebody. */
export const getTemplate = (userId: string | null, path: string) =>
  appAs(userId, '2026-06-01T10:00:00Z').request(`${origin}/import/mal/${path}`);

/** Asks how far a file has come, as somebody; without an id for the latest. */
export async function getRuns(userId: string | null, id = ''): Promise<Answered> {
  const answer = await appAs(userId, '2026-06-01T10:00:00Z').request(`${origin}/import/runs${id && `/${id}`}`);
  return { status: answer.status, body: await answer.json() };
}

const appAs = (userId: string | null, now: string) =>
  importRoutes({
    viewerOf: async () => (userId ? viewerWithId(userId) : null),
    origins: new Set([origin]),
    now: () => new Date(now),
  });

/** The codes of a day, in their order. */
export const codesOn = (day: string): string[] =>
  [...register().municipalities.values()]
    .flatMap(({ codes }) => codes)
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .map(({ code }) => code)
    .sort();

/** A round of long ago by its name, published on a day that has come. */
export async function historicRound(version = '1.0.0', name: string = randomUUID()) {
  const round = { checklistId: 'nasjonale-indikatorer', version, name, hash: '-', createdAt: new Date() };
  const days = { opensOn: dateOf('2021-04-01'), closesOn: dateOf('2021-06-30'), publishesOn: dateOf('2026-05-31') };
  return db.round.create({ data: { id: randomUUID(), ...round, ...days } });
}

/** How many rows each table has. */
export async function rowCounts(): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int FROM ${escapeIdentifier(name)}`);
      return [name, rows[0]!.count] as const;
    }),
  );
  return Object.fromEntries(counts);
}
