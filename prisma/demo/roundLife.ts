import { allCriteria, optionsOf } from '@fritidssjekken/checklist-definitions';
import { dayFrom, endOfDay, startOfDay } from '../../api/src/days.ts';
import { drawAnswers } from './answers.ts';
import { answered, returned, reviewed, started, submitted } from './life.ts';
import { after, earlier, workMoment } from './moments.ts';
import type { Place } from './places.ts';
import { proposalsFor } from './proposals.ts';
import { type Random, randomFor } from './random.ts';
import type { DemoRound, RoundFate } from './rounds.ts';
import type { DemoRow } from './row.ts';
import { returnReasonBy } from './words.ts';
import { justNow, respondentOf, standingAt, type World } from './world.ts';

/**
 * One municipality's chain in a round, from start until now; editions come after, when all chains are known.
 * @param past its earlier rows, oldest first
 * @returns none for the silent, else number 0 and, where it was returned, number 1
 */
export function roundLife(place: Place, round: DemoRound, fate: RoundFate, past: readonly DemoRow[], world: World) {
  if (fate === 'SILENT') return [];
  const { municipality } = place;
  const random = randomFor(world.seed, `round ${round.name} ${municipality.id}`);
  const { startAt, submitAt } = momentsOf(round, fate, random, world);
  const editors = world.people.editorsOf(municipality);
  const { published } = round;
  const proposals = proposalsFor(standingAt(past, startAt), published.checklist, world.catalogue);
  const first = started({ municipality, round, name: null, published, proposals, at: startAt, by: editors[0] }, random);
  const drawn = drawAnswers(published.checklist, respondentOf(place, startAt, false, world), random, world.seed);
  if (fate === 'BEGUN') {
    const some = new Map([...drawn].slice(0, random.whole(2, drawn.size - 2)));
    const to = earlier(after(startAt, 1), justNow(world));
    return [answered(first, some, { published, from: startAt, to, people: editors }, random)];
  }
  const full = answered(
    first,
    drawn,
    { published, from: startAt, to: after(submitAt, -0.01), people: editors },
    random,
  );
  const submit = { municipality, published, round, by: editors[0], signingKey: world.signingKey };
  const isFacilitated = random.chance(0.3);
  const row = submitted(full, { ...submit, first: full, at: submitAt, isFacilitated });
  if (fate === 'ON_TIME' || fate === 'LATE') return [perhapsReviewed(row, round, random, world)];

  const [from, to] = returnWindow(round, fate, submitAt, world);
  const at = workMoment(random, from, to);
  const { old, correction } = returned(row, { at, by: world.people.adviser, reason: returnReasonBy(random) }, random);
  if (fate === 'RETURNED_WAITING') return [old, correction];
  const until = fate === 'RETURNED_BEFORE' ? (round.editions ? after(round.editions.first, -1) : justNow(world)) : null;
  const againAt = workMoment(random, after(at, 0.5), earlier(after(at, 20), until ?? after(at, 20)));
  const changed = answered(
    correction,
    otherAnswers(correction, round, random),
    { published, from: at, to: after(againAt, -0.005), people: [editors[0]] },
    random,
  );
  return [old, submitted(changed, { ...submit, first: old, at: againAt, isFacilitated })];
}

function momentsOf(round: DemoRound, fate: RoundFate, random: Random, world: World) {
  const opens = startOfDay(dayFrom(round.opensOn));
  const closes = endOfDay(dayFrom(round.closesOn));
  if (fate === 'LATE') {
    const startAt = workMoment(random, after(opens, 20), after(closes, 5));
    return { startAt, submitAt: workMoment(random, after(closes, 7), after(closes, 70)) };
  }
  // A round that is under way has only been so long; what is returned in it came early.
  const isReturned = fate !== 'ON_TIME' && fate !== 'BEGUN';
  const end = round.editions ? closes : isReturned ? after(world.now, -9) : justNow(world);
  const startAt = workMoment(random, after(opens, 1), after(end, -5));
  return { startAt, submitAt: workMoment(random, after(startAt, 1), earlier(after(startAt, 30), after(end, -0.1))) };
}

function returnWindow({ editions }: DemoRound, fate: RoundFate, submittedAt: Date, world: World): [Date, Date] {
  if (!editions) return [after(submittedAt, 1), after(world.now, -4)];
  if (fate === 'RETURNED_BEFORE')
    return [after(submittedAt, 3), earlier(after(submittedAt, 20), after(editions.first, -20))];
  if (fate === 'RETURNED_AFTER') return [after(editions.first, 10), after(editions.first, 50)];
  return [after(editions.second, 20), after(editions.second, 60)];
}

function perhapsReviewed(row: DemoRow, { editions }: DemoRound, random: Random, world: World): DemoRow {
  const { submittedAt } = row.submission!;
  const last = editions ? after(submittedAt, 25) : justNow(world);
  const isRead = random.chance(editions ? 0.92 : 0.55) && after(submittedAt, 1) < last;
  return isRead ? reviewed(row, workMoment(random, after(submittedAt, 1), last), world.people.adviser) : row;
}

/** One or two answers, all one option higher or all one lower. */
function otherAnswers(row: DemoRow, { published: { checklist } }: DemoRound, random: Random) {
  const direction = random.pick([-1, 1]);
  const movable = row.answers.flatMap(({ criterionId, value, state }) => {
    const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
    const options = criterion ? optionsOf(checklist, criterion).map(({ id }) => id) : [];
    const next = options[options.indexOf(value.options?.[0] ?? '') + direction];
    return state === 'ANSWERED' && next ? [{ criterionId, value: { ...value, options: [next] } }] : [];
  });
  if (movable.length === 0) return new Map();
  const chosen = [random.pick(movable), random.pick(movable)];
  return new Map(chosen.map(({ criterionId, value }) => [criterionId, { state: 'ANSWERED' as const, value }]));
}
