import { type Checklist, type Criterion, choiceText as choiceOf, textIn } from '@fritidssjekken/checklist-definitions';
import { choicesOf, topOf } from '../../rules/answerRow.ts';
import type { FileLanguage } from '../language.ts';
import { isSign, type Sign, sign } from '../signs.ts';
import type { Code, Row } from '../table.ts';
import { words } from '../texts/words.ts';

/** Codes of what is answered and is no option. */
export const dontKnowCode = 'VET_IKKE';
export const notApplicableCode = 'IKKE_AKTUELT';

/** A choice as people read it: the option’s text, or a number’s band with its unit. */
export const choiceText = (checklist: Checklist, criterion: Criterion, id: string, language: FileLanguage): string =>
  choiceOf(checklist, criterion, id, {
    language,
    say: (end, at) => `${words[language].ends[end]} ${language === 'en' ? at : at.replace('.', ',')}`,
  });

/** Whether a choice is the one that the headline counts; several-of-many has none. */
export function isTop(checklist: Checklist, criterion: Criterion, id: string): string | Sign {
  if (criterion.answer.kind === 'several') return sign('NOT_POSSIBLE');
  return topOf(choicesOf(checklist, criterion)).includes(id) ? 'ja' : 'nei';
}

/** Names a criterion with its theme. */
export function criterionCells(checklist: Checklist, criterion: Criterion, language: FileLanguage): Row {
  const theme = checklist.themes.find(({ criteria }) => criteria.some(({ id }) => id === criterion.id))!;
  return {
    ...{ tema: theme.id, tema_tekst: textIn(theme.name, language) },
    ...{ kriterium: criterion.id, nr: criterion.number, kriterium_tekst: textIn(criterion.text, language) },
  };
}

export const themeCodes = (checklist: Checklist, language: FileLanguage): Code[] =>
  checklist.themes.map(({ id, name }) => ({ code: id, text: textIn(name, language) }));

export const criterionCodes = (criteria: readonly Criterion[], language: FileLanguage): Code[] =>
  criteria.map(({ id, number, text }) => ({ code: id, text: `${number} ${textIn(text, language)}` }));

/** What may stand as an answer, each once; one id of several scales has the words of each. */
export function choiceCodes(rows: readonly Row[]): Code[] {
  const texts = new Map<string, Set<string>>();
  for (const { svar, svar_tekst: text } of rows) {
    if (typeof svar !== 'string' || text === undefined || isSign(text)) continue;
    texts.set(svar, (texts.get(svar) ?? new Set()).add(String(text)));
  }
  return [...texts].map(([code, found]) => ({ code, text: [...found].join(' / ') }));
}

export const topCodes = (language: FileLanguage): Code[] => [
  { code: 'ja', text: words[language].yes },
  { code: 'nei', text: words[language].no },
];
