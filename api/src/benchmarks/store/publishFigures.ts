import { catalogue } from '../../catalogue.ts';
import type { Prisma } from '../../generated/client/client.ts';
import { type Distribution, distributionOf } from '../rules/distribution.ts';
import { fixedGroupKinds, groupKeyOf, type PeerFact } from '../rules/groups.ts';
import { freezePeerFacts } from './freezePeerFacts.ts';

type Tx = Prisma.TransactionClient;

/**
 * Figures of an edition: for each group of each kind that facts alone decide, how the overall score and each theme's are
 * spread over its answers. Every figure is made here; which of them may be shown is decided where they are read.
 * Called in the transaction that publishes, when the edition's entries are written and their themes are scored.
 */
export async function publishFigures(tx: Tx, editionId: string): Promise<void> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { round: true, entries: { include: { assessment: { include: { themeScores: true } } } } },
  });
  const { round, publishedAt } = edition;
  // Who was invited later is no member of this edition's groups, also when the figures are made anew.
  const invitations = await tx.roundInvitation.findMany({
    where: { roundId: round.id, invitedAt: { lte: publishedAt } },
  });
  const invited = new Set(invitations.map(({ municipalityId }) => municipalityId));
  const assessments = edition.entries.map(({ assessment }) => assessment);
  const facts = await freezePeerFacts(tx, round, [
    ...invited,
    ...assessments.map(({ municipalityId }) => municipalityId),
  ]);
  const themes = catalogue.version(round.checklistId, round.version)!.checklist.themes.map(({ id }) => id);
  const values = new Map<string, Map<number, number | null>>([
    ['', new Map(assessments.map(({ municipalityId, scoreValue }) => [municipalityId, scoreValue]))],
    ...themes.map((theme): [string, Map<number, number | null>] => [
      theme,
      new Map(
        assessments.map(({ municipalityId, themeScores }) => [
          municipalityId,
          themeScores.find(({ themeId }) => themeId === theme)?.scoreValue ?? null,
        ]),
      ),
    ]),
  ]);
  const figures = figuresOf(facts, invited, values);
  await tx.editionFigure.createMany({ data: figures.map((figure) => ({ editionId, ...figure })) });
}

type Figure = Distribution & {
  readonly groupKind: (typeof fixedGroupKinds)[number];
  readonly groupKey: string;
  readonly themeId: string;
  readonly members: number;
};

/**
 * @param values by theme ('' = overall) and municipality; null where a score is withheld
 * @returns none of a group that nobody was invited from and nobody answered in
 */
function figuresOf(
  facts: readonly PeerFact[],
  invited: ReadonlySet<number>,
  values: ReadonlyMap<string, ReadonlyMap<number, number | null>>,
): Figure[] {
  return fixedGroupKinds.flatMap((groupKind) => {
    const groups = new Map<string, number[]>();
    for (const fact of facts) {
      const key = groupKeyOf(fact, groupKind);
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), fact.municipalityId]);
    }
    return [...groups].flatMap(([groupKey, own]) => {
      const members = own.filter((id) => invited.has(id)).length;
      return [...values].flatMap(([themeId, scores]) => {
        const distribution = distributionOf(own.flatMap((id) => scores.get(id) ?? []));
        return members + distribution.n > 0 ? [{ groupKind, groupKey, themeId, members, ...distribution }] : [];
      });
    });
  });
}
