import { type Checklist, textIn } from '@fritidssjekken/checklist-definitions';
import type { Place } from '../files/about.ts';
import type { FileLanguage } from '../files/language.ts';
import { guard } from '../guard.ts';
import { deckTexts } from './deckTexts.ts';
import type { Slide } from './slides.ts';

/** What a listener must know to judge the figures, and where they are from. */
export function methodSlide(checklist: Checklist, { address }: Place, language: FileLanguage): Slide {
  const { method, methodAbout, methodLines, provisional } = deckTexts[language];
  const lines = methodLines({ fewest: guard.fewest, address, title: textIn(checklist.title, language) });
  return {
    ...{ kind: 'TEXT', title: method, about: methodAbout },
    paragraphs: checklist.provisional ? [...lines, provisional] : lines,
  };
}
