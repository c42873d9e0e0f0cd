/** Whose value of a part shall stand. */
export type Side = 'mine' | 'theirs';

/** A part of a record that two people see differently; `preset` where only one of them changed it. */
export type Difference<Key extends string> = { readonly key: Key; readonly preset: Side | null };

/**
 * What a conflict is about: the parts where the own edits and what stands now differ, in the order of the own record.
 * @param base what the own edits began with
 */
export function differences<Edits extends object>(
  base: Edits,
  mine: Edits,
  theirs: Edits,
): Difference<keyof Edits & string>[] {
  const keys = Object.keys(mine) as (keyof Edits & string)[];
  return keys
    .filter((key) => !isSame(mine[key], theirs[key]))
    .map((key) => {
      if (isSame(base[key], theirs[key])) return { key, preset: 'mine' };
      return { key, preset: isSame(base[key], mine[key]) ? 'theirs' : null };
    });
}

/** The own record with their value in the parts where theirs was chosen. */
export function chosen<Edits extends object>(
  mine: Edits,
  theirs: Edits,
  choices: Readonly<Partial<Record<keyof Edits & string, Side>>>,
): Edits {
  const taken = Object.entries(choices).filter(([, side]) => side === 'theirs');
  return { ...mine, ...Object.fromEntries(taken.map(([key]) => [key, theirs[key as keyof Edits]])) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
