import type { Answers, Checklist } from './checklist.ts';
import { type ScoreResult, score, scoringRule } from './score.ts';

/**
 * Every scoring rule version ever released, by its version: receipts stay verifiable for good. A new rule comes in beside
 * the old one, in a file of its own; none is taken away.
 */
export const scoringRules: ReadonlyMap<string, (checklist: Checklist, answers: Answers) => ScoreResult> = new Map([
  [scoringRule, score],
]);
