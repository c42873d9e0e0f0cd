import { dayFrom } from '../../api/src/days.ts';
import type { Register } from '../../api/src/municipality.ts';
import { existsOn } from '../../api/src/municipality.ts';
import { aloneOf } from './alone.ts';
import { aloneLife } from './aloneLife.ts';
import { type DemoDugnads, dugnadMomentsOf, dugnadsOf } from './dugnads.ts';
import { type DemoEdition, editionsOf } from './editions.ts';
import { type DemoFollow, followedBy } from './followed.ts';
import { participation } from './participation.ts';
import { accountsOf, type DemoSeat, type DemoUser, peopleOf } from './people.ts';
import { type Facts, type Place, placesOf } from './places.ts';
import { type DemoRating, ratingsOf } from './ratings.ts';
import { roundLife } from './roundLife.ts';
import { type DemoRound, type RoundFate, roundsOf } from './rounds.ts';
import type { DemoRow } from './row.ts';
import type { World } from './world.ts';

/** Everything that the demonstration holds, before it is written. */
export type Demonstration = {
  readonly rounds: readonly DemoRound[];
  /** Identities that each round invited, by the round's id. */
  readonly invited: ReadonlyMap<string, readonly number[]>;
  readonly editions: readonly DemoEdition[];
  /** A correction comes after what it replaces. */
  readonly rows: readonly DemoRow[];
  /** How some would now rate what they answered before. */
  readonly ratings: readonly DemoRating[];
  readonly held: DemoDugnads;
  readonly users: readonly DemoUser[];
  readonly seats: readonly DemoSeat[];
  readonly follows: readonly DemoFollow[];
};

/** What the demonstration is made from; the same values make the same demonstration. */
export type Source = Omit<World, 'people' | 'homeId' | 'dugnads'> & {
  readonly register: Register;
  readonly facts: readonly Facts[];
};

/** Nord-Aurdal, by one of its codes: small, inland, known for nothing that the answers could be mistaken for. */
const homeCode = '3451';

/** A little above the middle: there is something to be glad of and something to do. */
const homeLevel = 0.5;

/** The editor's municipality has answered every round so far, was asked to correct once, and has not begun the open one. */
const homeFates = ['ON_TIME', 'RETURNED_AFTER', 'ON_TIME', 'SILENT'] as const;

/**
 * Thinks the demonstration out; writes nothing.
 * @throws RangeError when the clock stands before what it tells of
 */
export function planDemonstration({ register, facts, ...source }: Source): Demonstration {
  const home = register.byCode.get(homeCode);
  if (!home) throw new Error(`The register has no code ${homeCode}.`);
  const municipalities = [...register.municipalities.values()];
  const places = placesOf(municipalities, facts, source.seed).map((place) =>
    place.municipality === home ? { ...place, level: homeLevel } : place,
  );
  const people = peopleOf(register, home, source.now, source.seed);
  const before = { ...source, people, homeId: home.id };
  const world: World = { ...before, dugnads: dugnadMomentsOf(places, before) };
  const rounds = roundsOf(source.catalogue, source.now, source.seed);
  const invited = new Map(rounds.map((round) => [round.id, invitedTo(round, places)]));
  const fates = rounds.map((round, place) => {
    const chosen = new Map<number, RoundFate>([[home.id, homeFates[place]!]]);
    for (const code of splitCodes) {
      const split = register.byCode.get(code);
      if (split && round.editions) chosen.set(split.id, 'ON_TIME');
    }
    return participation(round, invited.get(round.id)!, chosen, source.seed);
  });
  const openRound = rounds.at(-1)!;
  const alone = aloneOf(places, world);
  const written = places.flatMap((place) => {
    const inRounds = rounds.map((round, index) => {
      const fate = fates[index]!.get(place.municipality.id) ?? 'SILENT';
      return { at: round.opensOn, live: (past: readonly DemoRow[]) => roundLife(place, round, fate, past, world) };
    });
    const onTheirOwn = (alone.get(place.municipality.id) ?? []).map((one) => ({
      at: one.startAt,
      live: (past: readonly DemoRow[]) => aloneLife(place, one, past, world),
    }));
    // In the order in which they began, because earlier answers are proposed in later ones.
    const past: DemoRow[] = [];
    for (const { live } of [...inRounds, ...onTheirOwn].toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      past.push(...live(past));
    }
    return past;
  });
  const published = rounds.map((round) =>
    editionsOf(
      round,
      written.filter(({ draft }) => draft.roundId === round.id),
      people.administrator,
      source.seed,
    ),
  );
  const rows = [...written.filter(({ draft }) => draft.roundId === null), ...published.flatMap((one) => one.rows)];
  return {
    ...{ rounds, rows, held: dugnadsOf(world), editions: published.flatMap(({ editions }) => editions) },
    ratings: ratingsOf(rows, world),
    follows: followedBy(people.adviser, home.id, rows, {
      ...{
        openRound,
        invited: invited.get(openRound.id)!.map(({ municipality }) => municipality.id),
        seed: source.seed,
      },
    }),
    invited: new Map([...invited].map(([id, own]) => [id, own.map(({ municipality }) => municipality.id)])),
    ...accountsOf(people, municipalities, home, rows, source.seed),
  };
}

/** Ålesund as it was, and the two that it became: all of them answer, so that the split can be seen. */
const splitCodes = ['1507', '1508', '1580'];

/** All that existed on the day the round opened. */
const invitedTo = (round: DemoRound, places: readonly Place[]): Place[] =>
  places.filter(({ municipality }) => existsOn(municipality, dayFrom(round.opensOn)));
