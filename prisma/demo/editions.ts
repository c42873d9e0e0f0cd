import { dayFrom, dayOf } from '../../api/src/days.ts';
import { type ChainRow, editionContent } from '../../api/src/rounds/rules.ts';
import { published, superseded } from './life.ts';
import { randomFor } from './random.ts';
import type { DemoRound } from './rounds.ts';
import type { Actor, DemoRow } from './row.ts';

/** An edition and the rows in it. */
export type DemoEdition = {
  readonly id: string;
  readonly roundId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly publishedById: string | null;
  readonly rowIds: readonly string[];
};

/**
 * Publishes a round twice, by the API's own rule: on its day by the clock, then late answers and corrections by an
 * administrator. A round that is under way is left as it is.
 * @param rows all rows of the round
 */
export function editionsOf(
  round: DemoRound,
  rows: readonly DemoRow[],
  administrator: Actor,
  seed: number,
): { editions: DemoEdition[]; rows: DemoRow[] } {
  if (!round.editions) return { editions: [], rows: [...rows] };
  const { first, second } = round.editions;
  const one = publish(round, rows, { number: 1, at: first, by: null }, seed);
  const two = publish(round, one.rows, { number: 2, at: second, by: administrator }, seed);
  return { editions: [one.edition, two.edition], rows: two.rows };
}

type Publishing = { readonly number: number; readonly at: Date; readonly by: Actor | null };

function publish(round: DemoRound, rows: readonly DemoRow[], { number, at, by }: Publishing, seed: number) {
  const known = rows.filter(({ draft }) => draft.startedAt <= at).map((row) => chainRowAt(row, at));
  const days = { publishesOn: dayFrom(round.publishesOn), today: dayOf(at) };
  const content = editionContent(known, number, days);
  const [now, gone] = [new Set(content.published), new Set(content.superseded)];
  const edition: DemoEdition = {
    ...{ id: randomFor(seed, `edition ${round.name} ${number}`).uuid(), roundId: round.id, number, publishedAt: at },
    ...{ publishedById: by?.id ?? null, rowIds: content.rows },
  };
  return {
    edition,
    rows: rows.map((row) => {
      if (now.has(row.draft.id)) return published(row, at, by, { edition: number });
      return gone.has(row.draft.id) ? superseded(row, at) : row;
    }),
  };
}

/** A row as it stood at a moment. */
function chainRowAt({ draft, submission, fate }: DemoRow, at: Date): ChainRow {
  const { id, chainId, number } = draft;
  const isSubmitted = submission !== null && submission.submittedAt <= at;
  const isReturned = fate?.returnedAt != null && fate.returnedAt <= at;
  const publishedAt = fate?.publishedAt ?? null;
  const state = !isSubmitted ? 'DRAFT' : isReturned ? 'RETURNED' : publishedAt ? 'PUBLISHED' : 'SUBMITTED';
  return { id, chainId, number, state, publishedAt, isLate: submission?.isLate ?? false };
}
