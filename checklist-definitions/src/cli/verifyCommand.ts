import { readFileSync } from 'node:fs';
import { readCatalogue } from '../catalogue.ts';
import { verify } from '../verify.ts';
import { Refused, type Workspace } from './workspace.ts';

/**
 * Verifies a receipt with the definitions here and the keys given; no network.
 * @returns 0 when everything holds, 1 when something does not
 */
export function verifyCommand(workspace: Workspace, receiptFile: string, keysFile: string | null): number {
  const definitions = Object.fromEntries(
    readCatalogue(workspace.definitions).versions.map(({ id, version, canonical }) => [`${id}@${version}`, canonical]),
  );
  const keys = keysFile === null ? null : keysOf(readText(keysFile), keysFile);
  const { ok, authenticity, problems, receipt } = verify(readText(receiptFile), { definitions, keys });
  for (const { code, message } of problems) workspace.print(`${code}: ${message}`);
  if (receipt && ok) {
    const { municipality, referenceDate, correction, checklist, version, score, level } = receipt;
    workspace.print(
      `${checklist} ${version}, municipality ${municipality.code}, ${referenceDate}, correction ${correction}`,
    );
    workspace.print(`score ${score ?? 'withheld'}, level ${level ?? 'none'}: follows from the answers`);
    if (receipt.demonstration) workspace.print('DEMONSTRATION: municipality and answers are synthetic');
  }
  if (authenticity === 'NOT_CHECKED')
    workspace.print('Who signed it was not checked: give the public keys with --keys');
  else workspace.print(`The signature fits the key ${receipt?.key}`);
  workspace.print(ok ? 'VERIFIED' : 'REFUSED');
  return ok ? 0 : 1;
}

/** Reads bytes as they are: what is not UTF-8 is refused, a byte order mark is not skipped. */
function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Refused(`${file} cannot be read`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(`REFUSED: ${file} is not UTF-8`);
  }
}

/** Public keys by id, as the service publishes them: alone or below "keys". */
function keysOf(text: string, file: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(text);
    const keys = isRecord(parsed) && isRecord(parsed.keys) ? parsed.keys : parsed;
    if (isRecord(keys) && Object.values(keys).every((key) => typeof key === 'string'))
      return keys as Record<string, string>;
  } catch {
    // said below: whatever it is, it holds no keys
  }
  throw new Refused(`${file} holds no public keys: { "<key id>": "<32 bytes as base64url>" } is expected`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
