import { type Answers, doubleOf, makeReceipt, score, signReceipt } from '@fritidssjekken/checklist-definitions';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Day } from './days.ts';
import { codeOn, type Municipality } from './municipality.ts';

/** What is submitted, and for whom. */
export type Submitted = {
  readonly published: PublishedVersion;
  readonly answers: Answers;
  readonly municipality: Municipality;
  readonly referenceOn: Day;
  /** The row's number in its chain. */
  readonly correction: number;
  readonly isDemonstration: boolean;
  /** Ed25519 secret key, 32 bytes */
  readonly signingKey: Uint8Array;
};

/** What submission freezes of the answers: definition, code of that day, score by the engine and signed receipt. */
export function submissionOf(submitted: Submitted) {
  const { published, answers, municipality, referenceOn, correction, isDemonstration, signingKey } = submitted;
  const { checklist, version, hash } = published;
  const { code } = codeOn(municipality, referenceOn);
  const result = score(checklist, answers);
  const content = makeReceipt({
    ...{ municipality: { identity: municipality.id, code }, referenceDate: referenceOn, correction },
    ...(isDemonstration ? { demonstration: true } : {}),
    ...{ checklist, definition: hash, answers },
  });
  return {
    result,
    columns: {
      ...{ version, definitionHash: hash, municipalityCode: code },
      ...{ score: result.score, scoreValue: result.score === null ? null : doubleOf(result.score) },
      ...{ level: result.level, coverage: result.coverage },
      ...{ answeredCount: result.completeness.answered, askedCount: result.completeness.asked },
      receipt: signReceipt(content, signingKey),
    },
  };
}
