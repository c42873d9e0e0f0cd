import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { RegisterInvalid, type RegisterIssue } from './issue.ts';
import { peerFacts, type RegisterTables, type Row, tables } from './tables.ts';

/**
 * Reads the register's tables; every cell is checked, references between tables are not.
 * @param directory folder of the CSV files
 * @returns the tables, and the SHA-256 (hex) of all of them together
 * @throws RegisterInvalid naming every faulty cell
 */
export async function readTables(directory: string): Promise<{ tables: RegisterTables; hash: string }> {
  const vintages = (await readdir(directory))
    .flatMap((file) => /^peer-facts-(\d{4})\.csv$/.exec(file)?.[1] ?? [])
    .sort();
  const hash = createHash('sha256');
  const issues: RegisterIssue[] = [];
  const read = async <Schema extends z.ZodObject>(file: string, schema: Schema): Promise<Row<Schema>[]> => {
    const text = await readFile(join(directory, file), 'utf8');
    hash.update(`${file}\n${text}\n`);
    return rowsOf(file, text, schema, issues);
  };
  const rows = {
    'identities.csv': await read('identities.csv', tables['identities.csv']),
    'codes.csv': await read('codes.csv', tables['codes.csv']),
    'names.csv': await read('names.csv', tables['names.csv']),
    'counties.csv': await read('counties.csv', tables['counties.csv']),
    'changes.csv': await read('changes.csv', tables['changes.csv']),
    'kostra-groups.csv': await read('kostra-groups.csv', tables['kostra-groups.csv']),
    peerFacts: new Map<string, Row<typeof peerFacts>[]>(),
  };
  for (const vintage of vintages) rows.peerFacts.set(vintage, await read(`peer-facts-${vintage}.csv`, peerFacts));
  if (issues.length > 0) throw new RegisterInvalid(issues);
  return { tables: rows, hash: hash.digest('hex') };
}

function rowsOf<Schema extends z.ZodObject>(file: string, text: string, schema: Schema, issues: RegisterIssue[]) {
  const columns = Object.keys(schema.shape);
  const rows: Row<Schema>[] = [];
  for (const { record, row } of recordsOf(file, text, columns, issues)) {
    const checked = schema.safeParse(record);
    if (checked.success) rows.push({ ...checked.data, row } as Row<Schema>);
    else {
      for (const { path, message } of checked.error.issues) {
        const column = String(path[0]);
        issues.push({ file, row, column, message: `"${record[column]}" will not do: ${message}.` });
      }
    }
  }
  return rows;
}

type Records = { record: Record<string, string>; row: number }[];

function recordsOf(file: string, text: string, columns: string[], issues: RegisterIssue[]): Records {
  const header = (text.split('\n', 1)[0] ?? '').replace(/^\uFEFF/, '').trim();
  if (header !== columns.join(',')) {
    issues.push({ file, row: 1, column: 'header', message: `write the header as ${columns.join(',')}.` });
    return [];
  }
  try {
    const parsed: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
    });
    return parsed.map(({ record, info }) => ({ record, row: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `write ${columns.length} cells, commas within a text in quotes (${error.message}).`;
    issues.push({ file, row: Number(error.lines ?? 1), column: 'whole row', message });
    return [];
  }
}
