import { fromBase64url } from '../base64url.ts';
import { hashOf } from '../canonical.ts';
import type { Answers, Checklist } from '../checklist.ts';
import { canonical, complete, keyIdOf, publicKeyOf, type ReceiptInput, type WrittenChecklist } from '../index.ts';
import type { Evidence } from '../verify.ts';

/** A private key of 32 equal bytes. */
export const privateKey = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

/** A checklist as a catalogue would publish it: with canonical JSON and hash. */
export function publish(checklist: Checklist): { checklist: Checklist; canonical: string; hash: string } {
  const { from, ...written } = checklist;
  const themes = written.themes.map((theme) => ({
    ...theme,
    criteria: theme.criteria.map(({ condition, ...criterion }) =>
      condition ? { ...criterion, condition } : criterion,
    ),
  }));
  const bytes = canonical({ ...written, ...(from ? { from } : {}), themes });
  return { checklist: complete(JSON.parse(bytes) as WrittenChecklist), canonical: bytes, hash: hashOf(bytes) };
}

/** What stands in a receipt besides the answers. */
export function receiptInput(
  { checklist, hash }: { checklist: Checklist; hash: string },
  answers: Answers,
): ReceiptInput {
  const municipality = { identity: 17, code: '3005' };
  return { municipality, referenceDate: '2021-11-30', correction: 0, checklist, definition: hash, answers };
}

/** All that a verifier holds: the definition and, unless there are none, the public keys of private ones. */
export function evidence(
  published: { checklist: Checklist; canonical: string },
  keys: readonly Uint8Array[] | null,
): Evidence {
  const { checklist, version } = published.checklist;
  const entries = keys?.map((key) => [keyIdOf(fromBase64url(publicKeyOf(key))!), publicKeyOf(key)] as const);
  return {
    definitions: { [`${checklist}@${version}`]: published.canonical },
    keys: entries ? Object.fromEntries(entries) : null,
  };
}
