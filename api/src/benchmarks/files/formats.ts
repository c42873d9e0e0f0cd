import { codebookAsCsv, codebookOf } from './formats/codebook.ts';
import { asCsv } from './formats/csv.ts';
import { asJsonStat } from './formats/jsonStat.ts';
import { xlsxAside } from './formats/xlsxAside.ts';
import type { FileLanguage } from './language.ts';
import type { About, Table } from './table.ts';

type Make = (table: Table, about: About, language: FileLanguage) => Uint8Array | Promise<Uint8Array>;

/** What a table can be fetched as, by what follows its name in the address. */
export const formats: Readonly<Record<string, { readonly type: string; readonly make: Make }>> = {
  '.csv': { type: 'text/csv; charset=utf-8', make: asCsv },
  '.xlsx': { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: xlsxAside },
  '.json': { type: 'application/json; charset=utf-8', make: asJsonStat },
  '-kodebok.csv': {
    type: 'text/csv; charset=utf-8',
    make: (table, about, language) => codebookAsCsv(codebookOf(table, about, language)),
  },
  '-kodebok.json': {
    type: 'application/json; charset=utf-8',
    make: (table, about, language) => Buffer.from(`${JSON.stringify(codebookOf(table, about, language), null, 2)}\n`),
  },
};

/** A table's name and the format, from the last part of an address; null where it is none of ours. */
export function fileAsked(name: string): { readonly table: string; readonly ending: string } | null {
  const [, table, ending] = /^([a-z]+)((?:-kodebok)?\.[a-z]+)$/.exec(name) ?? [];
  return table && ending ? { table, ending } : null;
}
