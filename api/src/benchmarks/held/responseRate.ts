import { type ResponseRate, responseRateOf } from '../rules/nonResponse.ts';
import type { EditionContent } from './edition.ts';

const kept = new WeakMap<EditionContent, ResponseRate>();

/** How many of those that its round had invited have answers in an edition. */
export function responseRateIn(edition: EditionContent): ResponseRate {
  const known = kept.get(edition) ?? responseRateOf(edition.municipalityIds, new Set(edition.invitedIds));
  kept.set(edition, known);
  return known;
}
