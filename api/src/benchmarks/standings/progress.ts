import { db } from '../../database.ts';
import { type Day, dateOf, dayOf } from '../../days.ts';
import { countiesOn } from '../../municipality.ts';
import { register } from '../../register.ts';
import { closesAt, isClosed } from '../../roundState.ts';
import { municipalitiesInOrder } from './asked.ts';

/** How far a round has come among some municipalities; submitted, returned, begun and silent add up to invited. */
export type ProgressCounts = {
  readonly invited: number;
  readonly submitted: number;
  readonly returned: number;
  readonly begun: number;
  readonly silent: number;
  readonly late: number;
  readonly waiting: number;
  readonly reviewed: number;
  readonly published: number;
  /** Submitted, or published before it was opened again. */
  readonly answered: number;
};

export type CountyProgress = ProgressCounts & { readonly countyCode: string; readonly countyName: string };

export type RoundProgress = ProgressCounts & {
  readonly roundId: string;
  readonly roundName: string;
  readonly checklistId: string;
  readonly version: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** When it closed, by its day or by hand; null before. */
  readonly closedAt: Date | null;
  readonly publishesOn: Day;
  /** By the county that each lies in today, so that rounds before a reform can be held beside those after. */
  readonly counties: readonly CountyProgress[];
};

type Row = ProgressCounts & Pick<RoundProgress, 'roundId'> & { readonly countyCode: string | null };
type Head = Omit<RoundProgress, keyof ProgressCounts | 'counties'>;

/** By round, as a whole and by county; a county that is null there is the whole. */
const countsIn = (ids: number[], counties: string[]) => db.$queryRaw<Row[]>`
  WITH newest AS (
    SELECT DISTINCT ON (round_id, municipality_id) round_id, municipality_id, state::text AS state, number, is_late, reviewed_at,
      bool_or(published_at IS NOT NULL) OVER (PARTITION BY round_id, municipality_id) AS is_published
    FROM assessment WHERE round_id IS NOT NULL AND perspective = 'ADMINISTRATION'
    ORDER BY round_id, municipality_id, number DESC
  ), stood AS (
    SELECT i.round_id, l.county_code, n.number, n.is_late, n.reviewed_at, coalesce(n.is_published, false) AS is_published,
      n.state, coalesce(n.state IN ('SUBMITTED', 'PUBLISHED'), false) AS is_in
    FROM round_invitation i
    LEFT JOIN newest n ON n.round_id = i.round_id AND n.municipality_id = i.municipality_id
    LEFT JOIN unnest(${ids}::int[], ${counties}::text[]) AS l (municipality_id, county_code) ON l.municipality_id = i.municipality_id
  )
  SELECT round_id::text AS "roundId", county_code AS "countyCode", count(*)::int AS invited,
    count(*) FILTER (WHERE is_in)::int AS submitted,
    count(*) FILTER (WHERE state IS NOT NULL AND NOT is_in AND number > 0)::int AS returned,
    count(*) FILTER (WHERE state IS NOT NULL AND NOT is_in AND number = 0)::int AS begun,
    count(*) FILTER (WHERE state IS NULL)::int AS silent,
    count(*) FILTER (WHERE is_in AND is_late)::int AS late,
    count(*) FILTER (WHERE is_in AND reviewed_at IS NULL)::int AS waiting,
    count(*) FILTER (WHERE is_in AND reviewed_at IS NOT NULL)::int AS reviewed,
    count(*) FILTER (WHERE is_published)::int AS published,
    count(*) FILTER (WHERE is_in OR is_published)::int AS answered
  FROM stood GROUP BY GROUPING SETS ((round_id), (round_id, county_code))
  HAVING NOT (GROUPING(county_code) = 0 AND county_code IS NULL)`;

/**
 * How far every round of municipalities’ checklists that has opened has come, the newest first, in two statements.
 * The caller must be of NDFU: it tells who has not answered.
 */
export async function roundProgress(checklistId: string | null, now: Date): Promise<RoundProgress[]> {
  const today = dayOf(now);
  const { ids, counties } = municipalitiesInOrder(register(), today);
  const heads = await db.$queryRaw<Head[]>`
    SELECT id::text AS "roundId", name AS "roundName", checklist_id AS "checklistId", version,
      opens_on::text AS "opensOn", closes_on::text AS "closesOn", closed_at AS "closedAt",
      publishes_on::text AS "publishesOn"
    FROM round WHERE opens_on <= ${today}::text::date AND (${checklistId}::text IS NULL OR checklist_id = ${checklistId})
    ORDER BY opens_on DESC, id`;
  const rows = await countsIn(ids, counties);
  const named = countiesOn(register(), today);
  return heads.map((head) => {
    const own = rows.filter(({ roundId }) => roundId === head.roundId);
    const {
      roundId: _round,
      countyCode: _county,
      ...whole
    } = own.find(({ countyCode }) => countyCode === null) ?? {
      ...{ roundId: head.roundId, countyCode: null },
      ...nobody,
    };
    const days = { opensOn: dateOf(head.opensOn), closesOn: dateOf(head.closesOn), closedAt: head.closedAt };
    return {
      ...head,
      ...whole,
      closedAt: isClosed(days, now) ? closesAt(days) : null,
      counties: named.flatMap(({ code, name }) => {
        const county = own.find(({ countyCode }) => countyCode === code);
        return county ? [{ ...county, countyCode: code, countyName: name }] : [];
      }),
    };
  });
}

const nobody: ProgressCounts = {
  ...{ invited: 0, submitted: 0, returned: 0, begun: 0, silent: 0 },
  ...{ late: 0, waiting: 0, reviewed: 0, published: 0, answered: 0 },
};
