import type { Language, Texts } from './checklist.ts';

/** The text in the language, and where it is not written in that: in bokmål. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts.nb;
}
