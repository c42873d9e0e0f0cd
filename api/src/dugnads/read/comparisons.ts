import { db } from '../../database.ts';
import type { Day } from '../../days.ts';
import { Prisma } from '../../generated/client/client.ts';
import { endedOn } from '../../municipality.ts';
import { register } from '../../register.ts';
import { type ComparisonStatus, casesOf, type Facts, noAfterFrom, statusesOf } from '../rules/status.ts';

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

type FoundRow = Omit<ComparisonRow, 'statuses'> & { readonly facts: Facts };

/** One page, sorted and filtered in the database; what lacks the value sorted by comes last, ties by id. */
export async function comparisonsOf(filter: ComparisonFilter, page: ComparisonPage): Promise<ComparisonRow[]> {
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT d.id::text AS "dugnadId", ${filter.checklistId}::text AS "checklistId", d.held_on::text AS "heldOn",
      c.before_id::text AS "beforeId", c.after_id::text AS "afterId", c.latest_id::text AS "latestId",
      to_json(fact) AS facts,
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
  return rows.map(({ facts, ...row }) => ({ ...row, statuses: statusesOf(facts) }));
}

/** How many the whole list has. */
export async function countComparisons(filter: ComparisonFilter): Promise<number> {
  const [counted] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM ${compared(filter)} WHERE ${narrowed(filter)}`;
  return counted.count;
}

/** Dugnads, how they compare on the checklist, and the facts that their status follows from. */
function compared({ checklistId, today }: ComparisonFilter): Prisma.Sql {
  const ending = [...register().municipalities.values()].flatMap((municipality) => {
    const from = noAfterFrom({ today, endedOn: endedOn(municipality) });
    return from === null ? [] : [{ id: municipality.id, from }];
  });
  return Prisma.sql`dugnad d
    LEFT JOIN dugnad_comparison c ON c.dugnad_id = d.id AND c.checklist_id = ${checklistId}
    LEFT JOIN unnest(${ending.map(({ id }) => id)}::int[], ${ending.map(({ from }) => from)}::text[]::date[])
      AS ending (municipality_id, no_after_from) ON ending.municipality_id = d.municipality_id
    CROSS JOIN LATERAL (
      SELECT d.held_on <= ${today}::text::date AS "isHeld", c.before_id IS NOT NULL AS "hasBefore",
        c.after_id IS NOT NULL AS "hasAfter",
        ending.no_after_from IS NULL OR d.held_on < ending.no_after_from AS "canHaveAfter") AS fact`;
}

const sortedBy: Readonly<Record<ComparisonSort, Prisma.Sql>> = {
  HELD_ON: Prisma.sql`d.held_on`,
  CHANGE: Prisma.sql`c.change_value`,
  PRACTICE: Prisma.sql`c.practice_value`,
  BETTER: Prisma.sql`CASE WHEN c.before_id IS NOT NULL AND c.after_id IS NOT NULL THEN c.better END`,
  MUNICIPALITY: Prisma.sql`named.name_order`,
};

/** Which facts have a status is decided by the rule; the database finds the rows that have these facts. */
function ofStatuses(statuses: readonly ComparisonStatus[]): Prisma.Sql {
  const cases = casesOf(statuses).map(
    ({ isHeld, hasBefore, hasAfter, canHaveAfter }) =>
      Prisma.sql`(${isHeld}, ${hasBefore}, ${hasAfter}, ${canHaveAfter})`,
  );
  // An empty list of statuses holds nothing.
  if (cases.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(fact."isHeld", fact."hasBefore", fact."hasAfter", fact."canHaveAfter") IN (${Prisma.join(cases)})`;
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
  if (statuses) conditions.push(ofStatuses(statuses));
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
