/** The public door of the engine, for server and browser alike: no zod, no YAML, no disk. */

export { canonical, hashOf, NotCanonical } from './canonical.ts';
export { carryOver, type Proposal } from './carryOver.ts';
export { changeKinds, type SeriesEffect, type Step, targetText } from './changes.ts';
export type * from './checklist.ts';
export { type BandEnd, choiceText } from './choiceText.ts';
export * from './compare.ts';
export { complete } from './complete.ts';
export { asked, completenessOf, shown, unanswered } from './conditions.ts';
export { pathBetween } from './core/path.ts';
export { readAnswers } from './core/read.ts';
export { type CoreCriterion, commonCore, type NotReadable, UnknownVersion } from './core.ts';
export { accountsFor, type Difference, diff } from './diff.ts';
export { InvalidAnswer, type InvalidReason, UnknownCriterion, UnknownOption, UnknownScale } from './errors.ts';
export {
  BadFraction,
  compareFractions,
  doubleOf,
  type Fraction,
  formatFraction,
  parseDecimal,
  parseFraction,
  percentOf,
} from './fraction.ts';
export { BadInterval, type BandProblem, bandProblems, contains, parseInterval } from './interval.ts';
export { changeText, percentText, wholePercent, withPercent } from './percentText.ts';
export { checkAnswer } from './points.ts';
export { allCriteria, allowsNotApplicable, criterionOf, isAnswered, optionsOf, scaleOf } from './questions.ts';
export { type RecalibratedCriterion, type Recalibration, recalibrate } from './recalibrate.ts';
export {
  keyIdOf,
  makeReceipt,
  publicKeyOf,
  type Receipt,
  type ReceiptContent,
  type ReceiptCriterion,
  type ReceiptInput,
  signReceipt,
} from './receipt.ts';
export type { WrittenChecklist } from './schema.ts';
export * from './score.ts';
export { scoringRules } from './scoringRules.ts';
export { type BrokenCriterion, brokenCriteria, type SeriesMark, seriesMarks } from './seriesMarks.ts';
export { textIn } from './texts.ts';
export { type Evidence, type Verification, type VerificationProblem, verify } from './verify.ts';
export { compareVersions } from './versionStep.ts';
export { contributions, effectiveWeights, meanOf } from './weights.ts';
