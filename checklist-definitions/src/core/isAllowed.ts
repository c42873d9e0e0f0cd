import type { Answer, Checklist, Criterion } from '../checklist.ts';
import { InvalidAnswer, UnknownOption } from '../errors.ts';
import { checkAnswer } from '../points.ts';

/**
 * Whether a criterion takes an answer that was given elsewhere: a transfer may lead to two options where one is asked,
 * a number may lie outside the new bands, "not applicable" may be forbidden now.
 */
export function isAllowed(checklist: Checklist, criterion: Criterion, answer: Answer): boolean {
  try {
    checkAnswer(checklist, criterion, answer);
    return true;
  } catch (error) {
    if (error instanceof InvalidAnswer || error instanceof UnknownOption) return false;
    throw error;
  }
}
