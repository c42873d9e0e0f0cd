import type { Outcome } from '@fritidssjekken/checklist-definitions';

/** A municipality's published answer to a criterion in a round, and how it differs from its own in the round before. */
export type RoundStep = {
  readonly earlierId: string;
  readonly laterId: string;
  /** Like for like. */
  readonly outcome: Outcome;
};

/**
 * Whether a municipality got better at a criterion in the last two rounds: better in one of them than in its own round
 * before, and not worse again in the last.
 * @param steps those of the last two rounds that it answered, oldest first
 * @returns the latest step upwards; null where there is none
 */
export function risenStep<Step extends RoundStep>(steps: readonly Step[]): Step | null {
  if (steps.at(-1)?.outcome === 'WORSE') return null;
  return steps.findLast(({ outcome }) => outcome === 'BETTER') ?? null;
}
