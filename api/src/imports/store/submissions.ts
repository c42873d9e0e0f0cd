import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import { db } from '../../database.ts';
import { signingKey } from '../../signingKey.ts';
import { submissionOf } from '../../submissionOf.ts';
import { inTurns, type Steps } from '../inTurns.ts';
import { engineAnswers, type FileAssessment } from '../rules/assessments.ts';

/** What submission freezes of assessments of a file: score, level, signed receipt. What is written is taken out. */
export type Submissions = Map<FileAssessment, ReturnType<typeof submissionOf>['columns']>;

/**
 * Scores and signs what is to be written. It takes some milliseconds for each, so it is done before anything is held: the
 * answers and days are the file's, the municipality and the checklist are known here, and a file is always a first submission.
 */
export async function submissionsOf(
  assessments: readonly FileAssessment[],
  published: PublishedVersion,
  tell?: (done: number) => void,
): Promise<Submissions> {
  const installation = await db.installation.findUnique({ where: { id: 1 } });
  return inTurns(eachOf(assessments, published, installation?.kind === 'DEMONSTRATION'), tell);
}

function* eachOf(
  assessments: readonly FileAssessment[],
  published: PublishedVersion,
  isDemonstration: boolean,
): Steps<Submissions> {
  const submissions: Submissions = new Map();
  for (const assessment of assessments) {
    const { municipality, referenceOn } = assessment;
    const answers = engineAnswers(published.checklist, assessment.answers);
    const { columns } = submissionOf({
      ...{ published, answers, municipality, referenceOn, correction: 0, isDemonstration, signingKey },
    });
    submissions.set(assessment, columns);
    yield;
  }
  return submissions;
}
