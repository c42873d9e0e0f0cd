import { readFile, stat } from 'node:fs/promises';
import { codesThat } from './outlines/codesThat.ts';
import { drawOutlines, type Outlines } from './outlines/drawOutlines.ts';
import { MapFileInvalid, readMapFile } from './outlines/mapFile.ts';
import { register } from './register.ts';

export type { Outlines } from './outlines/drawOutlines.ts';

/** Bytes of a file of the map: the whole country in full detail is larger than what a text can hold. */
const mostBytes = 200 * 2 ** 20;

let held: Outlines | null = null;

/** The municipalities' outlines, drawn at start; null where the operator has given none. */
export const outlines = (): Outlines | null => held;

/**
 * Reads, checks and draws the operator's map (MAP_FILE) once, at start, after the register is held.
 * @returns from which day on the municipalities are those of the file; null where there is no file
 * @throws MapFileInvalid naming the file and everything that is wrong with it
 */
export async function holdOutlines(file: string | null): Promise<{ readonly from: string } | null> {
  held = null;
  if (file === null) return null;
  try {
    const rings = readMapFile(await textOf(file));
    const from = codesThat(register(), [...rings.keys()]);
    held = drawOutlines(rings);
    return { from };
  } catch (error) {
    if (error instanceof MapFileInvalid) throw new MapFileInvalid(`MAP_FILE ${file}:\n${error.message}`);
    throw error;
  }
}

async function textOf(file: string): Promise<string> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new MapFileInvalid(error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.code})`);
  });
  if (size > mostBytes)
    throw new MapFileInvalid(`it has ${Math.round(size / 2 ** 20)} MB: simplify it to at most 200 MB`);
  return readFile(file, 'utf8');
}
