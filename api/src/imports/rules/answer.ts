import { allCriteria, type Checklist, type Criterion, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { type CheckedAnswer, checkedAnswer, type GivenAnswer } from '../../checkedAnswer.ts';
import { DomainError } from '../../errors.ts';
import { CellRefused, type Problem } from '../problem.ts';
import type { Cell } from '../table.ts';
import { folded, read } from './cells.ts';
import type { Part } from './questions.ts';

/** The cells of one answer; those that the file has no column for are not there. */
export type AnswerCells = Partial<Readonly<Record<Part, Cell>>>;

const dontKnow = ['vet ikke', 'veit ikkje', "don't know", 'don’t know', 'dont know', 'dont_know'];
const notApplicable = [
  'ikke aktuelt',
  'ikkje aktuelt',
  'ikke relevant',
  'ikkje relevant',
  'not applicable',
  'not_applicable',
];

/**
 * Reads one answer by the rules of the form (spec 3.2): an option's id or text in any language, several divided by ; or |,
 * a number, a text, "vet ikke", "ikke aktuelt" with its reason; empty is unanswered.
 * @returns undefined when it was refused
 */
export function answerIn(
  checklist: Checklist,
  criterionId: string,
  cells: AnswerCells,
  problems: Problem[],
): CheckedAnswer | undefined {
  const place = cells.answer ?? cells.reason ?? cells.comment ?? cells.link;
  if (!place) return { state: 'UNANSWERED', value: {} };
  const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
  const content = read(cells.answer ?? { ...place, text: '' }, problems, (text) =>
    contentOf(checklist, criterion, text),
  );
  if (!content) return undefined;
  if (content.state !== 'NOT_APPLICABLE' && cells.reason?.text) {
    return read(cells.reason, problems, () => {
      throw new CellRefused('NEEDLESS_REASON', 'Only "ikke aktuelt" has a reason.', 'Make it a comment, or empty it.');
    });
  }
  const given: GivenAnswer = {
    ...content,
    ...{ reason: cells.reason?.text, comment: cells.comment?.text, link: cells.link?.text },
  };
  return read(place, problems, () => checked(checklist, criterionId, given, cells, problems));
}

/** A link is judged first: its problem belongs to its own cell. */
function checked(
  checklist: Checklist,
  criterionId: string,
  given: GivenAnswer,
  cells: AnswerCells,
  problems: Problem[],
): CheckedAnswer | undefined {
  const { link, ...rest } = given;
  const answer = byTheForm(() => checkedAnswer(checklist, criterionId, rest));
  if (!cells.link || !link) return answer;
  return read(cells.link, problems, () => byTheForm(() => checkedAnswer(checklist, criterionId, given)));
}

function byTheForm(check: () => CheckedAnswer): CheckedAnswer {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new CellRefused(error.code, error.message, mends[error.code] ?? 'Mend it, or leave it empty.');
  }
}

const mends: Readonly<Record<string, string>> = {
  REASON_MISSING: 'Write why in a column named after the criterion and "begrunnelse", or leave the answer empty.',
  INVALID_LINK: 'Write the whole address with http:// or https://, or leave it empty.',
};

/** @throws CellRefused naming the options */
function contentOf(checklist: Checklist, criterion: Criterion | undefined, text: string): GivenAnswer {
  const said = folded(text);
  if (said === '') return { state: 'UNANSWERED' };
  if (dontKnow.includes(said)) return { state: 'DONT_KNOW' };
  if (notApplicable.includes(said)) return { state: 'NOT_APPLICABLE' };
  const kind = criterion?.answer.kind ?? 'text';
  if (kind === 'text') return { state: 'ANSWERED', text };
  if (kind === 'number') return { state: 'ANSWERED', number: text };
  return { state: 'ANSWERED', options: chosenIn(checklist, criterion!, text) };
}

function chosenIn(checklist: Checklist, criterion: Criterion, text: string): string[] {
  const options = optionsOf(checklist, criterion);
  const named = (part: string) =>
    options.find(({ id, text: texts }) => [id, ...Object.values(texts)].some((word) => folded(word) === folded(part)));
  const whole = named(text);
  if (whole) return [whole.id];
  const parts = criterion.answer.kind === 'several' ? text.split(/[;|]/).filter((part) => part.trim() !== '') : [text];
  return parts.map((part) => {
    const option = named(part);
    if (option) return option.id;
    const known = options.map(({ id, text: texts }) => `${textIn(texts, 'nb')} (${id})`).join(', ');
    const texts = options.map((option) => textIn(option.text, 'nb'));
    throw new CellRefused(
      'UNKNOWN_OPTION',
      `There is no option "${part.trim()}" here.`,
      `Write one of: ${known}.`,
      texts,
    );
  });
}
