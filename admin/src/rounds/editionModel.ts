import type { NextEditionQuery } from '../generated/dashboard/graphql.ts';

type Entering = NonNullable<NonNullable<NextEditionQuery['round']>['nextEdition']>['entering'][number];

/** Those that an edition makes public, by why they come now. */
export type News<Entry> = {
  readonly late: readonly Entry[];
  readonly corrections: readonly Entry[];
  /** First answers that came in time. */
  readonly first: readonly Entry[];
};

/** Corrections are corrections, late or not; the rest is late or came in time. */
export function newsOf<Entry extends Pick<Entering, 'number' | 'isLate'>>(entering: readonly Entry[]): News<Entry> {
  const corrections = entering.filter(({ number }) => number > 0);
  const others = entering.filter(({ number }) => number === 0);
  return { late: others.filter(({ isLate }) => isLate), corrections, first: others.filter(({ isLate }) => !isLate) };
}

/** Of an edition's assessments those that it made public: each bears the moment that it entered its first edition. */
export const enteredWith = <Entry extends { readonly publishedAt: string | null }>(
  publishedAt: string,
  entries: readonly Entry[],
): Entry[] => entries.filter((entry) => entry.publishedAt === publishedAt);
