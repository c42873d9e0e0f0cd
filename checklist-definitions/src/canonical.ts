import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value that has no canonical form. */
export class NotCanonical extends Error {
  readonly code = 'NOT_CANONICAL';
  readonly path: string;
  constructor(path: string, reason: string) {
    super(`${path || 'the value'} ${reason}`);
    this.path = path;
  }
}

/**
 * The one byte form that is hashed and signed: RFC 8785 JSON with strings in NFC. Of numbers only whole ones pass, since
 * fractions stand as text.
 * @throws NotCanonical on decimals, undefined, lone surrogates, keys that NFC makes equal, and what JSON does not know
 * @see RFC 8785, JSON Canonicalization Scheme
 */
export function canonical(value: unknown): string {
  return write(value, '');
}

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value, path);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical(path, 'is a number that is not whole; write it as text');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, place) => write(item, `${path}[${place}]`)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, path);
  throw new NotCanonical(path, `is ${typeof value}, which JSON does not know`);
}

function writeText(text: string, path: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new NotCanonical(path, 'has half a surrogate pair');
  return JSON.stringify(text.normalize('NFC'));
}

function writeObject(object: object, path: string): string {
  const entries = Object.entries(object).map(([key, value]) => [key.normalize('NFC'), value] as const);
  // RFC 8785 orders by UTF-16 code units, which is how JavaScript compares text.
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const members = entries.map(([key, value], place) => {
    if (place > 0 && entries[place - 1]![0] === key) throw new NotCanonical(path, `has the key ${key} twice in NFC`);
    const at = path ? `${path}.${key}` : key;
    return `${writeText(key, at)}:${write(value, at)}`;
  });
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
