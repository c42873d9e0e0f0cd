import { inflateRawSync } from 'node:zlib';
import { FileRefused } from './errors.ts';

/** Parts of the ZIP format: signatures and where a directory entry has what (APPNOTE 4.3.12, 4.3.16). */
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const mostEntries = 2_000;
/** Cells of all ranges that the sheets name: their extent, filters, merged cells, rules on some whole columns. */
const mostCells = 4_000_000;

/**
 * Unpacks every part of a ZIP file and forgets it, so that none is larger than it claims: what follows may trust it.
 * @throws FileRefused when it is no ZIP file, or its parts are together larger than allowed
 */
export function requireSmallZip(bytes: Uint8Array, unpackedBytes: number): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let [left, cells] = [unpackedBytes, mostCells];
    for (const { bytes: part, isPacked } of partsOf(zip)) {
      const unpacked = isPacked ? inflateRawSync(part, { maxOutputLength: Math.max(left, 1) }) : part;
      left -= unpacked.length;
      cells -= cellsInRanges(unpacked);
      if (left < 0 || cells < 0) throw tooLarge();
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw notXlsx();
  }
}

/**
 * Cells of the ranges that a part names as merged or as checked by a rule: a reader walks through them one by one, so that a
 * short file can keep it busy for good.
 */
function cellsInRanges(part: Buffer): number {
  let cells = 0;
  for (const [, attribute = ''] of part.toString('latin1').matchAll(/\b(?:ref|sqref)\s*=\s*["']([^"']*)["']/g)) {
    // No range needs a letter written as an entity.
    if (attribute.includes('&')) return Number.POSITIVE_INFINITY;
    for (const range of attribute.split(' ')) {
      const [, left = '', top, right = '', bottom] =
        /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(range) ?? [];
      if (top === undefined) continue;
      cells += (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
    }
  }
  return cells;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** Every part, and whether it is compressed. */
function* partsOf(zip: Buffer): Generator<{ readonly bytes: Buffer; readonly isPacked: boolean }> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || zip.readUInt32LE(end) !== endOfDirectory) throw notXlsx();
  const entries = zip.readUInt16LE(end + 10);
  if (entries > mostEntries) throw tooLarge();
  let at = zip.readUInt32LE(end + 16);
  // One directory, right before its end, read to its end: no reader can find other parts than these.
  const isWhole = zip.readUInt32LE(end + 4) === 0 && zip.readUInt16LE(end + 8) === entries;
  if (entries === 0 || !isWhole || at + zip.readUInt32LE(end + 12) !== end) throw notXlsx();
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw notXlsx();
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    if (method !== 8 && method !== 0) throw notXlsx();
    yield { bytes: zip.subarray(start, start + size), isPacked: method === 8 };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw notXlsx();
}

const tooLarge = () =>
  new FileRefused('FILE_TOO_LARGE', 'The file is too large once it is unpacked.', 'Divide it and import the parts.');
const notXlsx = () =>
  new FileRefused('INVALID_XLSX', 'The file is no XLSX file.', 'Save it as XLSX in the spreadsheet.');
