import { print, separateOperations } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { as as calling } from './support/client.ts';
import { aMunicipality, makeAssessment, makeRound, openService } from './support/make.ts';
import { ownOperations } from './support/operations.ts';
import { as, makeMember } from './support/people.ts';
import { statementsOf } from './support/statements.ts';

beforeAll(openService);

/** The form's own query, as admin sends it. */
function formQuery(): string {
  const { document } = ownOperations().find(({ name }) => name === 'FormAssessment')!;
  return print(separateOperations(document).FormAssessment!);
}

/** A call's answer and statements, without the session's (the stand-in of the tests asks two). */
async function statementsAfterSession<T>(call: () => Promise<T>) {
  const { statements, answer } = await statementsOf(call);
  return { statements: statements.slice(2), answer };
}

test('the form of an assessment in a round is read with three statements', async () => {
  const municipalityId = aMunicipality();
  const roundId = await makeRound({ invited: [municipalityId] });
  const { id, editor } = await makeAssessment({ municipalityId, roundId, answers: 'best' });
  const { statements, answer } = await statementsAfterSession(() => as(editor)(formQuery(), { id }));
  expect(answer.data.assessment).toMatchObject({ id, round: { id: roundId }, replaces: null, canEdit: true });
  expect(answer.data.assessment.answers[0]).toMatchObject({ savedBy: 'Ola Nordmann', revision: 1 });
  expect(statements.length).toBeLessThanOrEqual(3);
});

test('the form of a correction, with what it corrects, is read with three statements', async () => {
  const { id, editor } = await makeAssessment({ answers: 'best', isSubmitted: true });
  const { replacedBy } = await calling(editor).returnAssessment({ id, reason: 'Feil tall.' });
  const { statements, answer } = await statementsAfterSession(() => as(editor)(formQuery(), { id: replacedBy.id }));
  expect(answer.data.assessment).toMatchObject({ number: 1, replaces: { id, returnReason: 'Feil tall.' } });
  expect(statements.length).toBeLessThanOrEqual(3);
});

test('what the two statements read is what Prisma reads, for each who asks', async () => {
  const municipalityId = aMunicipality();
  const submitted = await makeAssessment({ municipalityId, answers: 'best', isSubmitted: true });
  const draft = await makeAssessment({ municipalityId, answers: {}, now: new Date('2026-07-01T10:00:00Z') });
  const stranger = await makeMember(aMunicipality());
  for (const { id } of [submitted, draft]) {
    for (const userId of [draft.editor, stranger.id, null]) {
      const own = await as(userId)(formQuery(), { id });
      // Events are read by Prisma alone, so it reads all the rest too.
      const withEvents = formQuery().replace('canEdit', 'canEdit receipt events { kind }');
      const { events: _events, receipt, ...prisma } = (await as(userId)(withEvents, { id })).data.assessment ?? {};
      expect(own.data.assessment ?? {}).toEqual(prisma);
      const withReceipt = await as(userId)('query ($id: ID!) { assessment(id: $id) { receipt } }', { id });
      expect(withReceipt.data.assessment?.receipt).toEqual(receipt);
    }
  }
  const { data } = await as(draft.editor)(formQuery(), { id: draft.id });
  expect(data.assessment.answers.filter(({ proposal }: { proposal: object | null }) => proposal)).not.toEqual([]);
});
