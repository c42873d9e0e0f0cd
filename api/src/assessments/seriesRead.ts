import { assessmentsInForce, type Caller, isMember, isNdfu } from '../access.ts';
import { withValues } from '../answer.ts';
import { db } from '../database.ts';
import { type Day, dayFrom } from '../days.ts';
import type { Dugnad, Perspective, Prisma } from '../generated/client/client.ts';
import { endedOn, type Link } from '../municipality.ts';
import { allPredecessors } from '../reforms.ts';
import { municipalityOf, register } from '../register.ts';
import { inOrder } from './series.ts';

const include = {
  answers: { select: { criterionId: true, state: true, value: true } },
  round: { select: { name: true } },
} as const satisfies Prisma.AssessmentInclude;

const rowOf = ({ answers, ...row }: Prisma.AssessmentGetPayload<{ include: typeof include }>) => ({
  ...row,
  answers: withValues(answers),
});

/** A submitted assessment as a series and a comparison need it. */
export type SeriesRow = ReturnType<typeof rowOf>;

/** One municipality's part of a series. */
export type SeriesLine = {
  readonly municipalityId: number;
  readonly isOwn: boolean;
  /** The first day on which it does not go on; null while it does. */
  readonly until: Day | null;
  /** The merger or split that a predecessor ended with; null for the municipality itself. */
  readonly link: Link | null;
  readonly rows: readonly SeriesRow[];
};

export type Series = {
  readonly municipalityId: number;
  readonly checklistId: string;
  /** The municipality's own line first, then its predecessors', the latest reform first; never added up. */
  readonly lines: readonly SeriesLine[];
  /** Oldest first, those of predecessors up to their end. */
  readonly dugnads: readonly Dugnad[];
};

/** One assessment with its answers; what the caller may see of it is not decided here. */
export async function readRow(id: string): Promise<SeriesRow | null> {
  const row = await db.assessment.findUnique({ where: { id }, include });
  return row && rowOf(row);
}

type Asked = { readonly municipalityId: number; readonly checklistId: string; readonly perspective: Perspective };

/**
 * The series of a municipality and its predecessors on a checklist: of each that the caller belongs to (for NDFU of all)
 * what counts, of every other what is in force. The two are never mixed in one line.
 */
export async function readSeries({ municipalityId, ...asked }: Asked, user: Caller): Promise<Series> {
  const predecessors = allPredecessors(register(), municipalityId);
  const ids = [municipalityId, ...predecessors.map((one) => one.municipalityId)];
  const seesCounting = (id: number) => isNdfu(user) || isMember(user, id);
  const [found, dugnads] = await Promise.all([
    db.assessment.findMany({
      where: {
        ...asked,
        OR: [
          { municipalityId: { in: ids.filter(seesCounting) }, counting: { isNot: null } },
          { municipalityId: { in: ids.filter((id) => !seesCounting(id)) }, ...assessmentsInForce },
        ],
      },
      include,
    }),
    db.dugnad.findMany({
      where: { municipalityId: { in: ids }, removedAt: null },
      orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const rows = found.map(rowOf);
  const ends = new Map(predecessors.map((one) => [one.municipalityId, one.link.changeOn]));
  const isBefore = (on: Date, id: number) => dayFrom(on) < (ends.get(id) ?? '9999');
  const rowsOf = (id: number) =>
    inOrder(rows.filter((row) => row.municipalityId === id && isBefore(row.referenceOn!, id)));
  const own = { municipalityId, isOwn: true, until: endedOn(municipalityOf(municipalityId)), link: null };
  const before = predecessors.map(({ municipalityId: id, link }) => {
    return { municipalityId: id, isOwn: false, until: link.changeOn, link };
  });
  return {
    ...{ municipalityId, checklistId: asked.checklistId },
    lines: [own, ...before].map((line) => ({ ...line, rows: rowsOf(line.municipalityId) })),
    dugnads: dugnads.filter((dugnad) => isBefore(dugnad.heldOn, dugnad.municipalityId)),
  };
}
