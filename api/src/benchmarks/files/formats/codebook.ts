import type { FileLanguage } from '../language.ts';
import { signs } from '../signs.ts';
import type { About, Table } from '../table.ts';
import { csvOf, demonstrationColumn } from './csv.ts';

/** What is told of a table: about itself, each column, each code of a column, each sign. */
export type CodebookLine = {
  readonly del: 'tabell' | 'kolonne' | 'kode' | 'tegn';
  /** The column, or what is told of the table. */
  readonly navn: string;
  /** The code or sign; of a column what kind of value it holds. */
  readonly kode: string;
  readonly forklaring: string;
};

export const codebookHeads = ['del', 'navn', 'kode', 'forklaring'] as const satisfies readonly (keyof CodebookLine)[];

/** Everything that a reader of the table must know, line by line. */
export function codebookOf(table: Table, about: About, language: FileLanguage): CodebookLine[] {
  const told = (navn: string, forklaring: string): CodebookLine => ({ del: 'tabell', navn, kode: '', forklaring });
  return [
    ...(about.demonstration === null ? [] : [told('', about.demonstration)]),
    told('', table.title),
    ...about.facts.map(([name, value]) => told(name, value)),
    ...about.notes.map((note) => told('', note)),
    ...(about.demonstration === null
      ? []
      : [{ del: 'kolonne', navn: demonstrationColumn, kode: 'TEXT', forklaring: about.demonstration } as const]),
    ...table.columns.flatMap(({ id, kind, about: meaning, codes = [] }): CodebookLine[] => [
      { del: 'kolonne', navn: id, kode: kind, forklaring: meaning },
      ...codes.map(({ code, text }): CodebookLine => ({ del: 'kode', navn: id, kode: code, forklaring: text })),
    ]),
    ...Object.values(signs).map(
      ({ sign, text }): CodebookLine => ({ del: 'tegn', navn: '', kode: sign, forklaring: text[language] }),
    ),
  ];
}

export const codebookAsCsv = (lines: readonly CodebookLine[]): Uint8Array =>
  csvOf(
    codebookHeads,
    lines.map((line) => codebookHeads.map((head) => line[head])),
  );
