export type AssessmentState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'PUBLISHED';
export type AnswerState = 'UNANSWERED' | 'ANSWERED' | 'DONT_KNOW' | 'NOT_APPLICABLE';

/** What belongs to an answer beside its state, as it is stored: only what is there, and only what fits the criterion. */
export type AnswerValue = {
  readonly options?: readonly string[];
  /** Decimal text, "12.5". */
  readonly number?: string;
  readonly text?: string;
  /** Why it is not applicable. */
  readonly reason?: string;
  readonly comment?: string;
  readonly link?: string;
};

/** An answer as it stands in the database. */
export type StoredAnswer = {
  readonly criterionId: string;
  readonly revision: number;
  readonly state: AnswerState;
  readonly value: AnswerValue;
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
};

/** Answers as the database gives them: a value is any JSON to it, and what is stored there is an AnswerValue. */
export const withValues = <T extends { readonly value: unknown }>(answers: readonly T[]) =>
  answers.map((answer) => ({ ...answer, value: answer.value as AnswerValue }));

/** How an earlier state is rated anew, as it stands: options or a number, and nothing beside. */
export type StoredRating = StoredAnswer & { readonly earlierId: string };
