import { randomFor } from './random.ts';
import type { DemoRound } from './rounds.ts';
import type { DemoRow } from './row.ts';

/** That somebody of NDFU follows a municipality. */
export type DemoFollow = { readonly userId: string; readonly municipalityId: number; readonly since: Date };

/** How many of those that the adviser follows have submitted in the open round, are under way, and have not begun. */
const wanted = { submitted: 6, begun: 2, silent: 3 } as const;

/** The municipalities that the adviser follows: the editor’s own and eleven others, from all that can become of an invitation. */
export function followedBy(
  adviser: { readonly id: string },
  homeId: number,
  rows: readonly DemoRow[],
  { openRound, invited, seed }: { openRound: DemoRound; invited: readonly number[]; seed: number },
): DemoFollow[] {
  const inOpen = rows.filter(({ draft }) => draft.roundId === openRound.id);
  const stateOf = (id: number) => {
    const own = inOpen.filter(({ draft }) => draft.municipalityId === id);
    if (own.length === 0) return 'silent';
    return own.some(({ submission }) => submission) ? 'submitted' : 'begun';
  };
  const shuffled = invited
    .filter((id) => id !== homeId)
    .map((id) => ({ id, place: randomFor(seed, `followed ${id}`).share(), state: stateOf(id) }) as const)
    .toSorted((a, b) => a.place - b.place);
  const chosen = (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((state) =>
    shuffled.filter((one) => one.state === state).slice(0, wanted[state]),
  );
  return [homeId, ...chosen.map(({ id }) => id)].map((municipalityId) => ({
    ...{ userId: adviser.id, municipalityId, since: openRound.opensOn },
  }));
}
