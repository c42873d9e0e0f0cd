import { dayOf } from '../../common/formats.ts';
import type { Language } from '../../common/translate.ts';
import type { ResultBackgroundQuery } from '../../generated/form/graphql.ts';

type Series = NonNullable<ResultBackgroundQuery['series']>;
export type Point = Series['lines'][number]['points'][number];
export type DugnadAround = NonNullable<ResultBackgroundQuery['municipality']>['dugnads'][number];

/** What people call an assessment beside another: its round, its own name in quotes, or the day that it describes. */
export function pointName(
  { roundName, name, referenceOn }: Pick<Point, 'roundName' | 'name' | 'referenceOn'>,
  language: Language,
): string {
  const quoted = name && (language === 'en' ? `“${name}”` : `«${name}»`);
  return roundName ?? quoted ?? dayOf(referenceOn, language);
}

/** The assessment of one's own line that describes the nearest earlier day; null for the first. */
export function formerOf(
  series: ResultBackgroundQuery['series'],
  own: { readonly id: string; readonly referenceOn: string; readonly submittedAt: string },
): Point | null {
  const points = series?.lines.find(({ isOwn }) => isOwn)?.points ?? [];
  const place = ({ referenceOn, submittedAt }: Pick<Point, 'referenceOn' | 'submittedAt'>) =>
    `${referenceOn} ${submittedAt}`;
  return (
    points
      .filter((point) => point.assessmentId !== own.id && place(point) < place(own))
      .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
      .at(-1) ?? null
  );
}

/** The municipalities that it came from and that answered the checklist. */
export function predecessorsIn(series: ResultBackgroundQuery['series']) {
  return (series?.lines ?? [])
    .filter(({ isOwn, points }) => !isOwn && points.length > 0)
    .map(({ municipality }) => municipality);
}

/**
 * The dugnad that an assessment tells the most about: the one that it is the after of, else the before of, else the last
 * one that was held before the day it describes, else the newest.
 * @param wanted the one that the address names
 */
export function dugnadFor(
  dugnads: readonly DugnadAround[],
  own: { readonly id: string; readonly referenceOn: string },
  wanted: string | null,
): DugnadAround | null {
  return (
    dugnads.find(({ id }) => id === wanted) ??
    dugnads.find(({ beforeAfter }) => beforeAfter.after?.id === own.id) ??
    dugnads.find(({ beforeAfter }) => beforeAfter.before?.id === own.id) ??
    dugnads.find(({ heldOn }) => heldOn <= own.referenceOn) ??
    dugnads[0] ??
    null
  );
}
