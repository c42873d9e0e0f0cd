import { dateOf, dayOf, startOfDay } from '../../api/src/days.ts';
import type { Prisma } from '../../api/src/generated/client/client.ts';
import { existsOn } from '../../api/src/municipality.ts';
import { after, earlier, workMoment } from './moments.ts';
import type { Place } from './places.ts';
import { type Random, randomFor } from './random.ts';
import type { World } from './world.ts';

/** Dugnads and the actions agreed there, before they are written. */
export type DemoDugnads = {
  readonly dugnads: readonly Prisma.DugnadCreateManyInput[];
  readonly participants: readonly Prisma.DugnadParticipantsCreateManyInput[];
  readonly themes: readonly Prisma.DugnadThemeCreateManyInput[];
  readonly actions: readonly Prisma.ActionCreateManyInput[];
  readonly steps: readonly Prisma.ActionEventCreateManyInput[];
};

/** Municipalities beside the editor's that have held one: since the beginning, between the rounds of 2023 and 2024, since. */
const seasons = [
  { hosts: 8, from: '2018-10-01', to: '2023-01-20' },
  // Late enough for answers of 2023 to be a before, early enough for those of 2024 to be an after.
  { hosts: 28, from: '2023-08-25', to: '2023-12-01' },
  { hosts: 24, from: '2024-07-01', to: null },
] as const;

const checklistId = 'sjekkliste-kommune';
const themeIds = ['anchoring', 'knowledge', 'influence', 'cooperation', 'measures', 'costs', 'visibility'];
const venues = ['Kulturhuset', 'Rådhuset', 'Kantina på ungdomsskolen', 'Grendehuset'];
const ideas = [
  { what: 'Oppdiktet: Utstyrsbod med fri utlånstid', barrier: 'EQUIPMENT' },
  { what: 'Oppdiktet: Fast kontakt for familier som trenger støtte', barrier: 'ECONOMY' },
  { what: 'Oppdiktet: Aktivitetsbuss på onsdager', barrier: 'TRANSPORT' },
  { what: 'Oppdiktet: Én side med alle tilbud, på fire språk', barrier: 'INFORMATION' },
  { what: 'Oppdiktet: Åpen hall uten lag eller kontingent', barrier: 'OFFER' },
] as const;
const roles = ['Frivilligkoordinator', 'Folkehelsekoordinator', 'Kulturleder', 'Leder i idrettsrådet'];

/**
 * When municipalities held their dugnads: most in one autumn, so that there is something to compare with. The editor's own
 * held one between two rounds, and one that has a before and waits for its after.
 * @returns moments by municipality, earliest first
 */
export function dugnadMomentsOf(places: readonly Place[], world: Omit<World, 'dugnads'>): World['dugnads'] {
  const { seed, homeId, now } = world;
  const willing = places
    .filter(({ municipality }) => municipality.id !== homeId && existsOn(municipality, dayOf(now)))
    .map(({ municipality }) => ({ municipality, order: randomFor(seed, `${municipality.id} is a host`).share() }))
    .toSorted((a, b) => a.order - b.order);
  const drawn: (readonly [number, readonly Date[]])[] = seasons.flatMap(({ hosts, from, to }) =>
    willing.splice(0, hosts).map(({ municipality: { id, codes } }) => {
      const first = codes[0]!.validFrom;
      const start = startOfDay(first > from ? first : from);
      const end = to === null ? after(now, -20) : earlier(after(now, -20), startOfDay(to));
      return [id, [workMoment(randomFor(seed, `${id} holds a dugnad`), start, end)]];
    }),
  );
  const atHome = ['2022-09-14', '2025-03-20'].map(startOfDay).filter((at) => at < now);
  return new Map([...drawn, [homeId, atHome]]);
}

/** Every dugnad with what was agreed at it. */
export function dugnadsOf(world: World): DemoDugnads {
  const all = [...world.dugnads].flatMap(([id, moments]) =>
    moments.map((at) => oneOf(id, at, randomFor(world.seed, `${id} ${at.toISOString()}, a dugnad`), world)),
  );
  return {
    dugnads: all.map(({ dugnad }) => dugnad),
    participants: all.flatMap(({ participants }) => participants),
    themes: all.flatMap(({ themes }) => themes),
    actions: all.flatMap(({ actions }) => actions),
    steps: all.flatMap(({ steps }) => steps),
  };
}

function oneOf(municipalityId: number, at: Date, random: Random, { people, now }: World) {
  const dugnadId = random.uuid();
  const writtenAt = after(at, 1);
  const isDigital = random.chance(0.2);
  const made = { createdAt: writtenAt, createdById: people.adviser.id, updatedAt: writtenAt };
  const themeAt = random.whole(0, themeIds.length - 2);
  const agreed = [0, 1].map((place) => {
    const id = random.uuid();
    const { what, barrier } = random.pick(ideas);
    const isDone = random.chance(0.4) && after(at, 200) < now;
    const action = {
      ...{ id, municipalityId, dugnadId, what, barrier, origin: 'DUGNAD' as const, isPublic: random.chance(0.5) },
      ...{ responsibleRole: random.pick(roles), dueOn: dateOf(dayOf(after(at, 150 + 60 * place))), ...made },
      ...{ state: isDone ? ('DONE' as const) : ('PLANNED' as const), revision: isDone ? 2 : 1 },
    };
    const by = { actionId: id, userId: people.adviser.id, actor: `${people.adviser.name}, NDFU` };
    const planned = { ...by, at: writtenAt, from: null, to: 'PLANNED' as const };
    const done = { ...by, at: after(at, 190), from: 'PLANNED' as const, to: 'DONE' as const };
    return { action, steps: isDone ? [planned, done] : [planned] };
  });
  return {
    dugnad: {
      ...{ id: dugnadId, municipalityId, heldOn: dateOf(dayOf(at)), isDigital, ...made },
      place: isDigital ? null : random.pick(venues),
      ...{ processLeader: 'Oppdiktet prosessleder', minutes: 'Oppdiktet referat: Vi ble enige om to tiltak.' },
    },
    participants: (['FRONTLINE', 'VOLUNTARY', 'DECISION_MAKER', 'YOUTH'] as const).map((kind) => ({
      ...{ dugnadId, kind, count: random.whole(2, 14) },
    })),
    themes: [themeAt, themeAt + 1].map((index) => ({ dugnadId, checklistId, themeId: themeIds[index]! })),
    actions: agreed.map(({ action }) => action),
    steps: agreed.flatMap(({ steps }) => steps),
  };
}
