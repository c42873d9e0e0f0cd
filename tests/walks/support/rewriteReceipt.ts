import {
  type Answers,
  allCriteria,
  canonical,
  complete,
  makeReceipt,
  optionsOf,
  type Receipt,
} from '@fritidssjekken/checklist-definitions';

/**
 * What a forger with our source code would make of a receipt: the best answer everywhere, every score and hash
 * recomputed, the old signature left on.
 * @param definition canonical JSON of the receipt's checklist version
 */
export function rewriteReceipt(receipt: string, definition: string): string {
  const { key, signature, municipality, referenceDate, correction, definition: hash } = JSON.parse(receipt) as Receipt;
  const checklist = complete(JSON.parse(definition));
  const best: Answers = Object.fromEntries(
    allCriteria(checklist).map((criterion) => [
      criterion.id,
      { state: 'ANSWERED', options: [optionsOf(checklist, criterion).find(({ points }) => points === '1')!.id] },
    ]),
  );
  const content = makeReceipt({ municipality, referenceDate, correction, definition: hash, checklist, answers: best });
  return canonical({ ...content, key, signature });
}
