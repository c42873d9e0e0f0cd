import { isNdfu, type Viewer } from '../../access.ts';
import { type PeerGroupKind, widerThan } from './groups.ts';

/**
 * What a group figure is made of: a round's PUBLISHED assessments, those of its edition in force; or the COUNTING ones of a
 * round that has no edition yet, which NDFU alone may read one by one.
 */
export type Source = 'PUBLISHED' | 'COUNTING';

/** Values that a figure is made from. */
export type Collection = {
  readonly source: Source;
  /** Answers that the figure rests on. */
  readonly n: number;
};

/**
 * Why a figure is not shown: the caller may not read what it is made of, it rests on too few to mean anything, or nobody
 * knows which group it would be of.
 */
export type NotReleased = 'NOT_PUBLISHED' | 'TOO_FEW' | 'GROUP_UNKNOWN';

/** A figure that may be shown, or why it may not. */
export type Released<Figure> =
  | { readonly figure: Figure; readonly because: null }
  | { readonly figure: null; readonly because: NotReleased };

/** What decides which figures leave: every group figure passes it before a resolver returns (spec 6.3). */
export type Guard = {
  /** Fewest answers that a group figure rests on. */
  readonly fewest: number;
  /** What figures of a round are made of for the caller; null: there are none for them until it is published. */
  sourceFor(user: Viewer | null, round: { readonly isPublished: boolean }): Source | null;
  /** The figure, computed only where it may be shown. */
  released<Figure>(user: Viewer | null, collection: Collection, figure: () => Figure): Released<Figure>;
};

/** The fewest that a setting may ask for (spec 6.3). */
export const leastFewest = 3;

/**
 * The guard of every group figure. Two reasons, kept apart (spec 6.3):
 * secrecy – a value that the caller may not read singly is in no collection that they see figures of. All may read what is
 * in an edition in force; only NDFU what is submitted and unpublished. So sums, shares, quartiles, own lists and filters of
 * any cut say nothing that is not public already;
 * meaning – a figure that rests on fewer than five answers (a setting) is shown to nobody, NDFU included.
 * @param fewest setting; never below three, whatever is asked for
 */
export function guardOf(fewest: number): Guard {
  const least = Math.max(fewest, leastFewest);
  return {
    fewest: least,
    // Who reads the round's edition gets the same figures as everybody, also where a correction waits.
    sourceFor: (user, { isPublished }) => {
      if (isPublished) return 'PUBLISHED';
      return isNdfu(user) ? 'COUNTING' : null;
    },
    released: (user, { source, n }, figure) => {
      if (source === 'COUNTING' && !isNdfu(user)) return { figure: null, because: 'NOT_PUBLISHED' };
      if (n < least) return { figure: null, because: 'TOO_FEW' };
      return { figure: figure(), because: null };
    },
  };
}

/**
 * The group to offer where a figure of one is not shown: the nearest of the wider ones that it is shown of (spec 6.3).
 * @param answersIn how many answers the figure rests on in the own municipality's group of a kind; null where that is not known
 * @returns null where even the country has too few
 */
export function widerGroup(
  kind: PeerGroupKind,
  fewest: number,
  answersIn: (kind: 'POPULATION' | 'COUNTRY') => number | null,
): 'POPULATION' | 'COUNTRY' | null {
  const wider = widerThan(kind);
  if (wider === null) return null;
  return (answersIn(wider) ?? 0) >= fewest ? wider : widerGroup(wider, fewest, answersIn);
}
