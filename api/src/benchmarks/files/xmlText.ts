/** What XML has no place for: control characters but tab and line break, and two that are no letters. */
const noLetters = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * A text as XML can hold it: without control characters, and with halves of letters replaced. What is markup elsewhere
 * stays as it is written: the writer escapes it.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const xmlText = (text: string): string => text.replace(noLetters, '').replace(/\p{Surrogate}/gu, '\ufffd');
