import { db } from '../../database.ts';
import type { Day } from '../../days.ts';
import { Prisma } from '../../generated/client/client.ts';
import type { StandingFilter, StandingPage, StandingScope, StandingStatus } from './asked.ts';
import { among, hasDugnad, hasFallen, sortedBy, standingAs, standingsIn } from './sql.ts';

/** A round in a municipality’s series; what is null it did not answer. */
export type StandingRound = {
  readonly roundId: string;
  readonly roundName: string;
  readonly closesOn: Day;
  readonly referenceOn: Day | null;
  readonly score: string | null;
  readonly scoreValue: number | null;
  readonly version: string | null;
};

export type StandingTheme = {
  readonly themeId: string;
  readonly score: string | null;
  readonly scoreValue: number | null;
};

/** How one municipality stands. */
export type Standing = {
  readonly checklistId: string;
  readonly municipalityId: number;
  readonly status: StandingStatus;
  readonly isLate: boolean;
  readonly isWaiting: boolean;
  readonly isFollowed: boolean;
  readonly hasSeat: boolean;
  readonly overdueActions: number;
  readonly assessmentId: string | null;
  readonly version: string | null;
  readonly referenceOn: Day | null;
  readonly submittedAt: Date | null;
  readonly score: string | null;
  readonly scoreValue: number | null;
  readonly level: string | null;
  readonly change: string | null;
  readonly changeSince: string | null;
  readonly dugnads: readonly Day[];
  readonly describesUntil: Day | null;
  readonly rounds: readonly StandingRound[];
  readonly themes: readonly StandingTheme[];
};

/** One page, filtered and sorted in the database, in one statement; what lacks the value sorted by comes last, ties by name. */
export async function standingsOf(
  scope: StandingScope,
  filter: StandingFilter,
  page: StandingPage,
  userId: string,
): Promise<Standing[]> {
  const { checklistId, today } = scope;
  return db.$queryRaw<Standing[]>`
    WITH page AS (
      SELECT m.id, s.status, coalesce(n.is_late, false) AS is_late, coalesce(s.is_waiting, false) AS is_waiting,
        c.assessment_id, a.version, c.reference_on, c.submitted_at, a.score, a.score_value, a.level,
        ch.change, ch.earlier_round_id,
        row_number() OVER (ORDER BY ${sortedBy(page.sortBy, scope)}
          ${page.isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`} NULLS LAST, m.name_order) AS place
      FROM ${standingsIn(scope)}
      WHERE ${among(filter)} AND ${standingAs(filter)}
      ORDER BY place LIMIT ${page.take} OFFSET ${page.skip}
    )
    SELECT ${checklistId}::text AS "checklistId", p.id AS "municipalityId", p.status, p.is_late AS "isLate",
      p.is_waiting AS "isWaiting", p.assessment_id::text AS "assessmentId", p.version,
      p.reference_on::text AS "referenceOn", p.submitted_at AS "submittedAt",
      p.score, p.score_value AS "scoreValue", p.level, p.change,
      (SELECT name FROM round WHERE id = p.earlier_round_id) AS "changeSince",
      EXISTS (SELECT FROM follow f WHERE f.municipality_id = p.id AND f.user_id = ${userId}) AS "isFollowed",
      EXISTS (SELECT FROM seat WHERE seat.municipality_id = p.id AND seat.ended_at IS NULL) AS "hasSeat",
      (SELECT count(*)::int FROM action t WHERE t.municipality_id = p.id AND t.removed_at IS NULL
        AND t.state IN ('PLANNED', 'STARTED') AND t.due_on < ${today}::text::date) AS "overdueActions",
      (SELECT coalesce(json_agg(held_on::text ORDER BY held_on), '[]') FROM dugnad d
        WHERE d.municipality_id = p.id AND d.removed_at IS NULL) AS dugnads,
      (SELECT max(reference_on)::text FROM counting_assessment k
        WHERE k.municipality_id = p.id AND k.perspective = 'ADMINISTRATION') AS "describesUntil",
      (SELECT coalesce(json_agg(json_build_object(
          'roundId', r.id, 'roundName', r.name, 'closesOn', r.closes_on::text, 'referenceOn', rc.reference_on::text,
          'score', ra.score, 'scoreValue', ra.score_value, 'version', ra.version) ORDER BY r.closes_on, r.name), '[]')
        FROM round r
        LEFT JOIN round_invitation ri ON ri.round_id = r.id AND ri.municipality_id = p.id
        LEFT JOIN counting_assessment rc ON rc.round_id = r.id AND rc.municipality_id = p.id
          AND rc.perspective = 'ADMINISTRATION'
        LEFT JOIN assessment ra ON ra.id = rc.assessment_id
        WHERE r.checklist_id = ${checklistId} AND r.opens_on <= ${today}::text::date
          AND (ri.municipality_id IS NOT NULL OR rc.municipality_id IS NOT NULL)) AS rounds,
      (SELECT coalesce(json_agg(json_build_object(
          'themeId', theme_id, 'score', score, 'scoreValue', score_value)), '[]')
        FROM theme_score t WHERE t.assessment_id = p.assessment_id) AS themes
    FROM page p ORDER BY p.place`;
}

/** How many of the municipalities asked about … */
export type StandingCounts = {
  /** … are in the list. */
  readonly total: number;
  /** … there are, however they stand. */
  readonly all: number;
  readonly waiting: number;
  readonly fallen: number;
  readonly withDugnad: number;
};

/** How many the whole list has, and what each filter would leave of its municipalities. */
export async function countStandings(
  scope: StandingScope,
  filter: StandingFilter,
  dugnads: Pick<StandingFilter, 'dugnadFrom' | 'dugnadTo'>,
): Promise<StandingCounts> {
  const [counted] = await db.$queryRaw<[StandingCounts]>`
    SELECT count(*) FILTER (WHERE ${standingAs(filter)})::int AS total, count(*)::int AS "all",
      count(*) FILTER (WHERE s.is_waiting)::int AS waiting, count(*) FILTER (WHERE ${hasFallen})::int AS fallen,
      count(*) FILTER (WHERE ${hasDugnad(dugnads)})::int AS "withDugnad"
    FROM ${standingsIn(scope)} WHERE ${among(filter)}`;
  return counted;
}

/** The middle of a theme’s scores in the list. */
export type ThemeMiddle = { readonly themeId: string; readonly n: number; readonly median: number };

/** By theme, over the whole list; which of them may be shown the guard decides. */
export const themeMiddles = (scope: StandingScope, filter: StandingFilter): Promise<ThemeMiddle[]> =>
  db.$queryRaw<ThemeMiddle[]>`
    SELECT t.theme_id AS "themeId", count(*)::int AS n,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY t.score_value) AS median
    FROM ${standingsIn(scope)} JOIN theme_score t ON t.assessment_id = c.assessment_id AND t.score IS NOT NULL
    WHERE ${among(filter)} AND ${standingAs(filter)} GROUP BY t.theme_id ORDER BY t.theme_id`;
