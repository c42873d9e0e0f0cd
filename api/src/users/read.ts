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
  /** The number under which the account stands (`rightsRevisionSql`). */
  readonly rightsRevision: number;
};

type Row = [token: string, account: Account, revision: number, unpublishedIn: number[] | null];

/** All that the rules know of who a session belongs to, as the statement writes it. */
type Account = [
  expiresAtSeconds: number,
  rightsRevision: number,
  id: string,
  name: string,
  ndfuRole: Viewer['ndfuRole'],
  isDeactivated: boolean,
  seats: [id: string, municipalityId: number, role: ViewerSeat['role'], title: string][] | null,
];

const statement = {
  name: 'session-viewer',
  rowMode: 'array',
  text: `SELECT x.token,
           json_build_array(extract(epoch FROM x.expires_at), u.rights_revision, u.id, u.name, u.ndfu_role,
             u.deactivated_at IS NOT NULL,
             (SELECT json_agg(json_build_array(s.id, s.municipality_id, s.role, s.title) ORDER BY s.given_at, s.id)
              FROM seat s WHERE s.user_id = u.id AND s.ended_at IS NULL)),
           ${revisionSql},
           (SELECT json_agg(s.municipality_id) FROM seat s
            WHERE s.user_id = x.user_id AND s.ended_at IS NULL AND EXISTS (
              SELECT 1 FROM assessment a WHERE a.municipality_id = s.municipality_id
                AND a.published_at IS NULL AND a.state = 'SUBMITTED'))
         FROM session x JOIN "user" u ON u.id = x.user_id WHERE x.token = ANY($1::text[])`,
} as const;

/**
 * Who a session belongs to, with role and the seats held now: asked at nearly every signed-in call, so one prepared statement,
 * which calls that come in at the same moment share. It begins after the last of them came. What is public at that moment
 * comes along (`publicAsOf`): dashboard, map and list of changes need no other.
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
  const byToken = new Map(rows.map((row) => [row[0], row]));
  return tokens.map((token) => viewerIn(byToken.get(token)));
}

function viewerIn(row: Row | undefined): SessionViewer | null {
  if (!row) return null;
  const [, account, revision, unpublishedIn] = row;
  const [expiresAtSeconds, rightsRevision, id, name, ndfuRole, isDeactivated, seats] = account;
  const session = { rightsRevision, expiresAt: new Date(expiresAtSeconds * 1000) };
  if (isDeactivated) return { ...session, viewer: null };
  const viewer = {
    ...{ id, name, ndfuRole },
    seats: (seats ?? []).map(([id, municipalityId, role, title]) => ({ id, municipalityId, role, title })),
  };
  notePublicAsOf(viewer, { revision, unpublishedIn: new Set(unpublishedIn) });
  return { ...session, viewer };
}
