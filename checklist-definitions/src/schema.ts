import { z } from 'zod';
import { fractionPattern, parseFraction } from './fraction.ts';
import { parseInterval } from './interval.ts';

/**
 * The one schema of a definition as written, before complete.ts fills in the defaults. Every object is strict: an unknown
 * key is a mistake. The error message of a text says what to write instead: complaints.ts hands it on as the mend.
 */

const parses = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
};

/** Text of a form; what it must look like is both the mend of a wrong one and the help of an editor. */
const written = (mend: string, accepts: (text: string) => boolean, pattern = /\S/) =>
  z.string({ error: mend }).regex(pattern, { error: mend }).refine(accepts, { error: mend }).describe(mend);
const anything = () => true;

const id = written(
  'write an id of lower-case letters a-z, digits and hyphens, as "support-schemes"',
  anything,
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
);
const versionNumber = written('write three numbers, as "1.0.0"', anything, /^[1-9]\d*\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);
const words = written('write a text, in quotation marks where it is a number', (text) => !/\p{Surrogate}/u.test(text));

// A double is near enough here: nobody writes by hand a fraction that only rounds to 0 or 1.
const fraction = (mend: string, accepts: (value: number) => boolean) =>
  written(mend, (text) => parses(parseFraction)(text) && accepts(parseFraction(text).valueOf()), fractionPattern);
const share = fraction(
  'write a fraction from 0 to 1 in lowest terms as quoted text, as "1/2"',
  (value) => value >= 0 && value <= 1,
);
const weight = fraction(
  'write a fraction above 0 in lowest terms as quoted text, as "1" or "3/2"',
  (value) => value > 0,
);
const interval = written(
  'write an interval as quoted text, as "[0, 1/2]", "(1/2, 3/4)" or "[10, )"',
  parses(parseInterval),
);

const texts = z.strictObject({
  nb: words,
  nn: words,
  en: words.optional(),
  se: words.optional(),
  smj: words.optional(),
  sma: words.optional(),
});

const option = z.strictObject({ id, text: texts, points: share, anchor: texts, alone: z.boolean().optional() });
const scale = z.strictObject({ id, name: texts.optional(), options: z.array(option).min(2) });
const level = z.strictObject({ id, name: texts, description: texts.optional(), band: interval });

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), scale: id }),
  z.strictObject({ kind: z.literal('several'), scale: id }),
  z.strictObject({
    kind: z.literal('number'),
    unit: texts,
    bands: z.array(z.strictObject({ band: interval, points: share })).min(1),
  }),
  z.strictObject({ kind: z.literal('text') }),
]);

const condition = z.union([
  z.strictObject({ criterion: id, options: z.array(id).min(1) }),
  z.strictObject({ criterion: id, number: interval }),
]);

const barrier = z.enum([
  'economy',
  'equipment',
  'transport',
  'information',
  'digital-exclusion',
  'offer',
  'dropout',
  'facilitation',
]);

const reference = z.strictObject({
  title: texts,
  url: written('write an address that starts with https://', anything, /^https?:\/\/\S+$/),
});

const criterion = z.strictObject({
  id,
  number: words,
  text: texts,
  help: texts.optional(),
  answer,
  weight: weight.optional(),
  notApplicable: z.boolean().optional(),
  evidence: z.boolean().optional(),
  tags: z.array(barrier).optional(),
  anchors: z.record(id, texts).optional(),
  condition: condition.optional(),
  references: z.array(reference).optional(),
  sameAs: z.array(z.strictObject({ checklist: id, criterion: id })).optional(),
});

const theme = z.strictObject({
  id,
  name: texts,
  lead: texts.optional(),
  weight: weight.optional(),
  criteria: z.array(criterion).min(1),
  reflection: z.array(z.strictObject({ id, text: texts })).optional(),
  cards: z.array(z.strictObject({ id, title: texts, text: texts })).optional(),
});

const kind = z.enum([
  'editorial',
  'supporting',
  'clarified',
  'moved',
  'added',
  'weight-changed',
  'policy-changed',
  'options-changed',
  'modified',
  'condition-changed',
  'split',
  'merged',
  'covered-by',
  'retired',
  'levels-changed',
  'scoring-changed',
]);

const transfer = z.record(id, id.nullable());
const declared = {
  kind,
  secondReader: words.optional(),
  reason: texts.optional(),
  transfer: transfer.optional(),
  into: z.array(z.strictObject({ criterion: id, transfer: transfer.optional() })).optional(),
  merges: z.array(id).optional(),
  tuples: z.array(z.strictObject({ from: z.array(id), to: id.nullable() })).optional(),
  by: id.optional(),
  note: texts.optional(),
};

const change = z.union([
  z.strictObject({ checklist: z.literal(true), ...declared }),
  z.strictObject({ theme: id, ...declared }),
  z.strictObject({ scale: id, ...declared }),
  z.strictObject({ scale: id, option: id, ...declared }),
  z.strictObject({ level: id, ...declared }),
  z.strictObject({ criterion: id, ...declared }),
]);

export const writtenChecklist = z.strictObject({
  checklist: id,
  version: versionNumber,
  from: versionNumber.optional(),
  provisional: z.boolean(),
  audience: z.enum(['municipality', 'organisation', 'youth']),
  title: texts,
  description: texts,
  aggregate: z.enum(['criteria', 'themes']),
  notApplicable: z.enum(['excluded', 'forbidden']),
  minCoverage: share,
  levelCoverage: share.optional(),
  levels: z.array(level).min(1),
  scales: z.array(scale),
  themes: z.array(theme).min(1),
  changes: z.array(change).optional(),
});

/** A definition as its file says it: plain JSON, defaults not filled in. */
export type WrittenChecklist = z.infer<typeof writtenChecklist>;
