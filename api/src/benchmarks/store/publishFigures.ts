import type { Prisma } from '../../generated/client/client.ts';
import { type Distribution, distributionOf } from '../rules/distribution.ts';
import { type FixedGroupKind, fixedGroupKinds, groupKeyOf, type PeerFact } from '../rules/groups.ts';
import { freezePeerFacts } from './freezePeerFacts.ts';
import { insertRows } from './insertRows.ts';

type Tx = Prisma.TransactionClient;

/** The overall score of one answer, or (with a theme) the theme's; null where it is withheld. */
type Value = { readonly municipalityId: number; readonly themeId: string; readonly value: number | null };

/**
 * Figures of an edition: for each group of each kind that facts alone decide, how the overall score and each theme's are
 * spread over its answers. Every figure is made here; which of them may be shown is decided where they are read.
 * Called in the transaction that publishes, when the edition's entries are written and their themes are scored.
 */
export async function publishFigures(tx: Tx, editionId: string): Promise<void> {
  const { round, publishedAt } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { round: true },
  });
  // Who was invited later is no member of this edition's groups, also when the figures are made anew.
  const invitations = await tx.$queryRaw<{ municipalityId: number }[]>`
    SELECT municipality_id AS "municipalityId" FROM round_invitation
    WHERE round_id = ${round.id}::uuid AND invited_at <= ${publishedAt}::timestamptz`;
  const invited = new Set(invitations.map(({ municipalityId }) => municipalityId));
  const values = await tx.$queryRaw<Value[]>`
    WITH answered AS (
      SELECT a.id, a.municipality_id AS "municipalityId", a.score_value
      FROM edition_entry e JOIN assessment a ON a.id = e.assessment_id
      WHERE e.edition_id = ${editionId}::uuid AND a.perspective = 'ADMINISTRATION')
    SELECT "municipalityId", '' AS "themeId", score_value AS value FROM answered
    UNION ALL
    SELECT "municipalityId", t.theme_id, t.score_value FROM answered JOIN theme_score t ON t.assessment_id = answered.id`;
  const facts = await freezePeerFacts(tx, round, [...invited, ...values.map(({ municipalityId }) => municipalityId)]);
  const figures = fixedGroupKinds.flatMap((kind) => figuresOf(kind, facts, invited, values));
  await insertRows(
    tx,
    'edition_figure',
    figures.map((figure) => ({ editionId, ...figure })),
  );
}

type Figure = Distribution & {
  readonly groupKind: FixedGroupKind;
  readonly groupKey: string;
  /** '' = overall */
  readonly themeId: string;
  /** Those of the group that the round invited. */
  readonly members: number;
};

/** @returns none of a group that nobody was invited from and nobody answered in */
function figuresOf(
  groupKind: FixedGroupKind,
  facts: readonly PeerFact[],
  invited: ReadonlySet<number>,
  values: readonly Value[],
): Figure[] {
  const keys = new Map(facts.map((fact) => [fact.municipalityId, groupKeyOf(fact, groupKind)]));
  const themes = new Set(values.map(({ themeId }) => themeId)).add('');
  const members = new Map<string, number>();
  for (const [id, key] of keys) if (key !== null && invited.has(id)) members.set(key, (members.get(key) ?? 0) + 1);
  const scores = new Map<string, number[]>();
  for (const { municipalityId, themeId, value } of values) {
    const key = keys.get(municipalityId) ?? null;
    if (key === null) continue;
    const own = scores.get(`${key} ${themeId}`) ?? [];
    if (value !== null) own.push(value);
    scores.set(`${key} ${themeId}`, own);
    // Who answered without an invitation makes a group, too.
    if (!members.has(key)) members.set(key, 0);
  }
  return [...members].flatMap(([groupKey, count]) =>
    [...themes].map((themeId) => ({
      ...{ groupKind, groupKey, themeId, members: count },
      ...distributionOf(scores.get(`${groupKey} ${themeId}`) ?? []),
    })),
  );
}
