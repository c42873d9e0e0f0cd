import { allCriteria } from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../../api/src/access.ts';
import { published } from '../../api/src/benchmarks/held.ts';
import {
  type AskedFigures,
  type PeerFigures,
  peerFigures,
  type ScoreFigure,
} from '../../api/src/benchmarks/peerFigures.ts';
import type { AskedMembers } from '../../api/src/benchmarks/peerGroup.ts';
import { distributionOf } from '../../api/src/benchmarks/rules/distribution.ts';
import { membersOf, nearestTo, type PeerFact } from '../../api/src/benchmarks/rules/groups.ts';
import type { Guard } from '../../api/src/benchmarks/rules/released.ts';
import { catalogue } from '../../api/src/catalogue.ts';
import { codeOn } from '../../api/src/municipality.ts';
import { municipalityOf } from '../../api/src/register.ts';
import { indicators } from '../support/make.ts';
import type { Random } from '../support/random.ts';
import { type Equations, makeEquations } from './equations.ts';
import { type Holdings, holdingKey } from './holdings.ts';
import { type Population, version } from './population.ts';

/** What somebody wants to know of: everything in a round that is not published. */
type Target = {
  readonly population: Population;
  /** Facts behind the groups: public. */
  readonly facts: readonly PeerFact[];
  /** What it may read singly. */
  readonly holdings: Holdings;
  readonly user: Viewer | null;
  readonly guard: Guard;
  readonly random: Random;
};

export type Attacker = ReturnType<typeof makeAttacker>;

/**
 * One who asks for figures of any group and any cut while assessments are submitted one by one, knows who has submitted,
 * takes away what it may read singly, and solves the equations for the rest. A figure that it could have put together from
 * what it may read tells it nothing; any other is a surprise.
 */
export function makeAttacker({ population, facts, holdings, user, guard, random }: Target) {
  const { ids, first, second, drafts } = population;
  const criteria = allCriteria(catalogue.version(indicators, version)!.checklist).map(({ id }) => id);
  const equations = new Map<string, Equations>(['overall', ...criteria].map((quantity) => [quantity, makeEquations()]));
  for (const [key, value] of holdings) {
    const [roundId, quantity, municipalityId] = key.split(' ');
    if (roundId === second) equations.get(quantity!)!.add([Number(municipalityId)], value);
  }
  const surprises: string[] = [];
  const count = { asked: 0, shown: 0, withheld: 0 };
  const submitted = new Set<number>();
  let lastList: readonly number[] = ids;

  function nextGroup(): AskedMembers {
    const municipalityId = random.oneOf(ids);
    const kind = random.oneOf(['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'COUNTRY'] as const);
    if (random.share() < 0.4) return { kind, municipalityId };
    // A random list, or the last one with one taken in or out: the answers' difference is that one's.
    const other = random.oneOf(ids);
    const nearly = lastList.includes(other) ? lastList.filter((id) => id !== other) : [...lastList, other];
    lastList = random.share() < 0.5 ? nearly : random.share() < 0.3 ? ids : random.someOf(ids);
    return { kind: 'OWN_LIST', municipalityId, municipalityIds: lastList };
  }

  function membersIn({ kind, municipalityId, municipalityIds = [] }: AskedMembers, key: string): readonly number[] {
    if (kind === 'OWN_LIST') return municipalityIds;
    if (kind === 'NEAREST') {
      return nearestTo(municipalityId!, facts, (id) => codeOn(municipalityOf(id), '2026-02-28').code);
    }
    return membersOf(facts, kind, key);
  }

  function learn(roundId: string, quantity: string, members: readonly number[], { n, spread }: ScoreFigure): void {
    if (!spread) {
      count.withheld += 1;
      return;
    }
    count.shown += 1;
    if (roundId !== second) {
      const known = members.flatMap((id) => holdings.get(holdingKey(roundId, quantity, id)) ?? []);
      const own = distributionOf(known.map((value) => value / 27));
      const differs = (['n', 'mean', 'minimum', 'lowerQuartile', 'median', 'upperQuartile', 'maximum'] as const).some(
        (figure) => Math.abs(own[figure]! - spread[figure]!) > 1e-9,
      );
      if (differs) surprises.push(`${roundId} ${quantity} ${members.join()}`);
      return;
    }
    const among = members.filter((id) => submitted.has(id));
    surprises.push(`${quantity} of ${n}`);
    equations.get(quantity)!.add(among, Math.round(spread.mean! * n * 27));
    if (spread.minimum !== spread.maximum) return;
    for (const id of among) equations.get(quantity)!.add([id], Math.round(spread.minimum! * 27));
  }

  function nextQuestion(): AskedFigures {
    const rounds = [first, second, second, second];
    return {
      ...{ checklistId: indicators, group: nextGroup() },
      roundId: random.share() < 0.1 ? null : random.oneOf(rounds),
      criterionIds: [random.oneOf(criteria), random.oneOf(criteria)],
      panelRoundIds: random.share() < 0.2 ? random.someOf(rounds) : null,
    };
  }

  function take({ group }: AskedFigures, figures: PeerFigures | null): void {
    count.asked += 1;
    const roundId = figures?.collected.round.id;
    // The nearest of a round that is under way are found among other municipalities than those frozen for one before.
    if (!figures || !roundId || (group.kind === 'NEAREST' && roundId === second)) return;
    const members = [...new Set(membersIn(group, figures.group?.key ?? ''))].filter((id) => ids.includes(id));
    learn(roundId, 'overall', members, figures.overall);
    for (const { criterion, points } of figures.criteria) learn(roundId, criterion.id, members, points);
  }

  return {
    surprises,
    count,
    /** Hears that somebody has submitted: the whole country knows. */
    hears: (at: number) => submitted.add(drafts[at]!.municipalityId),
    /** Asks so many questions; some are under way at a time. */
    ask: async (howMany: number): Promise<void> => {
      const atOnce = 40;
      for (let left = howMany; left > 0; left -= atOnce) {
        const questions = Array.from({ length: Math.min(left, atOnce) }, nextQuestion);
        const answers = questions.map(async (asked) => peerFigures(user, await published(), asked, guard));
        for (const [at, figures] of (await Promise.all(answers)).entries()) take(questions[at]!, figures);
      }
    },
    /** Values of the unpublished round that it has come to know and may not read. */
    learned: (): ReadonlyMap<string, number> =>
      new Map(
        [...equations].flatMap(([quantity, own]) =>
          [...own.determined()]
            .map(([municipalityId, value]) => [holdingKey(second, quantity, municipalityId), value] as const)
            .filter(([key]) => !holdings.has(key)),
        ),
      ),
  };
}
