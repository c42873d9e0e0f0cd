import type { AnswerState } from '../answer.ts';

export type ExportLanguage = 'nb' | 'nn' | 'en';

type ExportTexts = {
  readonly columns: {
    readonly theme: string;
    readonly number: string;
    readonly question: string;
    readonly answer: string;
    readonly value: string;
    readonly text: string;
    readonly reason: string;
    readonly comment: string;
    readonly link: string;
    readonly savedAt: string;
    readonly demonstration: string;
  };
  readonly states: Record<Exclude<AnswerState, 'ANSWERED'>, string>;
  readonly reflection: string;
  /** Stands in every export of a demonstration (spec 7.3). */
  readonly demonstration: string;
};

/** Words of the exports: headers, and answers that are no option. */
export const exportTexts: Record<ExportLanguage, ExportTexts> = {
  nb: {
    columns: {
      theme: 'Tema',
      number: 'Nr.',
      question: 'Spørsmål',
      answer: 'Svar',
      value: 'Tall',
      text: 'Tekst',
      reason: 'Begrunnelse',
      comment: 'Kommentar',
      link: 'Lenke',
      savedAt: 'Sist lagret',
      demonstration: 'Merknad',
    },
    states: { UNANSWERED: 'Ikke besvart', DONT_KNOW: 'Vet ikke', NOT_APPLICABLE: 'Ikke aktuelt' },
    reflection: 'Til ettertanke',
    demonstration: 'Demonstrasjon: oppdiktede data',
  },
  nn: {
    columns: {
      theme: 'Tema',
      number: 'Nr.',
      question: 'Spørsmål',
      answer: 'Svar',
      value: 'Tal',
      text: 'Tekst',
      reason: 'Grunngiving',
      comment: 'Kommentar',
      link: 'Lenkje',
      savedAt: 'Sist lagra',
      demonstration: 'Merknad',
    },
    states: { UNANSWERED: 'Ikkje svart på', DONT_KNOW: 'Veit ikkje', NOT_APPLICABLE: 'Ikkje aktuelt' },
    reflection: 'Til ettertanke',
    demonstration: 'Demonstrasjon: oppdikta data',
  },
  en: {
    columns: {
      theme: 'Theme',
      number: 'No.',
      question: 'Question',
      answer: 'Answer',
      value: 'Number',
      text: 'Text',
      reason: 'Reason',
      comment: 'Comment',
      link: 'Link',
      savedAt: 'Last saved',
      demonstration: 'Note',
    },
    states: { UNANSWERED: 'Not answered', DONT_KNOW: "Don't know", NOT_APPLICABLE: 'Not applicable' },
    reflection: 'For reflection',
    demonstration: 'Demonstration: invented data',
  },
};
