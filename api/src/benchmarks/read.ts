import { pool } from '../database.ts';
import type { Day } from '../days.ts';
import { revisionSql } from '../revisionSql.ts';
import { rowsOf } from './held/loadEdition.ts';

/** A score, exact and as a double; null where withheld. */
export type OwnScore = { readonly score: string | null; readonly value: number | null };

/** A municipality's assessment in a round as it counts for itself and NDFU. */
export type OwnAssessment = {
  readonly id: string;
  readonly round: {
    readonly id: string;
    readonly name: string;
    readonly checklistId: string;
    readonly version: string;
    readonly closesOn: Day;
  };
  readonly referenceOn: Day;
  readonly overall: OwnScore;
  readonly level: string | null;
  readonly themes: ReadonlyMap<string, OwnScore>;
};

export type OwnAssessments = {
  /** What was public at the same moment. */
  readonly revision: number;
  /** By round. */
  readonly byRound: ReadonlyMap<string, OwnAssessment>;
};

// One narrow statement: most of what counts is public, and stands in process already.
const ownSql = `
  SELECT ${revisionSql} AS revision, c.assessment_id::text, c.round_id::text, c.name, c.version, c.closes_on::text,
    c.reference_on::text, c.score, c.score_value, c.level, t.theme_id, t.score, t.score_value
  FROM (SELECT 1) always LEFT JOIN (
    SELECT c.assessment_id, c.round_id, c.reference_on, r.name, r.version, r.closes_on, a.score, a.score_value, a.level
    FROM counting_assessment c JOIN assessment a ON a.id = c.assessment_id JOIN round r ON r.id = c.round_id
    WHERE c.municipality_id = $1 AND c.checklist_id = $2 AND c.perspective = 'ADMINISTRATION'
      AND ($3 OR a.published_at IS NULL)
  ) c ON true LEFT JOIN theme_score t ON t.assessment_id = c.assessment_id`;

type Score = [string | null, number | null];
type OwnRow = [string, string, string, string, Day, Day, ...Score, string | null, string | null, ...Score];
/** Where nothing counts there is one row all the same: it tells the revision. */
type Row = [number, ...OwnRow] | [number, ...null[]];

/**
 * What counts for a municipality and NDFU in its rounds, and what was public at the same moment. The caller must have the
 * right to it (`mayReadCounting`).
 * @param which UNPUBLISHED leaves out what stands in an edition already
 */
export async function readOwnAssessments(
  municipalityId: number,
  checklistId: string,
  which: 'UNPUBLISHED' | 'ALL',
): Promise<OwnAssessments> {
  const rows = await rowsOf<Row>(pool, 'own_assessments', ownSql, municipalityId, checklistId, which === 'ALL');
  const byRound = new Map<string, OwnAssessment & { themes: Map<string, OwnScore> }>();
  for (const [, ...row] of rows) {
    if (!isOwn(row)) continue;
    const [id, roundId, name, version, closesOn, referenceOn, score, value, level, themeId, ...theme] = row;
    let own = byRound.get(roundId);
    if (!own) {
      const round = { id: roundId, name, checklistId, version, closesOn };
      own = { id, round, referenceOn, overall: { score, value }, level, themes: new Map() };
      byRound.set(roundId, own);
    }
    if (themeId !== null) own.themes.set(themeId, { score: theme[0], value: theme[1] });
  }
  return { revision: rows[0]![0], byRound };
}

const isOwn = (row: OwnRow | null[]): row is OwnRow => row[0] !== null;

/** The municipalities that somebody follows, by number. */
export async function readFollowed(userId: string): Promise<number[]> {
  const sql = 'SELECT municipality_id FROM follow WHERE user_id = $1 ORDER BY municipality_id';
  return (await rowsOf<[number]>(pool, 'followed', sql, userId)).map(([municipalityId]) => municipalityId);
}
