import { type Answer, noAnswer, type Value, valueIn } from './value.ts';
import { latest, type Waiting } from './waiting.ts';

/** What stands on the server, by criterion (or note). */
export type Standing = Readonly<Record<string, Answer>>;

/** Puts answers from the server in: a higher revision replaces, anything else is old news. */
export function merge(
  standing: Standing,
  arrived: readonly Answer[],
): { standing: Standing; changed: readonly Answer[] } {
  const changed = arrived.filter((answer) => answer.revision > (standing[answer.criterionId]?.revision ?? -1));
  if (changed.length === 0) return { standing, changed };
  const fresh = Object.fromEntries(changed.map((answer) => [answer.criterionId, answer]));
  return { standing: { ...standing, ...fresh }, changed };
}

/** The newest save among answers, or the moment given where none is newer. */
export function newestSave(answers: readonly Answer[], notBefore: string): string {
  return answers.reduce((at, { savedAt }) => (savedAt && savedAt > at ? savedAt : at), notBefore);
}

/**
 * The moment to ask for changes from: the newest that earlier asking has shown, less a margin, because a save that began
 * earlier may be committed later. The margin only repeats news, which merge leaves out.
 * @param heardTo never moved by the own saves: others may have answered long before them, while the network was away
 */
export function askSince(heardTo: string): string {
  const margin = 10_000;
  return new Date(Date.parse(heardTo) - margin).toISOString();
}

/** What is on the screen: the own unsent value before what stands. */
export function shownValue(standing: Standing, waiting: Waiting | undefined, criterionId: string): Value {
  if (waiting) return latest(waiting);
  const answer = standing[criterionId];
  return answer ? valueIn(answer) : noAnswer;
}
