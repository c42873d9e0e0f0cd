import type { Pool } from 'pg';
import { pool } from '../database.ts';
import { revisionSql } from '../revisionSql.ts';
import { bytesOf, editionsIn } from './held/bytes.ts';
import type { HeldEdition } from './held/edition.ts';
import { loadEdition, rowsOf } from './held/loadEdition.ts';
import { loadPublished, type Published } from './held/loadPublished.ts';
import { sharedRead } from './held/sharedRead.ts';

export type { Published } from './held/loadPublished.ts';

/** How much of what is published stands in process. */
export type HeldFigures = {
  readonly revision: number;
  /** Editions, superseded ones that somebody has asked for among them. */
  readonly editions: number;
  /** About how much memory they take. */
  readonly bytes: number;
};

/** Superseded editions that are kept when somebody has read them: enough to compare one round's. */
const supersededKept = 4;

/** The one place that published figures are held in: replaced as a whole, never edited. */
type Held = {
  readonly source: Pool;
  readonly published: Published;
  /** Superseded editions by id, the last read last. */
  readonly superseded: ReadonlyMap<string, HeldEdition>;
};

let held: Held | null = null;
let loading: { readonly source: Pool; readonly published: Promise<Published> } | null = null;
let report: (figures: HeldFigures) => void = () => undefined;

const pinned = new WeakMap<object, Promise<Published>>();

/** The number of what is public now, never older than what was acknowledged to anybody before the call. */
export const publishedRevision = sharedRead(async () => {
  const [row] = await rowsOf<[number]>(pool, 'published_revision', `SELECT ${revisionSql}`);
  return row![0];
});

/**
 * All that is published, never older than what was acknowledged to anybody before the call: the database is asked whether
 * what is held still stands, by one narrow statement that calls at the same moment share.
 */
export async function published(): Promise<Published> {
  return publishedSince(await publishedRevision());
}

/**
 * What is published, the same for everything that one request asks: no answer mixes editions.
 * @param request its context
 * @param revision what is public now, when a statement that is run anyway tells it
 */
export function publishedFor(request: object, revision: () => Promise<number> = publishedRevision): Promise<Published> {
  const known = pinned.get(request);
  if (known) return known;
  const own = revision().then(publishedSince);
  pinned.set(request, own);
  return own;
}

/** The revision that a request was answered from; null when it asked for nothing published. */
export const revisionPinned = (request: object): Promise<number> | null =>
  pinned.get(request)?.then(({ revision }) => revision) ?? null;

/** What is published, at least of that revision. */
async function publishedSince(revision: number): Promise<Published> {
  if (held?.source === pool && held.published.revision >= revision) return held.published;
  const loaded = await loadOnce(pool);
  // What was under way already may have begun before the revision was made.
  return loaded.revision >= revision ? loaded : publishedSince(revision);
}

/** Many callers wait for one load. */
function loadOnce(source: Pool): Promise<Published> {
  if (loading?.source === source) return loading.published;
  const before = held?.source === source ? held : null;
  const ended = () => {
    if (loading?.published === own) loading = null;
  };
  const own = loadPublished(source, before?.published ?? null).then((next) => {
    held = { source, published: next, superseded: before?.superseded ?? new Map() };
    ended();
    report(heldFigures()!);
    return next;
  });
  own.catch(ended);
  loading = { source, published: own };
  return own;
}

/**
 * An edition of a round: the one in force, or one that was superseded, which is read when somebody asks for it.
 * @returns null when the round has no edition with that number
 */
export async function editionOf({ byRound }: Published, roundId: string, number: number): Promise<HeldEdition | null> {
  const inForce = byRound.get(roundId);
  if (!inForce || inForce.number === number) return inForce ?? null;
  const [row] = await rowsOf<[string]>(
    ...([pool, 'held_superseded', 'SELECT id::text FROM edition WHERE round_id = $1 AND number = $2'] as const),
    ...[roundId, number],
  );
  if (!row) return null;
  const [id] = row;
  const content = held?.superseded.get(id) ?? (await loadEdition(pool, { id, number, roundId }));
  const edition = { ...content, round: inForce.round };
  if (held?.source === pool) {
    const others = [...held.superseded].filter(([other]) => other !== id);
    held = { ...held, superseded: new Map([...others, [id, edition] as const].slice(-supersededKept)) };
  }
  return edition;
}

/** How much is held now; null before anything is. */
export function heldFigures(): HeldFigures | null {
  if (!held) return null;
  const editions = [...editionsIn(held.published), ...held.superseded.values()];
  return { revision: held.published.revision, editions: editions.length, bytes: bytesOf(held.published, editions) };
}

/**
 * All that is published, with an earlier edition of a round in the place of the one in force: what is made of it is as that
 * edition had it.
 * @param number the one in force where it is null
 * @returns null when the round has no edition with that number
 */
export async function publishedAs(
  published: Published,
  roundId: string,
  number: number | null,
): Promise<Published | null> {
  if (number === null) return published;
  const edition = await editionOf(published, roundId, number);
  return edition && { ...published, byRound: new Map(published.byRound).set(roundId, edition) };
}

/** Has somebody told whenever what is held was replaced. */
export function reportHeld(listener: (figures: HeldFigures) => void): void {
  report = listener;
}
