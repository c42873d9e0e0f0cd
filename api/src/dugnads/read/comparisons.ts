import { db } from '../../database.ts';
import type { Day } from '../../days.ts';
import { daysToAfter } from '../../dugnadPair.ts';
import { Prisma } from '../../generated/client/client.ts';
import { endedOn } from '../../municipality.ts';
import { register } from '../../register.ts';

export type ComparisonStatus = 'PLANNED' | 'NO_BEFORE' | 'NO_AFTER' | 'ENDED' | 'COMPARED';
export type ChangeOutcome = 'IMPROVED' | 'WORSENED' | 'UNCHANGED';
export type ComparisonSort = 'HELD_ON' | 'CHANGE' | 'PRACTICE' | 'BETTER' | 'MUNICIPALITY';

/** What the list is narrowed to; null narrows nothing. */
export type ComparisonFilter = {
  readonly checklistId: string;
  /** A dugnad of a later day is only planned. */
  readonly today: Day;
  readonly statuses: readonly ComparisonStatus[] | null;
  readonly outcome: ChangeOutcome | null;
  readonly themeId: string | null;
  readonly themeOutcome: 'BETTER' | 'WORSE' | 'SAME' | 'NOT_COMPARABLE' | null;
  /** Only those of these municipalities. */
  readonly municipalityIds: readonly number[] | null;
  /** Only those of municipalities that this user follows. */
  readonly followerId: string | null;
  readonly heldFrom: Day | null;
  readonly heldTo: Day | null;
};

export type ComparisonPage = {
  readonly sortBy: ComparisonSort;
  readonly isDescending: boolean;
  /** Every municipality in the order of its name: neither database knows the Norwegian alphabet. */
  readonly inNameOrder: readonly number[];
  readonly take: number;
  readonly skip: number;
};

/** A dugnad and how it compares; a dugnad without answers has no row of its own in the read model. */
export type ComparisonRow = {
  readonly dugnadId: string;
  readonly checklistId: string;
  readonly heldOn: Day;
  readonly beforeId: string | null;
  readonly afterId: string | null;
  readonly latestId: string | null;
  readonly statuses: readonly ComparisonStatus[];
  readonly isBeforeOld: boolean;
  readonly isAfterPastNext: boolean;
  readonly coreShare: string | null;
  readonly change: string | null;
  readonly practice: string | null;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  readonly notComparable: number;
  readonly themes: readonly ThemeRow[];
};

export type ThemeRow = {
  readonly themeId: string;
  readonly outcome: 'BETTER' | 'WORSE' | 'SAME' | 'NOT_COMPARABLE';
  readonly change: string | null;
};

/** One page, sorted and filtered in the database; what lacks the value sorted by comes last, ties by id. */
export const comparisonsOf = (filter: ComparisonFilter, page: ComparisonPage): Promise<ComparisonRow[]> =>
  db.$queryRaw<ComparisonRow[]>`
    SELECT d.id::text AS "dugnadId", ${filter.checklistId}::text AS "checklistId", d.held_on::text AS "heldOn",
      c.before_id::text AS "beforeId", c.after_id::text AS "afterId", c.latest_id::text AS "latestId",
      ${statusesOf(filter)} AS statuses,
      coalesce(c.is_before_old, false) AS "isBeforeOld", coalesce(c.is_after_past_next, false) AS "isAfterPastNext",
      c.core_share AS "coreShare", c.change, c.practice, coalesce(c.better, 0) AS better,
      coalesce(c.worse, 0) AS worse, coalesce(c.same, 0) AS same, coalesce(c.not_comparable, 0) AS "notComparable",
      (SELECT coalesce(json_agg(json_build_object('themeId', theme_id, 'outcome', outcome, 'change', change)), '[]')
       FROM dugnad_theme_comparison WHERE dugnad_id = d.id AND checklist_id = ${filter.checklistId}) AS themes
    FROM ${compared(filter)}
    LEFT JOIN unnest(${[...page.inNameOrder]}::int[]) WITH ORDINALITY AS named (municipality_id, name_order)
      ON named.municipality_id = d.municipality_id
    WHERE ${narrowed(filter)}
    ORDER BY ${sortedBy[page.sortBy]} ${page.isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`} NULLS LAST, d.id
    LIMIT ${page.take} OFFSET ${page.skip}`;

/** How many the whole list has. */
export async function countComparisons(filter: ComparisonFilter): Promise<number> {
  const [counted] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM ${compared(filter)} WHERE ${narrowed(filter)}`;
  return counted.count;
}

