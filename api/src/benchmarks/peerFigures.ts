import { allCriteria, type Checklist, type Criterion } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../access.ts';
import { catalogue } from '../catalogue.ts';
import { type Collected, collectionFor } from './collection.ts';
import type { ShownGroup } from './groupTypes.ts';
import { guard as usual } from './guard.ts';
import type { Published } from './held.ts';
import { panelIn } from './panelIn.ts';
import type { AskedMembers, Peers } from './peerGroup.ts';
import { type PeerView, peerView, rateOf, releasedFor, type Told } from './releasedFor.ts';
import { choicesOf } from './rules/answerRow.ts';
import { answeredTo, type CriterionSpread, criterionSpread, rangeOf } from './rules/criterionSpread.ts';
import { type Distribution, distributionOf, positionOf } from './rules/distribution.ts';
import { type Bounds, boundsOf, type ResponseRate } from './rules/nonResponse.ts';
import type { Guard } from './rules/released.ts';

/** A score's spread over a group; `spread` is null where it may not be shown. */
export type ScoreFigure = Told & {
  readonly spread: Distribution | null;
  /** The values of the spread, ascending; none where it is not shown. */
  readonly values: readonly number[];
  /** null where only the constant panel is shown: it has no silent ones. */
  readonly bounds: Bounds | null;
  readonly ownValue: number | null;
  readonly position: number | null;
};

/** Answers of a group to a criterion; `spread` is null where it may not be shown. */
export type CriterionFigure = Told & {
  readonly criterion: Criterion;
  readonly themeId: string;
  readonly spread: CriterionSpread | null;
  /** What the own municipality chose. */
  readonly ownChoices: readonly string[];
  /** The points' spread; fewer have points than have answered, and it passes the guard by itself. */
  readonly points: ScoreFigure;
};

/** Figures of a round for one peer group. */
export type PeerFigures = {
  readonly collected: Collected;
  /** null where the municipality has no group of that kind: the fact behind it is not known. */
  readonly group: ShownGroup | null;
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
 * do to that (spec 6.1–6.4). Every one of them passes the guard; one that is not shown offers the next wider group.
 * @returns null when nothing is published for the caller, and where neither a municipality nor a group is named
 */
export async function peerFigures(
  user: Viewer | null,
  published: Published,
  asked: AskedFigures,
  guard: Guard = usual,
): Promise<PeerFigures | null> {
  const collected = await collectionFor(user, published, asked, guard);
  if (!collected) return null;
  const panel = panelIn(published, asked.panelRoundIds ?? []);
  const view = peerView(user, guard, collected, asked.group, panel?.ids);
  const shown: Shown = { ...view, collected, asked, hasBounds: panel === null };
  // Of nobody's group there is nothing to say, not even that it is unknown.
  if (!shown.peers && asked.group.municipalityId === null) return null;
  const { checklist } = catalogue.version(collected.round.checklistId, collected.round.version)!;
  const wanted = asked.criterionIds ? new Set(asked.criterionIds) : null;
  return {
    ...{
      collected,
      group: shown.peers?.shown ?? null,
      panelRounds: panel && [...new Set([...panel.names, collected.round.name])],
    },
    responseRate: rateOf(collected),
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

type Shown = PeerView & {
  readonly collected: Collected;
  readonly asked: AskedFigures;
  readonly hasBounds: boolean;
};

type Rows = Peers['rows'];

function scoreFigure(
  shown: Shown,
  valueOfRow: (row: Rows[number]) => number | null,
  range?: { readonly least: number; readonly most: number },
): ScoreFigure {
  const valuesOf = (rows: Rows) => rows.flatMap((row) => valueOfRow(row) ?? []);
  const { collected, asked, hasBounds } = shown;
  const own = collected.rows.find(({ municipalityId }) => municipalityId === asked.group.municipalityId);
  const ownValue = own ? valueOfRow(own) : null;
  const { figure, ...rest } = releasedFor(
    shown,
    (rows) => valuesOf(rows).length,
    ({ rows, silent }) => {
      const values = valuesOf(rows);
      return {
        spread: distributionOf(values),
        values: values.toSorted((a, b) => a - b),
        bounds: hasBounds ? boundsOf(values, silent, range) : null,
        position: ownValue === null ? null : positionOf(ownValue, values),
      };
    },
  );
  const { spread, values, bounds, position } = figure ?? { spread: null, values: [], bounds: null, position: null };
  return { ...rest, spread, values, bounds, ownValue, position };
}

function criterionFigure(shown: Shown, checklist: Checklist, criterion: Criterion): CriterionFigure {
  const { collected, asked } = shown;
  const { id: criterionId } = criterion;
  const choices = choicesOf(checklist, criterion);
  const isSeveral = criterion.answer.kind === 'several';
  const { figure: spread, ...rest } = releasedFor(
    shown,
    (rows) => answeredTo(rows, criterionId),
    ({ rows, silent }) =>
      criterionSpread({ rows, criterionId, choices, isSeveral, silent: shown.hasBounds ? silent : 0 }),
  );
  const own = collected.rows.find(({ municipalityId }) => municipalityId === asked.group.municipalityId);
  return {
    ...{ criterion, ...rest, spread, ownChoices: own?.answers.get(criterionId)?.choices ?? [] },
    themeId: checklist.themes.find(({ criteria }) => criteria.some(({ id }) => id === criterionId))!.id,
    points: scoreFigure(shown, ({ answers }) => answers.get(criterionId)?.points ?? null, rangeOf(choices, isSeveral)),
  };
}
