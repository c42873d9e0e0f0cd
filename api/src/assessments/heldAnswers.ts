import { LRUCache } from 'lru-cache';
import type { AnswerValue } from '../answer.ts';
import type { ReadAnswers, VersionedAnswers } from './readAnswers.ts';

/** Bytes, as estimated by `sizeOf`: some three hundred drafts with forty answers and as many proposals each. */
const mostBytes = 32 * 2 ** 20;

const held = new LRUCache<string, VersionedAnswers>({ maxSize: mostBytes, sizeCalculation: sizeOf });

/**
 * Holds the answers of a draft as they were read: a form that is open asks for them every few seconds, and mostly nothing has
 * changed. They never stand for what is in the database: each read asks which rows stand now (`standStill`).
 * @param id the assessment's, a UUID
 */
export const holdAnswers = (id: string, answers: VersionedAnswers): void => void held.set(id, answers);

/** The answers of an assessment as they were last read; undefined when they are not held. */
export const heldAnswers = (id: string): VersionedAnswers | undefined => held.get(id);

/**
 * Bytes, roughly: a row with its dates, its ids and what is made of it (`madeOnce.ts`) is a kilobyte, a letter of its texts two
 * bytes.
 */
function sizeOf({ answers, proposals }: ReadAnswers): number {
  const letters = [...answers, ...proposals].reduce((sum, { value }) => sum + lettersOf(value), 0);
  return 1024 + 1024 * (answers.length + proposals.length) + 2 * letters;
}

const lettersOf = ({ text, reason, comment, link, options }: AnswerValue): number =>
  [text, reason, comment, link, ...(options ?? [])].reduce((sum, part) => sum + (part?.length ?? 0), 0);
