import type { AnswerInput, AnswerPartsFragment } from '../generated/form/graphql.ts';

/** An answer as the API gives it, with the revision that stands. */
export type Answer = AnswerPartsFragment;

/** Everything that belongs to one answer, saved as one. Empty text is null. */
export type Value = {
  readonly state: AnswerInput['state'];
  readonly options: readonly string[];
  readonly number: string | null;
  readonly text: string | null;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly link: string | null;
};

export const noAnswer: Value = {
  state: 'UNANSWERED',
  options: [],
  number: null,
  text: null,
  reason: null,
  comment: null,
  link: null,
};

/** The value of an answer or a proposal. */
export function valueIn(from: Partial<Omit<Value, 'state'>> & Pick<Value, 'state'>): Value {
  return {
    state: from.state,
    options: [...(from.options ?? [])],
    number: from.number ?? null,
    text: from.text ?? null,
    reason: from.reason ?? null,
    comment: from.comment ?? null,
    link: from.link ?? null,
  };
}

/** Whether two values say the same; the order of chosen options says nothing. */
export function sameValue(a: Value, b: Value): boolean {
  const text = (value: Value) =>
    JSON.stringify([
      value.state,
      [...value.options].sort(),
      value.number || null,
      value.text || null,
      value.reason || null,
      value.comment || null,
      value.link || null,
    ]);
  return text(a) === text(b);
}

/** What is sent: nothing is left of another state's parts, so that what is stored is what was seen. */
export function inputOf(value: Value): AnswerInput {
  const answered = value.state === 'ANSWERED';
  return {
    state: value.state,
    options: answered ? [...value.options] : [],
    number: answered ? value.number || null : null,
    text: answered ? value.text || null : null,
    reason: value.state === 'NOT_APPLICABLE' ? value.reason || null : null,
    comment: value.comment || null,
    link: value.link || null,
  };
}
