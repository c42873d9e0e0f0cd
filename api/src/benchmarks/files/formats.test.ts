import Excel from '@protobi/exceljs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { codebookAsCsv, codebookOf } from './formats/codebook.ts';
import { asCsv } from './formats/csv.ts';
import { asJsonStat } from './formats/jsonStat.ts';
import { asXlsx } from './formats/xlsx.ts';
import { xlsxAside } from './formats/xlsxAside.ts';
import { type SignKind, sign, signs } from './signs.ts';
import type { About, Table } from './table.ts';
import { xmlText } from './xmlText.ts';

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];

/** A question’s text that a spreadsheet would run, in every way there is to begin it. */
const table: Table = {
  ...{ id: 'x', title: '=cmd()' },
  columns: [
    { id: 'kriterium_tekst', kind: 'TEXT', about: '@om', codes: [{ code: '=kode', text: '+tekst' }] },
    { id: 'andel', kind: 'NUMBER', about: '-andel' },
    { id: 'innsendt', kind: 'DAY', about: 'dag' },
  ],
  rows: hostile.map((text, at) => ({ kriterium_tekst: text, andel: at / 8, innsendt: '2024-03-31' })),
  dimensions: [{ column: 'kriterium_tekst', labels: 'kriterium_tekst' }],
  measures: ['andel'],
};
const about: About = {
  ...{ address: 'https://tall.example', facts: [['=navn', '=verdi']], publishedAt: new Date(0), notes: ['=merknad'] },
  ...{ responseRate: null, demonstration: null },
};
const dangerous = /^[=+\-@\t\r＝＋－＠]/;

test('no cell of a CSV file or its codebook begins as a formula does', () => {
  for (const file of [asCsv(table, about), codebookAsCsv(codebookOf(table, about, 'nb'))]) {
    const cells: string[] = (parse(Buffer.from(file), { bom: true }) as string[][]).flat();
    expect(cells.some((cell) => cell.includes('=') || cell.includes('@'))).toBe(true);
    for (const cell of cells) expect(cell).not.toMatch(dangerous);
  }
});

test('whatever a text of a spreadsheet begins with, it is a text, and nothing in the book is a formula', async () => {
  const book = new Excel.Workbook();
  await book.xlsx.load(Buffer.from(await asXlsx(table, about, 'nb')) as never);
  const read: unknown[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(Excel.ValueType.Formula);
        if (typeof cell.value === 'string') read.push(cell.value);
      });
    });
  }
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '=kode', '+tekst', '=cmd()']) expect(read).toContain(text);
});

test('every kind of missing has a sign of its own, which is no number, no formula and not nothing', () => {
  const written = Object.values(signs).map((one) => one.sign);
  expect(new Set(written).size).toBe(written.length);
  for (const one of written) {
    expect(one).not.toMatch(dangerous);
    expect(Number.isNaN(Number(one))).toBe(true);
    expect(one).not.toBe('');
  }
});

test('a sign is the status of a cube’s cell, and its words stand beside', () => {
  const kinds = Object.keys(signs) as SignKind[];
  const rows = kinds.map((kind) => ({ kriterium_tekst: kind, andel: sign(kind), innsendt: sign(kind) }));
  const cube = JSON.parse(Buffer.from(asJsonStat({ ...table, rows }, about, 'en')).toString());
  expect(cube.value).toEqual(kinds.map(() => null));
  expect(Object.values(cube.status)).toEqual(kinds.map((kind) => signs[kind].sign));
  for (const kind of kinds) expect(cube.extension.status.label[signs[kind].sign]).toBe(signs[kind].text.en);
});

test('a large workbook is written in a thread of its own, with the same cells', async () => {
  const rows = Array.from({ length: 7_000 }, (_, at) => ({
    kriterium_tekst: hostile[at % 7]!,
    andel: at,
    innsendt: '2024-03-31',
  }));
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 10);
  const bytes = await xlsxAside({ ...table, rows }, about, 'nb');
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
  const book = new Excel.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.getWorksheet('Tall')!;
  expect(sheet.rowCount).toBe(7_001);
  expect(sheet.getRow(7_001).getCell(2).value).toBe(6_999);
  expect(sheet.getRow(7_001).getCell(3).value).toEqual(new Date('2024-03-31T00:00:00Z'));
}, 60_000);

test('markup, quotes, control characters and halves of letters stand as text in every format', async () => {
  const texts = [
    ...['<script>alert(1)</script>', 'slutt ]]> og <![CDATA[', 'Å & Ø; "anførsel" \'apostrof\' &amp;', 'Linje\nskift'],
    ...['styretegn \u0000\u0007\u001b\ufffe her', 'halv \ud83d bokstav', '"; DROP TABLE x; --', 'Lang '.repeat(2000)],
  ];
  const one = { ...table, rows: texts.map((text) => ({ kriterium_tekst: text, andel: 1, innsendt: '2024-03-31' })) };
  const told = { ...about, notes: texts };
  // A byte order mark, then UTF-8, which has no half of a letter.
  const lines: string[][] = parse(Buffer.from(asCsv(one, about)), { bom: true });
  expect(lines.slice(1).map(([text]) => text)).toEqual(texts.map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd')));
  const book = new Excel.Workbook();
  await book.xlsx.load(Buffer.from(await asXlsx(one, told, 'nb')) as never);
  const sheet = book.getWorksheet('Tall')!;
  for (const [at, text] of texts.entries()) expect(sheet.getRow(at + 2).getCell(1).value).toBe(xmlText(text));
  const cube = JSON.parse(Buffer.from(asJsonStat(one, told, 'nb')).toString());
  expect(cube.note).toEqual(texts);
  expect(cube.dimension.kriterium_tekst.category.index).toEqual(texts);
});
