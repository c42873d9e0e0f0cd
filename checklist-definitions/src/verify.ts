import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url } from './base64url.ts';
import { canonical, hashOf } from './canonical.ts';
import type { Answer, Answers } from './checklist.ts';
import { complete } from './complete.ts';
import { keyIdOf, makeReceipt, type Receipt, type ReceiptContent, type ReceiptCriterion } from './receipt.ts';
import { wrongFields } from './receiptShape.ts';
import type { WrittenChecklist } from './schema.ts';
import { scoringRules } from './scoringRules.ts';

export type VerificationProblem = {
  readonly code:
    | 'NOT_CANONICAL'
    | 'NOT_A_RECEIPT'
    | 'UNKNOWN_DEFINITION'
    | 'DEFINITION_DIFFERS'
    | 'UNKNOWN_RULE'
    | 'SCORE_DIFFERS'
    | 'UNKNOWN_KEY'
    | 'WRONG_SIGNATURE';
  readonly message: string;
};

export type Verification = {
  readonly ok: boolean;
  /** SIGNED: a given key's signature fits. Without keys nobody knows who wrote it, and `ok` says only that it adds up. */
  readonly authenticity: 'SIGNED' | 'NOT_CHECKED';
  readonly problems: readonly VerificationProblem[];
  /** What the receipt says, where it is one at all; to be believed only when `ok`. */
  readonly receipt: Receipt | null;
};

export type Evidence = {
  /** Canonical JSON of published definitions by "<checklist id>@<version>". */
  readonly definitions: Readonly<Record<string, string>>;
  /** Published public keys, 32 bytes as base64url, by key id; null leaves authenticity unchecked. */
  readonly keys: Readonly<Record<string, string>> | null;
};

/** Verifies a receipt without a server (spec 2.6). It never throws: what is wrong is in `problems`. */
export function verify(text: string, { definitions, keys }: Evidence): Verification {
  const receipt = readReceipt(text);
  if ('code' in receipt) return { ok: false, authenticity: 'NOT_CHECKED', problems: [receipt], receipt: null };
  const scoring = scoreProblem(receipt, definitions);
  const signing = keys && signatureProblem(receipt, keys);
  const problems = [scoring, signing].filter((problem) => problem !== null);
  const authenticity = keys && !signing ? 'SIGNED' : 'NOT_CHECKED';
  return { ok: problems.length === 0, authenticity, problems, receipt };
}

function readReceipt(text: string): Receipt | VerificationProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonical(value) !== text) throw new SyntaxError('it is written otherwise');
  } catch (error) {
    return { code: 'NOT_CANONICAL', message: `These are not the canonical bytes of a receipt: ${String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'NOT_A_RECEIPT', message: 'This is not a receipt' };
  }
  const wrong = wrongFields(value as Record<string, unknown>);
  if (wrong.length > 0) return { code: 'NOT_A_RECEIPT', message: `Not as in a receipt: ${wrong.join(', ')}` };
  return value as Receipt;
}

function scoreProblem(receipt: Receipt, definitions: Evidence['definitions']): VerificationProblem | null {
  const { key: _key, signature: _signature, ...content } = receipt;
  const name = `${content.checklist}@${content.version}`;
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (definition === undefined) return { code: 'UNKNOWN_DEFINITION', message: `The definition ${name} was not given` };
  const hash = hashOf(definition);
  if (hash !== content.definition) {
    return {
      code: 'DEFINITION_DIFFERS',
      message: `${name} has the hash ${hash}, the receipt says ${content.definition}`,
    };
  }
  if (!scoringRules.has(content.rule)) {
    return { code: 'UNKNOWN_RULE', message: `There is no scoring rule version ${content.rule}` };
  }
  try {
    const recomputed = recompute(content, definition);
    const differing = (Object.keys(recomputed) as (keyof ReceiptContent)[]).filter(
      (field) => canonical(recomputed[field] ?? null) !== canonical(content[field] ?? null),
    );
    if (canonical(recomputed) === canonical(content)) return null;
    return { code: 'SCORE_DIFFERS', message: `What does not follow from the answers: ${differing.join(', ')}` };
  } catch (error) {
    return { code: 'SCORE_DIFFERS', message: `The answers cannot be scored: ${String(error)}` };
  }
}

function recompute(content: ReceiptContent, definition: string): ReceiptContent {
  const checklist = complete(JSON.parse(definition) as WrittenChecklist);
  return makeReceipt({ ...content, checklist, answers: answersOf(content.criteria) }, content.rule);
}

/** The answers that a receipt shows. What was hidden or unscored is not in it, and counts nowhere. */
function answersOf(criteria: readonly ReceiptCriterion[]): Answers {
  return Object.fromEntries(criteria.map((criterion) => [criterion.criterion, answerOf(criterion)]));
}

function answerOf({ missing, options, number }: ReceiptCriterion): Answer {
  if (missing === 'DONT_KNOW' || missing === 'NOT_APPLICABLE') return { state: missing };
  if (missing !== null) return { state: 'UNANSWERED' };
  return number === null ? { state: 'ANSWERED', options } : { state: 'ANSWERED', options, number };
}

function signatureProblem(receipt: Receipt, keys: Readonly<Record<string, string>>): VerificationProblem | null {
  const { signature, ...signed } = receipt;
  const given = Object.hasOwn(keys, receipt.key) ? keys[receipt.key] : undefined;
  const publicKey = given === undefined ? null : fromBase64url(given);
  if (publicKey?.length !== 32 || keyIdOf(publicKey) !== receipt.key) {
    return { code: 'UNKNOWN_KEY', message: `No key ${receipt.key} was given` };
  }
  const bytes = fromBase64url(signature);
  const message = utf8ToBytes(canonical(signed));
  const fits = bytes?.length === 64 && ed25519.verify(bytes, message, publicKey, { zip215: false });
  return fits ? null : { code: 'WRONG_SIGNATURE', message: `The signature does not fit the key ${receipt.key}` };
}
