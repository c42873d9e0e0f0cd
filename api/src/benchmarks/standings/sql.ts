import { Prisma } from '../../generated/client/client.ts';
import { register } from '../../register.ts';
import { municipalitiesInOrder, type StandingFilter, type StandingOrder, type StandingScope } from './asked.ts';

/**
 * Municipalities of today, and those that the round invited, with how they stand: `m` the municipality, `n` its newest row,
 * `c` the one that counts, `a` its score, `ch` its change from the one before that counts, `s` what follows from these.
 */
export function standingsIn({ checklistId, roundId, today }: StandingScope): Prisma.Sql {
  const { ids, isCurrent } = municipalitiesInOrder(register(), today);
  const ofScope =
    roundId === null ? Prisma.sql`checklist_id = ${checklistId}` : Prisma.sql`round_id = ${roundId}::uuid`;
  return Prisma.sql`
    unnest(${ids}::int[], ${isCurrent}::boolean[]) WITH ORDINALITY AS m (id, is_current, name_order)
    LEFT JOIN round_invitation i ON i.round_id = ${roundId}::uuid AND i.municipality_id = m.id
    LEFT JOIN (
      SELECT DISTINCT ON (municipality_id) municipality_id, state::text AS state, number, is_late, reviewed_at
      FROM assessment WHERE ${ofScope} AND perspective = 'ADMINISTRATION'
      ORDER BY municipality_id, started_at DESC, number DESC
    ) n ON n.municipality_id = m.id
    LEFT JOIN (
      SELECT DISTINCT ON (municipality_id) municipality_id, assessment_id, reference_on, submitted_at
      FROM counting_assessment WHERE ${ofScope} AND perspective = 'ADMINISTRATION'
      ORDER BY municipality_id, reference_on DESC, submitted_at DESC
    ) c ON c.municipality_id = m.id
    LEFT JOIN assessment a ON a.id = c.assessment_id
    LEFT JOIN LATERAL (
      SELECT ac.change, ac.change_value, e.round_id AS earlier_round_id
      FROM assessment_change ac JOIN counting_assessment e ON e.assessment_id = ac.earlier_id
      WHERE ac.later_id = c.assessment_id ORDER BY e.reference_on DESC LIMIT 1
    ) ch ON true
    CROSS JOIN LATERAL (
      SELECT n.state IN ('SUBMITTED', 'PUBLISHED') AND n.reviewed_at IS NULL AS is_waiting,
        CASE
          WHEN n.state IS NULL AND i.municipality_id IS NULL AND ${roundId !== null} THEN 'NOT_INVITED'
          WHEN n.state IS NULL THEN 'SILENT'
          WHEN n.state = 'DRAFT' AND n.number = 0 THEN 'BEGUN'
          WHEN n.state IN ('DRAFT', 'RETURNED') THEN 'RETURNED'
          ELSE n.state
        END AS status
    ) s`;
}

/** Who is in the list at all: ended ones only where the round invited them. */
const inScope = Prisma.sql`(m.is_current OR i.municipality_id IS NOT NULL)`;

/** Decided on the exact fraction's text, never on the double. */
export const hasFallen = Prisma.sql`coalesce(ch.change LIKE '-%', false)`;

/** Whether it has a dugnad within the days; held or planned, not one that was taken away. */
export const hasDugnad = ({ dugnadFrom, dugnadTo }: Pick<StandingFilter, 'dugnadFrom' | 'dugnadTo'>): Prisma.Sql =>
  Prisma.sql`EXISTS (
    SELECT FROM dugnad d WHERE d.municipality_id = m.id AND d.removed_at IS NULL
      AND (${dugnadFrom}::text IS NULL OR d.held_on >= ${dugnadFrom}::text::date)
      AND (${dugnadTo}::text IS NULL OR d.held_on <= ${dugnadTo}::text::date))`;

/** Which municipalities: the part of a filter that the counts beside the list keep to. */
export function among({ municipalityIds, followerId }: StandingFilter): Prisma.Sql {
  const conditions = [inScope];
  if (municipalityIds) conditions.push(Prisma.sql`m.id = ANY(${[...municipalityIds]}::int[])`);
  if (followerId !== null) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM follow f WHERE f.municipality_id = m.id AND f.user_id = ${followerId})`,
    );
  }
  return Prisma.join(conditions, ' AND ');
}

/** The rest of a filter: how they must stand. */
export function standingAs(filter: StandingFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (filter.statuses) conditions.push(Prisma.sql`s.status = ANY(${[...filter.statuses]}::text[])`);
  if (filter.isWaiting) conditions.push(Prisma.sql`s.is_waiting`);
  if (filter.hasFallen) conditions.push(hasFallen);
  if (filter.dugnadFrom || filter.dugnadTo) conditions.push(hasDugnad(filter));
  return Prisma.join(conditions, ' AND ');
}

/** Counties are sorted by their number, in the order that people know them in. */
export function sortedBy(order: StandingOrder, { today }: StandingScope): Prisma.Sql {
  if (order === 'COUNTY') {
    const { counties } = municipalitiesInOrder(register(), today);
    return Prisma.sql`(${counties}::text[])[m.name_order]`;
  }
  return orders[order];
}

const orders: Readonly<Record<Exclude<StandingOrder, 'COUNTY'>, Prisma.Sql>> = {
  NAME: Prisma.sql`m.name_order`,
  STATUS: Prisma.sql`array_position(ARRAY['SUBMITTED', 'PUBLISHED', 'RETURNED', 'BEGUN', 'SILENT', 'NOT_INVITED'], s.status)`,
  SCORE: Prisma.sql`a.score_value`,
  CHANGE: Prisma.sql`ch.change_value`,
  SUBMITTED_AT: Prisma.sql`c.submitted_at`,
};
