import type { Catalogue, PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import { type Day, dateOf, dayOf, startOfDay } from '../../api/src/days.ts';
import { after } from './moments.ts';
import { randomFor } from './random.ts';

/** A round of the demonstration, and how it went. */
export type DemoRound = {
  readonly id: string;
  readonly name: string;
  readonly checklistId: string;
  readonly version: string;
  readonly hash: string;
  readonly opensOn: Date;
  readonly closesOn: Date;
  readonly publishesOn: Date;
  readonly closedAt: null;
  readonly createdAt: Date;
  readonly published: PublishedVersion;
  readonly invitedAt: Date;
  /** When editions 1 and 2 were published; null while the round is under way. */
  readonly editions: { readonly first: Date; readonly second: Date } | null;
  /** Share of the invited that answered, late ones included, 0–1. */
  readonly answeredShare: number;
  /** How many of the invited … */
  readonly counts: { readonly [fate in Exclude<RoundFate, 'ON_TIME' | 'SILENT'>]: number };
};

/** What became of an invitation. RETURNED_BEFORE and _AFTER the first edition are corrected; WAITING is not yet. */
export type RoundFate =
  | 'SILENT'
  | 'BEGUN'
  | 'ON_TIME'
  | 'LATE'
  | 'RETURNED_BEFORE'
  | 'RETURNED_AFTER'
  | 'RETURNED_WAITING';

type Plan = Pick<DemoRound, 'name' | 'version' | 'answeredShare' | 'counts'> & {
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly publishesOn: Day;
  /** Day of the second edition; null: nothing is published yet. */
  readonly secondOn: Day | null;
};

/** As the real rounds went, where that is known: sent out, answered and shown (Arendalsuka, in August). */
const past: readonly Plan[] = [
  {
    ...{ name: '2021', version: '1.0.0', opensOn: '2021-01-18', closesOn: '2021-06-30' },
    ...{ publishesOn: '2022-08-16', secondOn: '2022-11-15', answeredShare: 0.55 },
    counts: { BEGUN: 21, LATE: 8, RETURNED_BEFORE: 6, RETURNED_AFTER: 3, RETURNED_WAITING: 0 },
  },
  {
    ...{ name: '2023', version: '1.1.0', opensOn: '2023-02-13', closesOn: '2023-06-02' },
    ...{ publishesOn: '2023-08-15', secondOn: '2023-11-14', answeredShare: 0.57 },
    counts: { BEGUN: 18, LATE: 9, RETURNED_BEFORE: 7, RETURNED_AFTER: 4, RETURNED_WAITING: 0 },
  },
  {
    ...{ name: '2024', version: '1.2.0', opensOn: '2024-03-04', closesOn: '2024-06-14' },
    ...{ publishesOn: '2024-08-13', secondOn: '2024-11-12', answeredShare: 0.8 },
    counts: { BEGUN: 14, LATE: 11, RETURNED_BEFORE: 9, RETURNED_AFTER: 5, RETURNED_WAITING: 1 },
  },
];

/** Days before and after now that the coming round opened and closes. */
const [openSince, openFor] = [21, 56];

/**
 * The rounds that have been, and one that is open: named by the year it opened in.
 * @throws RangeError when now lies before the last round that has been was over
 */
export function roundsOf(catalogue: Catalogue, now: Date, seed: number): DemoRound[] {
  const opensOn = dayOf(after(now, -openSince));
  const name = opensOn.slice(0, 4);
  if (name <= '2024') throw new RangeError('The demonstration tells of rounds until 2024: the clock is before that.');
  const coming: Plan = {
    ...{ name, version: '2.0.0', opensOn, closesOn: dayOf(after(now, openFor)) },
    ...{ publishesOn: dayOf(after(now, openFor + 60)), secondOn: null, answeredShare: 0.2 },
    counts: { BEGUN: 46, LATE: 0, RETURNED_BEFORE: 2, RETURNED_AFTER: 0, RETURNED_WAITING: 2 },
  };
  return [...past, coming].map((plan) => roundFrom(plan, catalogue, seed));
}

function roundFrom(plan: Plan, catalogue: Catalogue, seed: number): DemoRound {
  const { name, version, opensOn, closesOn, publishesOn, secondOn, answeredShare, counts } = plan;
  const published = catalogue.version('nasjonale-indikatorer', version);
  if (!published) throw new Error(`The catalogue lacks nasjonale-indikatorer@${version}.`);
  const { id: checklistId, hash } = published;
  const opening = startOfDay(opensOn);
  return {
    ...{ id: randomFor(seed, `round ${name}`).uuid(), name, checklistId, version, hash, published },
    ...{ opensOn: dateOf(opensOn), closesOn: dateOf(closesOn), publishesOn: dateOf(publishesOn), closedAt: null },
    ...{ createdAt: after(opening, -30), invitedAt: after(opening, 8 / 24) },
    // The clock publishes just after midnight, NDFU the second edition during the day.
    editions:
      secondOn === null
        ? null
        : { first: after(startOfDay(publishesOn), 1 / (24 * 60)), second: after(startOfDay(secondOn), 10 / 24) },
    ...{ answeredShare, counts },
  };
}
