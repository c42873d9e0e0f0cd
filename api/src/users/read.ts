import DataLoader from 'dataloader';
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
  token: string,
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
  text: `SELECT x.token, u.id, u.name, u.ndfu_role::text, u.deactivated_at IS NOT NULL, x.expires_at,
           s.id, s.municipality_id, s.role::text, s.title, ${revisionSql},
           EXISTS (SELECT 1 FROM assessment a WHERE a.municipality_id = s.municipality_id
             AND a.published_at IS NULL AND a.state <> 'DRAFT')
         FROM session x JOIN "user" u ON u.id = x.user_id
         LEFT JOIN seat s ON s.user_id = u.id AND s.ended_at IS NULL
         WHERE x.token = ANY($1::text[])
         ORDER BY s.given_at`,
} as const;

/**
 * Who a session belongs to, with role and the seats held now: asked at every signed-in call, so one prepared statement, which
 * calls that come in at the same moment share. It begins after the last of them came. What is public at that moment comes
 * along (`publicAsOf`): dashboard, map and list of changes need no other.
 * @returns null when there is no such session
 */
export const viewerOfSession = (token: string): Promise<SessionViewer | null> => sessions.load(token);

const sessions = new DataLoader<string, SessionViewer | null>(readSessions, {
  cache: false,
  // When all that has come in by now has been read.
  batchScheduleFn: (read) => setImmediate(read),
  maxBatchSize: 100,
});

async function readSessions(tokens: readonly string[]): Promise<(SessionViewer | null)[]> {
  const { rows } = await pool.query<Row>({ ...statement, values: [tokens] });
  return tokens.map((token) => viewerIn(rows.filter(([own]) => own === token)));
}

/** From the rows of one session, one for each seat. */
function viewerIn(rows: readonly Row[]): SessionViewer | null {
  const [first] = rows;
  if (!first) return null;
  const [, id, name, ndfuRole, isDeactivated, expiresAt] = first;
  if (isDeactivated) return { viewer: null, expiresAt };
  const seats = rows.flatMap(([, , , , , , seatId, municipalityId, role, title]) =>
    seatId === null ? [] : [{ id: seatId, municipalityId, role, title }],
  );
  const viewer = { id, name, ndfuRole, seats };
  const unpublished = rows.filter((row) => row[11]);
  notePublicAsOf(viewer, { revision: first[10], unpublishedIn: new Set(unpublished.map((row) => row[7])) });
  return { viewer, expiresAt };
}
