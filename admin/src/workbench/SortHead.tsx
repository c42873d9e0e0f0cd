import { SortHead as AnySortHead } from '../dashboard/list/SortHead.tsx';
import type { StandingOrder } from '../generated/dashboard/graphql.ts';
import { firstDirection } from './listParams.ts';

/** The head of a column that the list of municipalities can be sorted by. */
export function SortHead({ by, ...head }: { by: StandingOrder; label: string; isNumber?: boolean }) {
  return <AnySortHead by={by} first={firstDirection[by]} {...head} />;
}
