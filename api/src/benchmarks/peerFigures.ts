import { allCriteria, type Checklist, type Criterion } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../access.ts';
import { catalogue } from '../catalogue.ts';
import { type Collected, collectionFor } from './collection.ts';
import type { ShownGroup } from './groupTypes.ts';
import { guard as usual } from './guard.ts';
import type { Published } from './held.ts';
import { type AskedMembers, type Peers, peersIn, widerPeers } from './peerGroup.ts';
import { choicesOf } from './rules/answerRow.ts';
import { answeredTo, type CriterionSpread, criterionSpread, rangeOf } from './rules/criterionSpread.ts';
import { type Distribution, distributionOf, positionOf } from './rules/distribution.ts';
import { type Bounds, boundsOf, constantPanel, type ResponseRate, responseRateOf } from './rules/nonResponse.ts';
import type { Guard, NotReleased } from './rules/released.ts';

/** A score's spread over a group; `spread` is null where it may not be shown. */
export type ScoreFigure = {
  /** Values that it rests on. */
  readonly n: number;
  readonly because: NotReleased | null;
  readonly spread: Distribution | null;
  /** null where only the constant panel is shown: it has no silent ones. */
  readonly bounds: Bounds | null;
  readonly ownValue: number | null;
  readonly position: number | null;
};

/** Answers of a group to a criterion; `spread` is null where it may not be shown. */
export type CriterionFigure = {
  readonly criterion: Criterion;
  readonly themeId: string;
  readonly n: number;
  readonly because: NotReleased | null;
  readonly spread: CriterionSpread | null;
  /** What the own municipality chose. */
  readonly ownChoices: readonly string[];
  /** The points' spread; fewer have points than have answered, and it passes the guard by itself. */
  readonly points: ScoreFigure;
};

/** Figures of a round for one peer group. */
export type PeerFigures = {
  readonly collected: Collected;
  readonly group: ShownGroup;
  /** Offered where the group has too few answers. */
  readonly wider: ShownGroup | null;
  readonly responseRate: ResponseRate;
  /** Names of the rounds that all shown answered in; null where all that answered are shown. */
  readonly panelRounds: readonly string[] | null;
  readonly overall: ScoreFigure;
  readonly themes: readonly (ScoreFigure & { readonly themeId: string })[];
  readonly criteria: readonly CriterionFigure[];
};

export type AskedFigures = {
  readonly checklistId: string;
  readonly roundId?: string | null;
  readonly group: AskedMembers;
  /** Only these criteria; all when not given. */
  readonly criterionIds?: readonly string[] | null;
  /** Only those that answered in all of these rounds too. */
  readonly panelRoundIds?: readonly string[] | null;
};

/**
 * Figures of a peer group: how the overall score, each theme and each criterion are spread, and what the silent ones could
 * do to that (spec 6.1–6.4). Every one of them passes the guard.
 * @returns null when nothing is published for the caller, or the municipality has no such group
 */
export async function peerFigures(
  user: Viewer | null,
  published: Published,
  asked: AskedFigures,
  guard: Guard = usual,
): Promise<PeerFigures | null> {
  const collected = await collectionFor(user, published, asked, guard);
  const peers = collected && peersIn(collected, asked.group);
  if (!collected || !peers) return null;
  const panel = panelOf(published, collected, asked.panelRoundIds ?? []);
  const rows = panel ? peers.rows.filter(({ municipalityId }) => panel.ids.has(municipalityId)) : peers.rows;
  const shown: Shown = { user, guard, collected, peers: { ...peers, rows }, asked, hasBounds: panel === null };
  const { checklist } = catalogue.version(collected.round.checklistId, collected.round.version)!;
  const wanted = asked.criterionIds ? new Set(asked.criterionIds) : null;
  return {
    ...{ collected, group: { ...peers.shown, answered: rows.length }, panelRounds: panel?.names ?? null },
    wider: rows.length < guard.fewest ? widerPeers(collected, asked.group, guard.fewest) : null,
    responseRate: responseRateOf(
      collected.rows.map(({ municipalityId }) => municipalityId),
      collected.invited,
    ),
    overall: scoreFigure(shown, ({ overall }) => overall),
    themes: checklist.themes.map(({ id }) => ({
      themeId: id,
      ...scoreFigure(shown, ({ themes }) => themes.get(id) ?? null),
    })),
    criteria: allCriteria(checklist)
      .filter(({ id, answer }) => answer.kind !== 'text' && (wanted?.has(id) ?? true))
      .map((criterion) => criterionFigure(shown, checklist, criterion)),
  };
}

type Shown = {
  readonly user: Viewer | null;
  readonly guard: Guard;
  readonly collected: Collected;
  readonly peers: Peers;
  readonly asked: AskedFigures;
  readonly hasBounds: boolean;
};

function scoreFigure(
  { user, guard, collected: { source, rows }, peers, asked, hasBounds }: Shown,
  valueOfRow: (row: Peers['rows'][number]) => number | null,
  range?: { readonly least: number; readonly most: number },
): ScoreFigure {
  const values = peers.rows.flatMap((row) => valueOfRow(row) ?? []);
  const own = rows.find(({ municipalityId }) => municipalityId === asked.group.municipalityId);
  const ownValue = own ? valueOfRow(own) : null;
  const n = values.length;
  const { figure, because } = guard.released(user, { source, n }, () => ({
    spread: distributionOf(values),
    bounds: hasBounds ? boundsOf(values, peers.silent, range) : null,
    position: ownValue === null ? null : positionOf(ownValue, values),
  }));
  const { spread, bounds, position } = figure ?? { spread: null, bounds: null, position: null };
  return { n, because, spread, bounds, ownValue, position };
}

function criterionFigure(shown: Shown, checklist: Checklist, criterion: Criterion): CriterionFigure {
  const { user, guard, collected, peers, asked } = shown;
  const { id: criterionId } = criterion;
  const choices = choicesOf(checklist, criterion);
  const isSeveral = criterion.answer.kind === 'several';
  const n = answeredTo(peers.rows, criterionId);
  const { figure: spread, because } = guard.released(user, { source: collected.source, n }, () =>
    criterionSpread({
      ...{ rows: peers.rows, criterionId, choices, isSeveral },
      silent: shown.hasBounds ? peers.silent : 0,
    }),
  );
  const own = collected.rows.find(({ municipalityId }) => municipalityId === asked.group.municipalityId);
  return {
    ...{ criterion, n, because, spread, ownChoices: own?.answers.get(criterionId)?.choices ?? [] },
    themeId: checklist.themes.find(({ criteria }) => criteria.some(({ id }) => id === criterionId))!.id,
    points: scoreFigure(shown, ({ answers }) => answers.get(criterionId)?.points ?? null, rangeOf(choices, isSeveral)),
  };
}

/** Only rounds that all may know the answers of make a panel: who answered is public with the edition. */
function panelOf(published: Published, collected: Collected, roundIds: readonly string[]) {
  if (roundIds.length === 0) return null;
  const editions = roundIds.flatMap((id) => published.byRound.get(id) ?? []);
  const own = collected.rows.map(({ municipalityId }) => municipalityId);
  return {
    ids: constantPanel([own, ...editions.map(({ municipalityIds }) => municipalityIds)]),
    names: [...new Set([...editions.map(({ round }) => round.name), collected.round.name])],
  };
}
