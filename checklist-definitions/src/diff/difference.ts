import type { ChangeKind, ChangeTarget, Texts } from '../checklist.ts';

/** One thing that is not the same in two versions. Old or new is null where it is missing there. */
export type Difference = {
  readonly target: ChangeTarget;
  /** What differs: "text.nb", "weight", "order"; "added" and "gone" for the thing itself. */
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  /** The kinds that may be declared for it; empty where nothing may (the audience of a checklist never changes). */
  readonly kinds: readonly ChangeKind[];
};

/** A value that differs, as a list of none or one. */
export function valueDifference(
  target: ChangeTarget,
  field: string,
  older: string | null,
  newer: string | null,
  kinds: readonly ChangeKind[],
): Difference[] {
  const isSame = older?.normalize('NFC') === newer?.normalize('NFC');
  return isSame ? [] : [{ target, field, old: older, new: newer, kinds }];
}

/** The differences of a text, language by language; a language that came or went is also `supporting`. */
export function textDifferences(
  target: ChangeTarget,
  field: string,
  older: Texts | undefined,
  newer: Texts | undefined,
  kinds: readonly ChangeKind[],
): Difference[] {
  const languages = [...new Set([...Object.keys(older ?? {}), ...Object.keys(newer ?? {})])] as (keyof Texts)[];
  return languages.flatMap((language) => {
    const [old, now] = [older?.[language] ?? null, newer?.[language] ?? null];
    // a required language cannot come or go alone: then the whole text did, and its own kinds say what that is
    const isTranslation = (old === null || now === null) && older !== undefined && newer !== undefined;
    const allowed: readonly ChangeKind[] = isTranslation
      ? ['supporting', ...kinds.filter((kind) => kind === 'modified')]
      : kinds;
    return valueDifference(target, `${field}.${language}`, old, now, allowed);
  });
}

/** The things with one id in both versions, and those that came or went. */
export function paired<Thing extends { readonly id: string }>(older: readonly Thing[], newer: readonly Thing[]) {
  return {
    both: newer.flatMap((now) => {
      const old = older.find(({ id }) => id === now.id);
      return old ? [[old, now] as const] : [];
    }),
    gone: older.filter(({ id }) => newer.every((now) => now.id !== id)),
    added: newer.filter(({ id }) => older.every((old) => old.id !== id)),
  };
}
