import type { Day } from '../../days.ts';
import { type DugnadPair, dugnadPair, nextDugnadOn } from '../../dugnadPair.ts';
import { inTime, type PlacedAssessment } from '../../inTime.ts';

/** A row of a chain that was submitted, whatever became of it. */
export type SubmittedRow = PlacedAssessment & {
  readonly chainId: string;
  readonly municipalityId: number;
  readonly checklistId: string;
  readonly perspective: string;
  /** null: it stands alone */
  readonly roundId: string | null;
  readonly state: 'SUBMITTED' | 'RETURNED' | 'PUBLISHED';
  readonly publishedAt: Date | null;
  readonly supersededAt: Date | null;
};

/** A dugnad that was not taken away. */
export type HeldDugnad = { readonly id: string; readonly municipalityId: number; readonly heldOn: Day };

/** Two assessments that are compared, by their ids. */
export type NeighbourPair = {
  readonly municipalityId: number;
  readonly checklistId: string;
  readonly earlierId: string;
  readonly laterId: string;
};

/** The pair of a dugnad on one checklist, by ids. */
export type DugnadStanding = Omit<DugnadPair<never>, 'before' | 'after' | 'latest'> & {
  readonly dugnadId: string;
  readonly checklistId: string;
  readonly municipalityId: number;
  readonly beforeId: string | null;
  readonly afterId: string | null;
  readonly latestId: string | null;
};

/** What the read model of some municipalities should hold, without the figures. */
export type Standing = {
  readonly counting: readonly SubmittedRow[];
  readonly changes: readonly NeighbourPair[];
  readonly dugnads: readonly DugnadStanding[];
};

/**
 * What follows from submitted rows and dugnads: what counts, which pairs of neighbours are compared, and which pair each
 * dugnad has on each checklist that its municipality has answered.
 * @param rows every submitted row of the municipalities (of one checklist or of all)
 */
export function standingOf(rows: readonly SubmittedRow[], dugnads: readonly HeldDugnad[]): Standing {
  const counting = countingRows(rows);
  const changes = [...neighbours(counting), ...neighbours(rowsInForce(rows))];
  return {
    counting,
    // Most pairs are neighbours in both views: one row.
    changes: [...new Map(changes.map((pair) => [`${pair.earlierId} ${pair.laterId}`, pair])).values()],
    dugnads: dugnadStandings(counting, dugnads),
  };
}

/**
 * The row of each chain that counts for its municipality and NDFU (spec 3.1, 5.3): the latest correction that is
 * submitted and not returned; where there is none, the published one that still stands while it is corrected. A row that
 * was returned before it was published counts nowhere.
 */
export function countingRows(rows: readonly SubmittedRow[]): SubmittedRow[] {
  return [...groupBy(rows, ({ chainId }) => chainId).values()].flatMap((chain) => {
    const ordered = chain.toSorted((a, b) => a.number - b.number);
    return ordered.findLast(({ state }) => state !== 'RETURNED') ?? ordered.findLast(isInForce) ?? [];
  });
}

/** What all may see: published, and no published correction has taken its place. */
const rowsInForce = (rows: readonly SubmittedRow[]): SubmittedRow[] => rows.filter(isInForce);

const isInForce = ({ publishedAt, supersededAt }: SubmittedRow): boolean =>
  publishedAt !== null && supersededAt === null;

/** Each round assessment with the one before it of its municipality, checklist and perspective, in the order in time. */
function neighbours(rows: readonly SubmittedRow[]): NeighbourPair[] {
  const inRounds = rows.filter(({ roundId }) => roundId !== null);
  return [...groupBy(inRounds, seriesOf).values()].flatMap((series) =>
    series
      .toSorted(inTime)
      .flatMap(({ id, municipalityId, checklistId }, index, ordered) =>
        index === 0 ? [] : [{ municipalityId, checklistId, earlierId: ordered[index - 1]!.id, laterId: id }],
      ),
  );
}

function dugnadStandings(counting: readonly SubmittedRow[], dugnads: readonly HeldDugnad[]): DugnadStanding[] {
  const held = groupBy(dugnads, ({ municipalityId }) => String(municipalityId));
  const own = counting.filter(({ perspective }) => perspective === 'ADMINISTRATION');
  return [...groupBy(own, seriesOf).values()].flatMap((series) => {
    const { municipalityId, checklistId } = series[0]!;
    const around = held.get(String(municipalityId)) ?? [];
    const days = around.map(({ heldOn }) => heldOn);
    return around.map(({ id: dugnadId, heldOn }) => {
      const { before, after, latest, ...marks } = dugnadPair(heldOn, nextDugnadOn(heldOn, days), series);
      const ids = { beforeId: before?.id ?? null, afterId: after?.id ?? null, latestId: latest?.id ?? null };
      return { dugnadId, checklistId, municipalityId, ...ids, ...marks };
    });
  });
}

const seriesOf = ({ municipalityId, checklistId, perspective }: SubmittedRow): string =>
  `${municipalityId} ${checklistId} ${perspective}`;

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
