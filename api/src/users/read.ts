import DataLoader from 'dataloader';
import type { Viewer, ViewerSeat } from '../access.ts';
import { sessionFactsSql } from '../assumedViewer.ts';
import { pool } from '../database.ts';
import { notePublicAsOf } from '../publicAsOf.ts';
import { revisionSql } from '../revisionSql.ts';

/** The account of a session, and when the session ends. */
export type SessionViewer = {
  /** null when the account is deactivated */
  readonly viewer: Viewer | null;
  readonly expiresAt: Date;
  /** What `sessionFactsSql` says of it. */
  readonly facts: string;
};

type Row = [token: string, facts: string, revision: number, unpublishedIn: number[] | null];

/** What `sessionFactsSql` writes. */
type Facts = [
  expiresAtSeconds: number,
  id: string,
  name: string,
  ndfuRole: Viewer['ndfuRole'],
  isDeactivated: boolean,
  seats: [id: string, municipalityId: number, role: ViewerSeat['role'], title: string][] | null,
];

const statement = {
  name: 'session-viewer',
  rowMode: 'array',
  text: `SELECT x.token, ${sessionFactsSql('x')}, ${revisionSql},
           (SELECT json_agg(s.municipality_id) FROM seat s
            WHERE s.user_id = x.user_id AND s.ended_at IS NULL AND EXISTS (
              SELECT 1 FROM assessment a WHERE a.municipality_id = s.municipality_id
                AND a.published_at IS NULL AND a.state = 'SUBMITTED'))
         FROM session x WHERE x.token = ANY($1::text[])`,
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
  const [, facts, revision, unpublishedIn] = row;
  const [expiresAtSeconds, id, name, ndfuRole, isDeactivated, seats] = JSON.parse(facts) as Facts;
  const session = { facts, expiresAt: new Date(expiresAtSeconds * 1000) };
  if (isDeactivated) return { ...session, viewer: null };
  const viewer = {
    ...{ id, name, ndfuRole },
    seats: (seats ?? []).map(([id, municipalityId, role, title]) => ({ id, municipalityId, role, title })),
  };
  notePublicAsOf(viewer, { revision, unpublishedIn: new Set(unpublishedIn) });
  return { ...session, viewer };
}
