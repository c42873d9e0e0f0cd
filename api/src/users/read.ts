import type { Viewer, ViewerSeat } from '../access.ts';
import { pool } from '../database.ts';

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
];

const statement = {
  name: 'session-viewer',
  rowMode: 'array',
  text: `SELECT u.id, u.name, u.ndfu_role::text, u.deactivated_at IS NOT NULL, x.expires_at,
           s.id, s.municipality_id, s.role::text, s.title
         FROM session x JOIN "user" u ON u.id = x.user_id
         LEFT JOIN seat s ON s.user_id = u.id AND s.ended_at IS NULL
         WHERE x.token = $1
         ORDER BY s.given_at`,
} as const;

/**
 * Who a session belongs to, with role and the seats held now: asked at every signed-in call, so one prepared statement.
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
  return { viewer: isDeactivated ? null : { id, name, ndfuRole, seats }, expiresAt };
}
