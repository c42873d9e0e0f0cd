import type { Viewer, ViewerSeat } from '../access.ts';
import { pool } from '../database.ts';
import { notePublicAsOf } from '../publicAsOf.ts';
import { revisionSql } from '../revisionSql.ts';

/** The account of a session, and when the session ends. */
export type SessionViewer = {
  /** null when the account is deactivated */
  readonly viewer: Viewer | null;
  readonly expiresAt: Date;
};

type Row = [
  id: string,
  name: string,
  ndfuRole: Viewer['ndfuRole'],
  isDeactivated: boolean,
  expiresAt: Date,
  seatId: string | null,
  municipalityId: number,
  role: ViewerSeat['role'],
  title: string,
  revision: number,
  hasUnpublished: boolean,
];

const statement = {
  name: 'session-viewer',
  rowMode: 'array',
  text: `SELECT u.id, u.name, u.ndfu_role::text, u.deactivated_at IS NOT NULL, x.expires_at,
           s.id, s.municipality_id, s.role::text, s.title, ${revisionSql},
           EXISTS (SELECT 1 FROM assessment a WHERE a.municipality_id = s.municipality_id
             AND a.published_at IS NULL AND a.state <> 'DRAFT')
         FROM session x JOIN "user" u ON u.id = x.user_id
         LEFT JOIN seat s ON s.user_id = u.id AND s.ended_at IS NULL
         WHERE x.token = $1
         ORDER BY s.given_at`,
} as const;

/**
 * Who a session belongs to, with role and the seats held now: asked at every signed-in call, so one prepared statement. What
 * is public at that moment comes along (`publicAsOf`): dashboard, map and list of changes need no other.
 * @returns null when there is no such session
 */
export async function viewerOfSession(token: string): Promise<SessionViewer | null> {
  const { rows } = await pool.query<Row>({ ...statement, values: [token] });
  const [first] = rows;
  if (!first) return null;
  const [id, name, ndfuRole, isDeactivated, expiresAt] = first;
  const seats = rows.flatMap(([, , , , , seatId, municipalityId, role, title]) =>
    seatId === null ? [] : [{ id: seatId, municipalityId, role, title }],
  );
  if (isDeactivated) return { viewer: null, expiresAt };
  const viewer = { id, name, ndfuRole, seats };
  const unpublished = rows.filter(([, , , , , , , , , , hasUnpublished]) => hasUnpublished);
  notePublicAsOf(viewer, {
    revision: first[9],
    unpublishedIn: new Set(unpublished.map(([, , , , , , municipalityId]) => municipalityId)),
  });
  return { viewer, expiresAt };
}
