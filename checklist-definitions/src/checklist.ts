/**
 * What a checklist definition is, and what answers to it are. Only types: parse.ts checks a file against them,
 * complete.ts fills in the defaults. Fractions stand as text ("1/3"), so that a definition is plain JSON.
 */

/** Languages a definition may be written in. nb and nn are required, en is recommended. */
export type Language = 'nb' | 'nn' | 'en' | 'se' | 'smj' | 'sma';

/** One text in several languages. */
export type Texts = { readonly nb: string; readonly nn: string } & {
  readonly [language in Exclude<Language, 'nb' | 'nn'>]?: string;
};

/** An exact fraction in lowest terms: "0", "1", "2/3". */
export type FractionText = string;

/** An interval: "[0, 1/2]", "(1/2, 3/4)", "[3/4, 1]"; for number bands an end may be open: "[10, )". */
export type Interval = string;

/** Barriers that a criterion speaks to (the ALLEMED barrier list). */
export type Barrier =
  | 'economy'
  | 'equipment'
  | 'transport'
  | 'information'
  | 'digital-exclusion'
  | 'offer'
  | 'dropout'
  | 'facilitation';

export type Checklist = {
  readonly checklist: string;
  readonly version: string;
  /** The published version that this one was made from; null for the first. */
  readonly from: string | null;
  /** True until NDFU supplies its own wording; shown wherever the checklist is. */
  readonly provisional: boolean;
  /** Who answers it. */
  readonly audience: 'municipality' | 'organisation' | 'youth';
  readonly title: Texts;
  readonly description: Texts;
  /** Overall score = weighted mean of criteria, or of themes. */
  readonly aggregate: 'criteria' | 'themes';
  /** Whether "not applicable" may be answered at all; where it may, it is left out of the score. */
  readonly notApplicable: 'excluded' | 'forbidden';
  /** Least coverage for a score to be shown, 0–1. */
  readonly minCoverage: FractionText;
  /** Least coverage for a level to be given, 0–1; never below minCoverage. */
  readonly levelCoverage: FractionText;
  readonly levels: readonly Level[];
  readonly scales: readonly Scale[];
  readonly themes: readonly Theme[];
  readonly changes: readonly Change[];
};

/** A named band of the score. */
export type Level = {
  readonly id: string;
  readonly name: Texts;
  readonly description?: Texts;
  readonly band: Interval;
};

/** Answer choices that several criteria share. */
export type Scale = { readonly id: string; readonly name?: Texts; readonly options: readonly Option[] };

export type Option = {
  readonly id: string;
  readonly text: Texts;
  /** 0–1 */
  readonly points: FractionText;
  /** What must be true to choose it; a criterion may say it more closely in its own `anchors`. */
  readonly anchor: Texts;
  /** Several-of-many only: "none of these", 0 points, chosen alone. */
  readonly alone: boolean;
};

export type Theme = {
  readonly id: string;
  readonly name: Texts;
  /** The question that the theme answers, shown below its name. */
  readonly lead?: Texts;
  readonly weight: FractionText;
  readonly criteria: readonly Criterion[];
  /** Questions to talk about; a note may be written, it gives no points. */
  readonly reflection: readonly Reflection[];
  readonly cards: readonly Card[];
};

export type Reflection = { readonly id: string; readonly text: Texts };
/** A dialogue card: a short story, questions, tips. */
export type Card = { readonly id: string; readonly title: Texts; readonly text: Texts };

export type Criterion = {
  readonly id: string;
  /** The number that people see; never an identity. */
  readonly number: string;
  readonly text: Texts;
  readonly help?: Texts;
  readonly answer: AnswerForm;
  readonly weight: FractionText;
  readonly notApplicable: boolean;
  /** Whether a link to evidence is asked for. */
  readonly evidence: boolean;
  readonly tags: readonly Barrier[];
  /** What must be true for each option here, by option id; stands in place of the scale's own anchor. */
  readonly anchors: Readonly<Record<string, Texts>>;
  readonly condition: Condition | null;
  readonly references: readonly Reference[];
  /** The same subject in another checklist: an answer there is offered here as a proposal, never copied. */
  readonly sameAs: readonly { readonly checklist: string; readonly criterion: string }[];
};

export type AnswerForm =
  | { readonly kind: 'one'; readonly scale: string }
  | { readonly kind: 'several'; readonly scale: string }
  | {
      readonly kind: 'number';
      readonly unit: Texts;
      readonly bands: readonly { readonly band: Interval; readonly points: FractionText }[];
    }
  /** Never scored. */
  | { readonly kind: 'text' };

/** Asked only where another criterion was answered so: one of the options, or a number within the interval. */
export type Condition =
  | { readonly criterion: string; readonly options: readonly string[] }
  | { readonly criterion: string; readonly number: Interval };

export type Reference = { readonly title: Texts; readonly url: string };

/** Kinds of change between two versions (spec table; the step each needs stands in changes.ts). */
export type ChangeKind =
  | 'editorial'
  | 'supporting'
  | 'clarified'
  | 'moved'
  | 'added'
  | 'weight-changed'
  | 'policy-changed'
  | 'options-changed'
  | 'modified'
  | 'condition-changed'
  | 'split'
  | 'merged'
  | 'covered-by'
  | 'retired'
  | 'levels-changed'
  | 'scoring-changed';

/** What a change is about. Exactly one of the keys; `checklist: true` for title, policy and aggregation. */
export type ChangeTarget =
  | { readonly checklist: true }
  | { readonly theme: string }
  | { readonly scale: string }
  | { readonly scale: string; readonly option: string }
  | { readonly level: string }
  | { readonly criterion: string };

/** Old option id → new option id, or null where the answer cannot be read across. */
export type Transfer = Readonly<Record<string, string | null>>;

export type Change = ChangeTarget & {
  readonly kind: ChangeKind;
  /** `clarified`: the name of the second reader. */
  readonly secondReader?: string;
  /** `retired`: why. */
  readonly reason?: Texts;
  /** `options-changed`, `covered-by`: how old answers are read. */
  readonly transfer?: Transfer;
  /** `split` (on the old criterion): the new criteria, each with an optional transfer. */
  readonly into?: readonly { readonly criterion: string; readonly transfer?: Transfer }[];
  /** `merged` (on the new criterion): the old criteria in order, and which tuple of their options becomes which option. */
  readonly merges?: readonly string[];
  readonly tuples?: readonly { readonly from: readonly string[]; readonly to: string | null }[];
  /** `covered-by` (on the old criterion): the criterion that asks for it now. */
  readonly by?: string;
  /** What changed, in words, for readers of the series. */
  readonly note?: Texts;
};

export type AnswerState = 'UNANSWERED' | 'ANSWERED' | 'DONT_KNOW' | 'NOT_APPLICABLE';

/** One answer. A number stands as decimal text ("12.5"); reasons, comments and links are no business of the score. */
export type Answer = {
  readonly state: AnswerState;
  /** Chosen option ids; one for `one`, at least one for `several`. */
  readonly options?: readonly string[];
  readonly number?: string;
  readonly text?: string;
};

/** Answers by criterion id. A criterion that is not there is unanswered. */
export type Answers = Readonly<Record<string, Answer>>;
