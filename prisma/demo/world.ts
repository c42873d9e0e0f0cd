import type { Catalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { dayOf } from '../../api/src/days.ts';
import { codeOn } from '../../api/src/municipality.ts';
import type { Respondent } from './answers.ts';
import { after } from './moments.ts';
import type { People } from './people.ts';
import type { Place } from './places.ts';
import { randomFor } from './random.ts';
import type { DemoRow } from './row.ts';

/** What everything that happens in the demonstration can look at. */
export type World = {
  readonly seed: number;
  readonly now: Date;
  readonly catalogue: Catalogue;
  readonly people: People;
  /** Ed25519 secret key, 32 bytes */
  readonly signingKey: Uint8Array;
  /** Identity of the municipality where the demonstration's editor holds a seat. */
  readonly homeId: number;
  /** When dugnads were held, by municipality, earliest first. */
  readonly dugnads: ReadonlyMap<number, readonly Date[]>;
};

/** What the first dugnad moves its municipality by, in standard deviations: made up, so that there is an effect to find. */
const gain = 0.35;

/** The last moment at which anything has happened. */
export const justNow = ({ now }: World): Date => after(now, -1 / 24);

/** A municipality as it answers at a moment; a few are often in doubt, the editor's own never. */
export function respondentOf({ municipality, level }: Place, at: Date, writesNotes: boolean, world: World): Respondent {
  const { id } = municipality;
  const first = world.dugnads.get(id)?.[0];
  const isUnsure = randomFor(world.seed, `doubt ${id}`).chance(0.07);
  return {
    ...{ municipalityId: id, code: codeOn(municipality, dayOf(at)).code, writesNotes },
    level: first && first < at ? level + gain : level,
    year: at.getUTCFullYear() + at.getUTCMonth() / 12,
    doubt: id === world.homeId ? 0 : isUnsure ? 0.12 : 0.006,
  };
}

/** Rows that stand as submitted at a moment: what proposals come from. */
export const standingAt = (past: readonly DemoRow[], at: Date): DemoRow[] =>
  past.filter(
    ({ submission, fate }) =>
      submission !== null && submission.submittedAt < at && !(fate?.returnedAt && fate.returnedAt < at),
  );
