/** A draft as the browser keeps it. */
export const draftText = (written: unknown): string => JSON.stringify(written);

/**
 * What a kept draft says.
 * @param initial what an untouched one begins with: an older draft that lacks a part of it is of a form that is no more
 * @returns null where nothing is kept, or nothing that the form can show
 */
export function draftOf<Written>(text: string | null, initial: Written): Written | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return hasPartsOf(kept, initial) ? (kept as Written) : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether everything that one has is there in the other, of the same kind; what is null may be anything. */
function hasPartsOf(kept: unknown, initial: unknown): boolean {
  if (initial === null) return true;
  if (!isRecord(initial)) return typeof kept === typeof initial && Array.isArray(kept) === Array.isArray(initial);
  return isRecord(kept) && Object.entries(initial).every(([key, value]) => hasPartsOf(kept[key], value));
}
