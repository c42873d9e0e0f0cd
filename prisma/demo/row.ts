import type { CheckedAnswer } from '../../api/src/checkedAnswer.ts';
import type { Prisma } from '../../api/src/generated/client/client.ts';

/** Somebody who does something, as events name them. */
export type Actor = { readonly id: string; readonly name: string; readonly title: string };

/** What submission writes to the row. */
export type Submission = {
  readonly submittedAt: Date;
  readonly submittedById: string;
  readonly version: string;
  readonly definitionHash: string;
  /** YYYY-MM-DD */
  readonly referenceOn: string;
  readonly municipalityCode: string;
  readonly isLate: boolean;
  readonly respondentRole: string;
  readonly isFacilitated: boolean;
  readonly prefilledShare: number | null;
  readonly score: string | null;
  readonly scoreValue: number | null;
  readonly level: string | null;
  readonly coverage: string;
  readonly answeredCount: number;
  readonly askedCount: number;
  readonly receipt: string;
};

/** What came after; as it stands when the demonstration is made. */
export type Fate = {
  readonly state: 'SUBMITTED' | 'RETURNED' | 'PUBLISHED';
  readonly reviewedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnedById: string | null;
  readonly returnReason: string | null;
  readonly publishedAt: Date | null;
  readonly supersededAt: Date | null;
};

export type DraftColumns = {
  readonly id: string;
  readonly chainId: string;
  readonly number: number;
  readonly municipalityId: number;
  readonly roundId: string | null;
  readonly name: string | null;
  readonly checklistId: string;
  readonly versionLine: string;
  readonly startedAt: Date;
  readonly startedById: string;
  readonly replacesId: string | null;
  /** A correction keeps it; null in number 0, where submission writes it. */
  readonly referenceOn: string | null;
};

/** An answer as it stands. */
export type StandingAnswer = CheckedAnswer & {
  readonly criterionId: string;
  readonly revision: number;
  readonly saveKey: string | null;
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
};

/** One accepted save. */
export type LoggedAnswer = CheckedAnswer & {
  readonly criterionId: string;
  readonly revision: number;
  readonly saveKey: string;
  readonly savedBy: string;
  readonly savedAt: Date;
};

export type DemoProposal = CheckedAnswer & {
  readonly criterionId: string;
  readonly originAssessmentId: string;
  readonly originChecklistId: string;
  readonly originVersion: string;
  readonly originCriterionId: string;
  /** YYYY-MM-DD */
  readonly originOn: string;
  readonly originRoundName: string | null;
};

export type DemoEvent = {
  readonly at: Date;
  readonly kind: 'STARTED' | 'SUBMITTED' | 'RETURNED' | 'REVIEWED' | 'PUBLISHED';
  readonly userId: string | null;
  readonly actor: string;
  readonly detail: Prisma.InputJsonObject;
};

/** One assessment with everything that hangs on it, before it is written. `submission` and `fate` are null for a draft. */
export type DemoRow = {
  readonly draft: DraftColumns;
  readonly roundName: string | null;
  readonly answers: readonly StandingAnswer[];
  readonly history: readonly LoggedAnswer[];
  readonly proposals: readonly DemoProposal[];
  readonly submission: Submission | null;
  readonly fate: Fate | null;
  readonly events: readonly DemoEvent[];
};

/** An event by somebody; null: the clock did it. */
export function eventOf(
  kind: DemoEvent['kind'],
  at: Date,
  actor: Actor | null,
  detail: Prisma.InputJsonObject = {},
): DemoEvent {
  const name = actor ? `${actor.name}, ${actor.title}` : 'Fritidssjekken';
  return { kind, at, userId: actor?.id ?? null, actor: name, detail };
}
