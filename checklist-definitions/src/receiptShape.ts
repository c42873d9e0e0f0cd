import type { Receipt } from './receipt.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isNullOr = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);

const shape: Readonly<Record<keyof Receipt, (value: unknown) => boolean>> = {
  municipality: (value) =>
    isObject(value) && isCount(value.identity) && isText(value.code) && /^\d{4}$/.test(value.code),
  referenceDate: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value),
  correction: isCount,
  demonstration: (value) => value === undefined || value === true,
  checklist: isText,
  version: isText,
  definition: isText,
  rule: isText,
  criteria: (value) => Array.isArray(value) && value.every(isCriterion),
  score: isNullOr(isText),
  level: isNullOr(isText),
  coverage: isText,
  completeness: (value) => isObject(value) && isCount(value.answered) && isCount(value.asked),
  key: isText,
  signature: isText,
};

function isCriterion(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { criterion, options, number, missing, contribution } = value;
  if (!isText(criterion) || !Array.isArray(options) || !options.every(isText)) return false;
  return [number, missing, contribution].every(isNullOr(isText));
}

/** Names of the fields that are missing, of another kind than a receipt's, or not a receipt's at all. */
export function wrongFields(value: Record<string, unknown>): string[] {
  const wrong = Object.entries(shape).filter(([field, check]) => !check(value[field]));
  const unknown = Object.keys(value).filter((field) => !Object.hasOwn(shape, field));
  return [...wrong.map(([field]) => field), ...unknown];
}