function compared({ checklistId }: ComparisonFilter): Prisma.Sql {
  const ended = [...register().municipalities.values()].flatMap((municipality) => {
    const on = endedOn(municipality);
    return on === null ? [] : [{ id: municipality.id, on }];
  });
  return Prisma.sql`dugnad d
    LEFT JOIN dugnad_comparison c ON c.dugnad_id = d.id AND c.checklist_id = ${checklistId}
    LEFT JOIN unnest(${ended.map(({ id }) => id)}::int[], ${ended.map(({ on }) => on)}::text[]::date[])
      AS ended (municipality_id, ended_on) ON ended.municipality_id = d.municipality_id`;
}

const sortedBy: Readonly<Record<ComparisonSort, Prisma.Sql>> = {
  HELD_ON: Prisma.sql`d.held_on`,
  CHANGE: Prisma.sql`c.change_value`,
  PRACTICE: Prisma.sql`c.practice_value`,
  BETTER: Prisma.sql`CASE WHEN c.before_id IS NOT NULL AND c.after_id IS NOT NULL THEN c.better END`,
  MUNICIPALITY: Prisma.sql`named.name_order`,
};

/** What has each status, as `missingOf` says of one dugnad: one that is planned has no other. */
function ofStatus({ today }: ComparisonFilter): Readonly<Record<ComparisonStatus, Prisma.Sql>> {
  const isHeld = Prisma.sql`d.held_on <= ${today}::text::date`;
  const lacksAfter = Prisma.sql`${isHeld} AND c.after_id IS NULL`;
  const hasEnded = Prisma.sql`(ended.ended_on IS NOT NULL
    AND (ended.ended_on <= ${today}::text::date OR ended.ended_on <= d.held_on + ${daysToAfter}::int))`;
  return {
    PLANNED: Prisma.sql`NOT ${isHeld}`,
    NO_BEFORE: Prisma.sql`${isHeld} AND c.before_id IS NULL`,
    NO_AFTER: Prisma.sql`${lacksAfter} AND NOT ${hasEnded}`,
    ENDED: Prisma.sql`${lacksAfter} AND ${hasEnded}`,
    COMPARED: Prisma.sql`${isHeld} AND c.before_id IS NOT NULL AND c.after_id IS NOT NULL`,
  };
}

function statusesOf(filter: ComparisonFilter): Prisma.Sql {
  const each = Object.entries(ofStatus(filter)).map(
    ([status, is]) => Prisma.sql`CASE WHEN ${is} THEN ${status}::text END`,
  );
  return Prisma.sql`array_remove(ARRAY[${Prisma.join(each)}], NULL)`;
}

/** Decided on the exact fraction's text, never on the double. */
const ofOutcome: Readonly<Record<ChangeOutcome, Prisma.Sql>> = {
  IMPROVED: Prisma.sql`c.change <> '0' AND c.change NOT LIKE '-%'`,
  WORSENED: Prisma.sql`c.change LIKE '-%'`,
  UNCHANGED: Prisma.sql`c.change = '0'`,
};

function narrowed(filter: ComparisonFilter): Prisma.Sql {
  const { checklistId, statuses, outcome, themeId, themeOutcome, municipalityIds, followerId, heldFrom, heldTo } =
    filter;
  const conditions = [Prisma.sql`d.removed_at IS NULL`];
  // An empty list of statuses holds nothing.
  if (statuses) {
    const any = statuses.map((status) => Prisma.sql`(${ofStatus(filter)[status]})`);
    conditions.push(any.length > 0 ? Prisma.sql`(${Prisma.join(any, ' OR ')})` : Prisma.sql`false`);
  }
  if (outcome) conditions.push(ofOutcome[outcome]);
  if (themeId !== null || themeOutcome !== null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM dugnad_theme_comparison t WHERE t.dugnad_id = d.id AND t.checklist_id = ${checklistId}
        AND (${themeId}::text IS NULL OR t.theme_id = ${themeId})
        AND (${themeOutcome}::text IS NULL OR t.outcome::text = ${themeOutcome}))`);
  }
  if (municipalityIds) conditions.push(Prisma.sql`d.municipality_id = ANY(${[...municipalityIds]}::int[])`);
  if (followerId !== null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM follow f WHERE f.municipality_id = d.municipality_id AND f.user_id = ${followerId})`);
  }
  if (heldFrom) conditions.push(Prisma.sql`d.held_on >= ${heldFrom}::text::date`);
  if (heldTo) conditions.push(Prisma.sql`d.held_on <= ${heldTo}::text::date`);
  return Prisma.join(conditions, ' AND ');
}
