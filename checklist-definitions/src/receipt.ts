import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64url } from './base64url.ts';
import { canonical } from './canonical.ts';
import type { Answer, Answers, Checklist, Criterion, FractionText } from './checklist.ts';
import { answerTo } from './conditions.ts';
import { allCriteria, optionsOf } from './questions.ts';
import type { Completeness, CriterionScore, NotCounted } from './score.ts';
import { scoringRule } from './score.ts';
import { scoringRules } from './scoringRules.ts';

/** What was answered to one criterion and what it added to the score. */
export type ReceiptCriterion = {
  readonly criterion: string;
  /** Chosen option ids, in the order of the scale; none where nothing was chosen. */
  readonly options: readonly string[];
  /** Decimal text as answered. */
  readonly number: string | null;
  /** Why it does not count; null where it counts. */
  readonly missing: NotCounted | null;
  readonly contribution: FractionText | null;
};

/** Whose answers they are, to what, and of which day. */
export type ReceiptHead = {
  /** The identity, and the code that it had on the reference date. */
  readonly municipality: { readonly identity: number; readonly code: string };
  /** The day that the answers describe, "2025-11-30". */
  readonly referenceDate: string;
  /** 0 for the first submission. */
  readonly correction: number;
  /** Only there, and then true, when municipality and answers are synthetic. */
  readonly demonstration?: true;
};

/** A score that can be recomputed by anyone (spec 2.6). Never in it: comments, reasons, links, names, written answers. */
export type ReceiptContent = ReceiptHead & {
  readonly checklist: string;
  readonly version: string;
  /** SHA-256 of the definition's canonical content. */
  readonly definition: string;
  readonly rule: string;
  readonly criteria: readonly ReceiptCriterion[];
  /** 0–1; null where withheld */
  readonly score: FractionText | null;
  readonly level: string | null;
  readonly coverage: FractionText;
  readonly completeness: Completeness;
};

/** The content, the id of the key that signed it and the signature (Ed25519, 64 bytes as base64url). */
export type Receipt = ReceiptContent & { readonly key: string; readonly signature: string };

export type ReceiptInput = ReceiptHead & {
  readonly checklist: Checklist;
  /** Hash of the definition as its catalogue gives it. */
  readonly definition: string;
  readonly answers: Answers;
};

/**
 * The content of the receipt of a submitted score.
 * @param rule scoring rule version; the present one unless an old receipt is recomputed
 * @throws RangeError when there is no such rule; UnknownCriterion, UnknownOption, InvalidAnswer as score does
 */
export function makeReceipt(input: ReceiptInput, rule: string = scoringRule): ReceiptContent {
  const { municipality, referenceDate, correction, demonstration, checklist, definition, answers } = input;
  const scoreBy = scoringRules.get(rule);
  if (!scoreBy) throw new RangeError(`There is no scoring rule version ${rule}`);
  const result = scoreBy(checklist, answers);
  const scores = new Map(result.criteria.map((criterion) => [criterion.criterion, criterion]));
  return {
    municipality: { identity: municipality.identity, code: municipality.code },
    referenceDate,
    correction,
    ...(demonstration ? { demonstration } : {}),
    checklist: checklist.checklist,
    version: checklist.version,
    definition,
    rule,
    criteria: allCriteria(checklist).map((criterion) =>
      receiptCriterion(checklist, criterion, scores.get(criterion.id)!, answerTo(answers, criterion.id)),
    ),
    score: result.score,
    level: result.level,
    coverage: result.coverage,
    completeness: result.completeness,
  };
}

function receiptCriterion(
  checklist: Checklist,
  criterion: Criterion,
  { notCounted, contribution }: CriterionScore,
  answer: Answer | undefined,
): ReceiptCriterion {
  const counts = notCounted === null;
  const chosen = counts ? (answer?.options ?? []) : [];
  return {
    criterion: criterion.id,
    options: optionsOf(checklist, criterion)
      .map((option) => option.id)
      .filter((option) => chosen.includes(option)),
    number: counts && criterion.answer.kind === 'number' ? (answer?.number ?? null) : null,
    missing: notCounted,
    contribution,
  };
}

/**
 * Signs a receipt.
 * @param privateKey Ed25519 secret key, 32 bytes
 * @returns the receipt: canonical JSON on one line, without a line break at its end
 */
export function signReceipt(content: ReceiptContent, privateKey: Uint8Array): string {
  const signed = { ...content, key: keyIdOf(ed25519.getPublicKey(privateKey)) };
  const signature = toBase64url(ed25519.sign(utf8ToBytes(canonical(signed)), privateKey));
  return canonical({ ...signed, signature } satisfies Receipt);
}

/** A public key's id: the first 16 hex digits of the SHA-256 of its 32 bytes. */
export function keyIdOf(publicKey: Uint8Array): string {
  return bytesToHex(sha256(publicKey)).slice(0, 16);
}

/** The public key of a private key, 32 bytes as base64url: the form in which keys are published. */
export function publicKeyOf(privateKey: Uint8Array): string {
  return toBase64url(ed25519.getPublicKey(privateKey));
}
