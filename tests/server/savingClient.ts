import { randomUUID } from 'node:crypto';

/**
 * A client of its own that saves answers without end, one worker for each criterion: argument 1 is JSON
 * { origin, cookie, assessmentId, criteria: { [criterion]: option } }.
 * A save counts as acknowledged when its answer has been read: only then is its key written to the standard output.
 * One whose answer never came is sent again with the same key until it is acknowledged.
 */
type Task = { origin: string; cookie: string; assessmentId: string; criteria: Record<string, string> };
const { origin, cookie, assessmentId, criteria } = JSON.parse(process.argv[2] ?? '') as Task;

const query = `mutation ($assessmentId: ID!, $criterionId: ID!, $key: ID!, $revisionSeen: Int!, $answer: AnswerInput!) {
  saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, key: $key, revisionSeen: $revisionSeen, answer: $answer) {
    __typename ... on SavedAnswer { outcome }
  }
}`;

await Promise.all(Object.entries(criteria).map(([criterionId, option]) => saveOnAndOn(criterionId, option)));

async function saveOnAndOn(criterionId: string, option: string): Promise<never> {
  for (let revisionSeen = 0; ; revisionSeen++) {
    const key = randomUUID();
    const answer = { state: 'ANSWERED', options: [option], comment: `${revisionSeen}` };
    while (!(await save({ assessmentId, criterionId, key, revisionSeen, answer }))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    process.stdout.write(`${key}\n`);
  }
}

async function save(variables: object): Promise<boolean> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin },
    body: JSON.stringify({ query, variables }),
  }).catch(() => null);
  const text = await response?.text().catch(() => null);
  if (!text) return false;
  const { data } = JSON.parse(text) as { data?: { saveAnswer?: { outcome?: string } } };
  if (data?.saveAnswer?.outcome) return true;
  // Anything but a dead server is a defect: the test sees it end.
  process.stderr.write(`unexpected answer ${response?.status}: ${text}\n`);
  process.exit(1);
}
