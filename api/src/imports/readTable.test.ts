import { performance } from 'node:perf_hooks';
import { deflateRawSync } from 'node:zlib';
import Excel from '@protobi/exceljs';
import { expect, test } from 'vitest';
import { readTable } from './readTable.ts';
import { xlsxRows } from './xlsxRows.ts';

const csv = (text: string | Buffer) => readTable(Buffer.from(text as string), 'CSV');
const texts = async (text: string) => (await csv(text)).table.rows.map((row) => row.texts);

async function xlsx(...rows: Excel.CellValue[][]) {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('Ark').addRows(rows);
  return readTable(new Uint8Array(await workbook.xlsx.writeBuffer()), 'XLSX');
}

test.each([
  ['comma', 'a,b\n1,"2,5"\n'],
  ['semicolon', 'a;b\r\n1;2,5\r\n'],
  ['semicolon, a comma within the header’s quotes', '"a,,,";b\n1;2,5\n'],
  ['tab', 'a\tb\n1\t2,5'],
  ['a byte order mark', '\uFEFFa;b\n1;2,5'],
])('CSV with %s', async (_name, text) => {
  expect(await texts(text)).toEqual([['1', '2,5']]);
});

test('rows are counted as a spreadsheet counts them: empty ones and breaks within quotes too', async () => {
  const { table } = await csv('a,b\n"x\ny",1\n,\n\nz,2\n');
  expect(table.rows).toEqual([
    { number: 2, texts: ['x\ny', '1'] },
    { number: 5, texts: ['z', '2'] },
  ]);
});

test('a cell beyond the named columns is a problem with its place', async () => {
  const { problems } = await csv('a,b\n1,2,3\n');
  expect(problems).toMatchObject([{ row: 2, column: { letter: 'C' }, value: '3', code: 'COLUMN_WITHOUT_NAME' }]);
});

test.each([
  ['NOT_UTF_8', Buffer.from('a,b\nblåbær,1\n', 'latin1')],
  ['INVALID_CSV', 'a,b\n"x,1\n'],
  ['EMPTY_FILE', 'a,b\n'],
  ['EMPTY_FILE', ''],
  ['FILE_TOO_LARGE', `a\n${'1\n'.repeat(20_001)}`],
  ['FILE_TOO_LARGE', `a\n${'x'.repeat(32_768)}\n`],
])('%s: such a file is refused', async (code, text) => {
  await expect(csv(text)).rejects.toMatchObject({ code });
});

test('XLSX gives days, numbers, links and results of formulas as a spreadsheet shows them', async () => {
  const { table, problems } = await xlsx(
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      ...[301, 0.1 + 0.2, new Date('2021-05-20T00:00:00Z'), { formula: 'A1', result: 'ja' }],
      { text: 'lenke', hyperlink: 'https://eksempel.no' },
      { richText: [{ text: 'fet' }, { text: 'skrift' }] },
    ],
  );
  expect(table.rows).toEqual([{ number: 2, texts: ['301', '0.3', '2021-05-20', 'ja', 'lenke', 'fetskrift'] }]);
  expect(problems).toEqual([]);
});

test('errors of a spreadsheet, and formulas without a result, are problems with their place', async () => {
  const { problems } = await xlsx(['a', 'b'], [{ error: '#N/A' }, { formula: 'A1' } as Excel.CellValue]);
  expect(problems).toMatchObject([
    { row: 2, column: { letter: 'A' }, code: 'CELL_WITH_ERROR' },
    { row: 2, column: { letter: 'B' }, code: 'FORMULA_WITHOUT_RESULT' },
  ]);
});

test('a small file that unpacks to a huge one is refused before it is read', async () => {
  await expect(readTable(zipOf(Buffer.alloc(60 * 1024 * 1024)), 'XLSX')).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
});

test('a text that many cells of an XLSX file share is counted for each, before the rows leave their thread', async () => {
  const workbook = new Excel.Workbook();
  const shared = 'x'.repeat(32_000);
  workbook.addWorksheet('Ark').addRows(Array.from({ length: 50 }, () => Array.from({ length: 20 }, () => shared)));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  await expect(xlsxRows(bytes)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  await expect(readTable(bytes, 'XLSX')).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
});

test('a ZIP file of something else is no XLSX', async () => {
  await expect(readTable(zipOf(Buffer.from('hei')), 'XLSX')).rejects.toMatchObject({ code: 'INVALID_XLSX' });
});

/** A ZIP file of one part, which claims to be one byte. */
function zipOf(content: Buffer): Uint8Array {
  const packed = deflateRawSync(content);
  const [local, entry, end] = [Buffer.alloc(31), Buffer.alloc(47), Buffer.alloc(22)];
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(1, 26);
  local.write('x', 30);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1, 24);
  entry.writeUInt16LE(1, 28);
  entry.write('x', 46);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(47, 12);
  end.writeUInt32LE(31 + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}

test('while a large XLSX file is read the server answers others', async () => {
  const rows = Array.from({ length: 357 * 40 }, (_none, at) => [String(at), '2025-05-20', 'Rådgiver', 'a', 'yes']);
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('Ark').addRows([['a', 'b', 'c', 'd', 'e'], ...rows]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const before = performance.eventLoopUtilization();
  const { table } = await readTable(bytes, 'XLSX');
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(table.rows).toHaveLength(357 * 40);
}, 30_000);

test('while a large CSV file is read others get their turn', async () => {
  const bytes = Buffer.from(`a;b;c\n${'0301;"et svar";ja\n'.repeat(20_000)}`);
  let [turns, isRead] = [0, false];
  const next = () => {
    turns += 1;
    if (!isRead) setImmediate(next);
  };
  setImmediate(next);
  const { table } = await readTable(bytes, 'CSV');
  isRead = true;
  expect(table.rows).toHaveLength(20_000);
  // Each piece of 32 KB is a turn of its own.
  expect(turns).toBeGreaterThan(bytes.length / 65_536);
});

test('letters of several bytes and breaks between pieces are read as the one file they are', async () => {
  const cell = 'blåbær "øl" 😀\r\n';
  const rows = Array.from(
    { length: 6_000 },
    (_none, at) => `"${cell.repeat(1 + (at % 3)).replaceAll('"', '""')}";${at}`,
  );
  const { table } = await csv(`\uFEFF"a;";b\r\n${rows.join('\r\n')}\r\n`);
  expect(table.columns.map(({ name }) => name)).toEqual(['a;', 'b']);
  expect(table.rows).toHaveLength(6_000);
  expect(table.rows.every(({ texts }, at) => texts[0] === cell.repeat(1 + (at % 3)).trim())).toBe(true);
});
