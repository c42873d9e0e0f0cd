import {
  type Answers,
  allCriteria,
  type Checklist,
  type Criterion,
  checkAnswer,
  InvalidAnswer as EngineInvalidAnswer,
  UnknownOption as EngineUnknownOption,
  optionsOf,
} from '@fritidssjekken/checklist-definitions';
import type { AnswerState, AnswerValue } from './answer.ts';
import { InvalidAnswer, InvalidLink, ReasonMissing, UnknownCriterion, UnknownOption } from './errors.ts';
import { plainText } from './plainText.ts';

/** An answer as a caller gives it. */
export type GivenAnswer = { readonly state: AnswerState } & {
  readonly [key in keyof AnswerValue]?: AnswerValue[key] | null;
};

/** An answer that may be stored. */
export type CheckedAnswer = { readonly state: AnswerState; readonly value: AnswerValue };

const longestText = 10_000;
const longestLink = 2_000;

/** Ids that get a row when an assessment starts: every criterion, and every reflection question for a note. */
export const answerIdsOf = (checklist: Checklist): string[] =>
  checklist.themes.flatMap(({ criteria, reflection }) => [...criteria, ...reflection].map(({ id }) => id));

/**
 * Decides what of an answer cannot change meanwhile (spec 3.2), and gives it the one form that is stored.
 * A reason belongs to "not applicable" alone and is left out elsewhere; comment and link may stand beside any state.
 * @throws UnknownCriterion, UnknownOption, ReasonMissing, InvalidAnswer, InvalidLink
 */
export function checkedAnswer(checklist: Checklist, criterionId: string, given: GivenAnswer): CheckedAnswer {
  const beside = without({ comment: textOf(given.comment, 'comment'), link: linkOf(given.link) });
  const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
  if (!criterion) return checkedNote(checklist, criterionId, given, beside);
  switch (given.state) {
    case 'UNANSWERED':
    case 'DONT_KNOW':
      refuseContent(given);
      if (given.state === 'DONT_KNOW' && criterion.answer.kind === 'text') {
        throw new InvalidAnswer('A text is written or left out.');
      }
      return { state: given.state, value: beside };
    case 'NOT_APPLICABLE': {
      refuseContent(given);
      engineChecks(checklist, criterion, { state: 'NOT_APPLICABLE' });
      const reason = textOf(given.reason, 'reason');
      if (!reason) throw new ReasonMissing();
      return { state: 'NOT_APPLICABLE', value: { reason, ...beside } };
    }
    case 'ANSWERED': {
      const content = contentOf(criterion, given);
      engineChecks(checklist, criterion, { state: 'ANSWERED', ...content });
      return { state: 'ANSWERED', value: { ...content, ...beside } };
    }
  }
}

/** A rating of an earlier state as a caller gives it. */
export type GivenRating = Pick<GivenAnswer, 'state' | 'options' | 'number'>;

/**
 * As checkedAnswer, for how an earlier state is rated anew: by options or a number, without a word beside.
 * @throws UnknownCriterion also for a reflection question
 * @throws UnknownOption
 * @throws InvalidAnswer also for not applicable, and for a text, which is never scored
 */
export function checkedRating(
  checklist: Checklist,
  criterionId: string,
  { state, options, number }: GivenRating,
): CheckedAnswer {
  const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
  if (!criterion) throw new UnknownCriterion(criterionId);
  if (state === 'NOT_APPLICABLE') throw new InvalidAnswer('An earlier state is rated anew, not known, or not rated.');
  if (criterion.answer.kind === 'text') throw new InvalidAnswer('A text is not rated.');
  return checkedAnswer(checklist, criterionId, { state, options, number });
}

/** Ids of what is written in free words and never public: unscored texts, and notes on reflection questions. */
export function privateTextIds(checklist: Checklist): Set<string> {
  const scored = new Set(allCriteria(checklist).flatMap(({ id, answer }) => (answer.kind === 'text' ? [] : [id])));
  return new Set(answerIdsOf(checklist).filter((id) => !scored.has(id)));
}

function checkedNote(checklist: Checklist, id: string, given: GivenAnswer, beside: AnswerValue): CheckedAnswer {
  if (!checklist.themes.some(({ reflection }) => reflection.some((question) => question.id === id))) {
    throw new UnknownCriterion(id);
  }
  if (given.state === 'UNANSWERED') {
    refuseContent(given);
    return { state: 'UNANSWERED', value: beside };
  }
  const text = textOf(given.text, 'text');
  if (given.state !== 'ANSWERED' || !text || given.options?.length || given.number) {
    throw new InvalidAnswer('A reflection question takes a note: ANSWERED with a text, or UNANSWERED.');
  }
  return { state: 'ANSWERED', value: { text, ...beside } };
}

/** What an ANSWERED answer says, by the criterion's form; anything that the form does not have is refused. */
function contentOf(criterion: Criterion, given: GivenAnswer): AnswerValue {
  const { kind } = criterion.answer;
  const [options, number, text] = [given.options ?? [], numberOf(given.number), textOf(given.text, 'text')];
  const fits = {
    one: options.length === 1 && !number && !text,
    several: options.length > 0 && !number && !text,
    number: Boolean(number) && options.length === 0 && !text,
    text: Boolean(text) && options.length === 0 && !number,
  }[kind];
  if (!fits) throw new InvalidAnswer(`This criterion is answered by ${kind}, and by nothing else.`);
  if (kind === 'number') return { number };
  return kind === 'text' ? { text } : { options: [...options] };
}

function refuseContent({ state, options, number, text }: GivenAnswer): void {
  if (options?.length || number || text) throw new InvalidAnswer(`${state} comes without options, number or text.`);
}

/** The engine's own refusals, as members of the contract. */
function engineChecks(checklist: Checklist, criterion: Criterion, answer: Answers[string]): void {
  try {
    checkAnswer(checklist, criterion, answer);
  } catch (error) {
    if (error instanceof EngineUnknownOption) {
      const known = optionsOf(checklist, criterion).map(({ id }) => id);
      throw new UnknownOption(error.option, known);
    }
    if (error instanceof EngineInvalidAnswer) throw new InvalidAnswer(error.message);
    throw error;
  }
}

/** Undefined when nothing is left. @throws InvalidAnswer */
function textOf(given: string | null | undefined, name: string): string | undefined {
  const text = plainText(given);
  if (text.length > longestText) throw new InvalidAnswer(`The ${name} is longer than ${longestText} characters.`);
  return text || undefined;
}

/** Decimal text with a point and without needless zeros; a comma is read as the point. */
function numberOf(given: string | null | undefined): string | undefined {
  const text = given?.trim().replace(',', '.');
  if (!text) return undefined;
  const match = /^(-?)0*(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) throw new InvalidAnswer('A number is decimal text, as 12.5.');
  const [, sign, whole, decimals = ''] = match;
  const kept = decimals.replace(/0+$/, '');
  const number = kept ? `${whole}.${kept}` : whole!;
  return number === '0' ? '0' : `${sign}${number}`;
}

/** @throws InvalidLink when it is not http(s) */
function linkOf(given: string | null | undefined): string | undefined {
  const link = given?.trim();
  if (!link) return undefined;
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || link.length > longestLink) {
    throw new InvalidLink();
  }
  return url.href;
}

function without<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
