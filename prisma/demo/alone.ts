import type { Catalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { dayOf, startOfDay } from '../../api/src/days.ts';
import { existsOn } from '../../api/src/municipality.ts';
import { after, earlier, workMoment } from './moments.ts';
import type { Place } from './places.ts';
import { randomFor } from './random.ts';
import { occasionBy } from './words.ts';
import type { World } from './world.ts';

/** How far a stand-alone assessment has come; CORRECTED: published, opened by the municipality, published again. */
export type AloneFate = 'DRAFT' | 'SUBMITTED' | 'PUBLISHED' | 'CORRECTED';

/** A stand-alone assessment of the municipal checklist that a municipality starts. */
export type Alone = {
  readonly version: string;
  readonly name: string;
  readonly startAt: Date;
  readonly fate: AloneFate;
};

/** How many municipalities use the municipal checklist on their own. */
const users = 40;

/**
 * Who uses the municipal checklist beside the rounds, when and how: 1.0.0 in 2023 and 2024, 2.0.0 since. The editor's own
 * has one that it published and one that it has begun.
 */
export function aloneOf(places: readonly Place[], world: World): Map<number, Alone[]> {
  const { seed, homeId, now } = world;
  const today = places.filter(({ municipality }) => existsOn(municipality, dayOf(now)));
  const chosen = today
    .map(({ municipality }) => ({ municipality, place: randomFor(seed, `alone ${municipality.id}`).share() }))
    .filter(({ municipality }) => municipality.id !== homeId)
    .toSorted((a, b) => a.place - b.place)
    .slice(0, users - 1)
    .map(({ municipality }) => municipality);
  return new Map([
    [homeId, atHome(now)],
    ...chosen.map((municipality) => {
      const kept = drawnFor(municipality.id, world).filter(({ startAt }) => existsOn(municipality, dayOf(startAt)));
      return [municipality.id, kept] as const;
    }),
  ]);
}

const atHome = (now: Date): Alone[] => [
  { version: '1.0.0', name: 'Til oppvekstplanen', startAt: new Date('2023-10-03T08:30:00Z'), fate: 'SUBMITTED' },
  { version: '2.0.0', name: 'Før dugnaden', startAt: new Date('2025-02-04T09:15:00Z'), fate: 'PUBLISHED' },
  { version: '2.0.0', name: 'Etter dugnaden', startAt: after(now, -6), fate: 'DRAFT' },
];

function drawnFor(id: number, { seed, now }: World): Alone[] {
  const random = randomFor(seed, `alone times ${id}`);
  const between = (from: string, to: Date) => workMoment(random, startOfDay(from), to);
  const fate = (): AloneFate => {
    const drawn = random.share();
    if (drawn < 0.45) return 'PUBLISHED';
    if (drawn < 0.8) return 'SUBMITTED';
    return drawn < 0.93 ? 'DRAFT' : 'CORRECTED';
  };
  const isEarly = random.chance(0.75);
  const isLater = !isEarly || random.chance(0.8);
  const laterBy = earlier(after(now, -100), startOfDay('2026-11-30'));
  return [
    ...(isEarly
      ? [{ version: '1.0.0', name: occasionBy(random), startAt: between('2023-02-01', startOfDay('2024-11-20')) }]
      : []),
    ...(isLater ? [{ version: '2.0.0', name: occasionBy(random), startAt: between('2025-01-20', laterBy) }] : []),
  ].map((alone) => ({ ...alone, fate: fate() }));
}

/** The published version of the municipal checklist. */
export function municipalChecklist(catalogue: Catalogue, version: string) {
  const published = catalogue.version('sjekkliste-kommune', version);
  if (!published) throw new Error(`The catalogue lacks sjekkliste-kommune@${version}.`);
  return published;
}
