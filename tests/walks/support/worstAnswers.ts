import { randomUUID } from 'node:crypto';
import {
  type Answer,
  allCriteria,
  asked,
  type Checklist,
  type Criterion,
  compareFractions,
  complete,
  optionsOf,
} from '@fritidssjekken/checklist-definitions';
import type { BrowserContext } from '@playwright/test';
import { startAssessment } from './people.ts';
import { ask, type Service } from './service.ts';

/** Words that nobody but the municipality and NDFU may read. */
export const privateWords = 'Bare for oss selv';

/**
 * Submits a municipality's own assessment of the municipal checklist where nothing is done: the longest list of gaps there is.
 * @param editor signed in, with a seat in the municipality
 * @returns its id
 */
export async function submitWorst(
  editor: BrowserContext,
  service: Pick<Service, 'origin'>,
  municipalityId: string,
): Promise<string> {
  const of = { municipalityId, checklistId: 'sjekkliste-kommune', version: '2.0.0', name: `Ærlig ${randomUUID()}` };
  const id = await startAssessment(editor, service, of);
  const { assessment } = await ask<{
    assessment: { checklistVersion: { canonical: string }; answers: { criterionId: string; revision: number }[] };
  }>(
    editor,
    service.origin,
    'query ($id: ID!) { assessment(id: $id) { checklistVersion { canonical } answers { criterionId revision } } }',
    { id },
  );
  const checklist = complete(JSON.parse(assessment.checklistVersion.canonical));
  const answers: Record<string, Answer> = {};
  for (const criterion of allCriteria(checklist)) {
    if (!asked(checklist, answers).includes(criterion.id)) continue;
    const answer = worst(checklist, criterion);
    answers[criterion.id] = answer;
    const { revision } = assessment.answers.find(({ criterionId }) => criterionId === criterion.id) ?? { revision: 0 };
    await ask(
      editor,
      service.origin,
      `mutation ($id: ID!, $criterionId: ID!, $revision: Int!, $key: ID!, $answer: AnswerInput!) {
         saveAnswer(assessmentId: $id, criterionId: $criterionId, revisionSeen: $revision, key: $key, answer: $answer) {
           __typename } }`,
      { id, criterionId: criterion.id, revision, key: randomUUID(), answer: { ...answer, comment: privateWords } },
    );
  }
  const { submitAssessment } = await ask<{ submitAssessment: { __typename: string } }>(
    editor,
    service.origin,
    'mutation ($id: ID!) { submitAssessment(id: $id, isFacilitated: true, respondentRole: "kultursjef") { __typename } }',
    { id },
  );
  if (submitAssessment.__typename !== 'Assessment') throw new Error(`Not submitted: ${submitAssessment.__typename}`);
  return id;
}

function worst(checklist: Checklist, criterion: Criterion): Answer {
  if (criterion.answer.kind === 'text') return { state: 'ANSWERED', text: 'Ingenting ennå.' };
  if (criterion.answer.kind === 'number') return { state: 'ANSWERED', number: '0' };
  const [least] = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(a.points, b.points));
  return { state: 'ANSWERED', options: [least?.id ?? ''] };
}
