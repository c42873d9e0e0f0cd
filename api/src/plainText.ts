/** A text as it is stored: trimmed, in NFC, without what the database cannot hold (NUL, half surrogate pairs). */
export const plainText = (given: string | null | undefined): string =>
  (given ?? '')
    .normalize('NFC')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
