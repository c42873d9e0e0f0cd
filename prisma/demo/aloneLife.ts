import { type Alone, municipalChecklist } from './alone.ts';
import { drawAnswers } from './answers.ts';
import { answered, published as madePublic, returned, reviewed, started, submitted, superseded } from './life.ts';
import { after, earlier, workMoment } from './moments.ts';
import type { Place } from './places.ts';
import { proposalsFor } from './proposals.ts';
import { randomFor } from './random.ts';
import type { DemoRow } from './row.ts';
import { returnReasonBy } from './words.ts';
import { justNow, respondentOf, standingAt, type World } from './world.ts';

/**
 * One municipality's stand-alone assessment, from start until now.
 * @param past its earlier rows, oldest first
 */
export function aloneLife(place: Place, alone: Alone, past: readonly DemoRow[], world: World): DemoRow[] {
  const { municipality } = place;
  const { startAt, fate, name } = alone;
  const random = randomFor(world.seed, `alone ${municipality.id} ${startAt.toISOString()}`);
  const published = municipalChecklist(world.catalogue, alone.version);
  const editors = world.people.editorsOf(municipality);
  const by = editors[0];
  const proposals = proposalsFor(standingAt(past, startAt), published.checklist, world.catalogue);
  const first = started({ municipality, round: null, name, published, proposals, at: startAt, by }, random);
  const drawn = drawAnswers(published.checklist, respondentOf(place, startAt, true, world), random, world.seed);
  if (fate === 'DRAFT') {
    const some = new Map([...drawn].slice(0, random.whole(5, Math.floor(drawn.size / 2))));
    const to = earlier(after(startAt, 1), justNow(world));
    return [answered(first, some, { published, from: startAt, to, people: editors }, random)];
  }
  const submitAt = workMoment(random, after(startAt, 1), after(startAt, 21));
  const full = answered(
    first,
    drawn,
    { published, from: startAt, to: after(submitAt, -0.01), people: editors },
    random,
  );
  const isFacilitated = random.chance(0.5);
  const submit = { municipality, published, round: null, by, isFacilitated, signingKey: world.signingKey };
  const row = submitted(full, { ...submit, first: full, at: submitAt });
  const read = random.chance(0.7)
    ? reviewed(row, workMoment(random, after(submitAt, 1), after(submitAt, 14)), world.people.adviser)
    : row;
  if (fate === 'SUBMITTED') return [read];
  const publishAt = workMoment(random, after(submitAt, 1), after(submitAt, 14));
  const open = madePublic(read, publishAt, by);
  if (fate === 'PUBLISHED') return [open];

  const returnAt = workMoment(random, after(publishAt, 5), after(publishAt, 25));
  const { old, correction } = returned(open, { at: returnAt, by, reason: returnReasonBy(random) }, random);
  const again = new Map([...drawAnswers(published.checklist, respondentOf(place, returnAt, false, world), random, 0)]);
  const [id, answer] = [...again].find(([criterionId]) => drawn.has(criterionId)) ?? [];
  const againAt = workMoment(random, after(returnAt, 1), after(returnAt, 8));
  const corrected = answered(
    correction,
    new Map(id && answer ? [[id, answer]] : []),
    { published, from: returnAt, to: after(againAt, -0.005), people: [by] },
    random,
  );
  const next = submitted(corrected, { ...submit, first: old, at: againAt });
  const publicAgainAt = workMoment(random, after(againAt, 0.2), after(againAt, 3));
  return [superseded(old, publicAgainAt), madePublic(next, publicAgainAt, by)];
}
