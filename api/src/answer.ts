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

/** How an earlier state is rated anew, as it stands: options or a number, and nothing beside. */
export type StoredRating = StoredAnswer & { readonly earlierId: string };
