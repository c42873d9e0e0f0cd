import { inflateRawSync } from 'node:zlib';
import { FileRefused } from './errors.ts';

/** Parts of the ZIP format: signatures and where a directory entry has what (APPNOTE 4.3.12, 4.3.16). */
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const mostEntries = 2_000;

/**
 * Unpacks every part of a ZIP file and forgets it, so that none is larger than it claims: what follows may trust it.
 * @throws FileRefused when it is no ZIP file, or its parts are together larger than allowed
 */
export function requireSmallZip(bytes: Uint8Array, unpackedBytes: number): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let left = unpackedBytes;
    for (const part of partsOf(zip)) {
      left -= inflateRawSync(part, { maxOutputLength: Math.max(left, 1) }).length;
      if (left < 0) throw tooLarge();
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw notXlsx();
  }
}

/** The compressed parts; those that are stored as they are add nothing. */
function* partsOf(zip: Buffer): Generator<Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || zip.readUInt32LE(end) !== endOfDirectory) throw notXlsx();
  const entries = zip.readUInt16LE(end + 10);
  if (entries > mostEntries) throw tooLarge();
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw notXlsx();
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    if (method === 8) yield zip.subarray(start, start + size);
    else if (method !== 0) throw notXlsx();
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

const tooLarge = () =>
  new FileRefused('FILE_TOO_LARGE', 'The file is too large once it is unpacked.', 'Divide it and import the parts.');
const notXlsx = () =>
  new FileRefused('INVALID_XLSX', 'The file is no XLSX file.', 'Save it as XLSX in the spreadsheet.');
