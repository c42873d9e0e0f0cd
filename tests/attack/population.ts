import { randomUUID } from 'node:crypto';
import { allCriteria, optionsOf } from '@fritidssjekken/checklist-definitions';
import { startAssessment } from '../../api/src/assessments/store/startAssessment.ts';
import { submitAssessment } from '../../api/src/assessments/store/submitAssessment.ts';
import { catalogue } from '../../api/src/catalogue.ts';
import { db } from '../../api/src/database.ts';
import { publishRound } from '../../api/src/rounds/store.ts';
import { indicators, makeRound, openService, viewer } from '../support/make.ts';
import { noon } from '../support/noon.ts';
import { makeMember } from '../support/people.ts';
import type { Random } from '../support/random.ts';
import { makeUser } from '../support/signIn.ts';

/** Nine questions on one scale of thirds: every score is a whole number of 27ths. */
export const version = '1.2.0';
export const today = noon('2026-06-15');

export type Population = Awaited<ReturnType<typeof makePopulation>>;

/**
 * Municipalities that have all answered a round that is published, and have drafts in the next one, which is open.
 * @param submit submits the next draft, by its place; what it holds is known to the test alone
 */
export async function makePopulation(size: number, random: Random) {
  await openService();
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  // Of some KOSTRA groups, so that the groups are small and large.
  const groups = [...new Set(facts.map(({ kostraGroup }) => kostraGroup))].slice(0, 4);
  const ids = facts
    .filter(({ kostraGroup }) => groups.includes(kostraGroup))
    .slice(0, size)
    .map(({ municipalityId }) => municipalityId);
  const administrator = await makeUser({ name: 'Astrid Administrator', ndfuRole: 'ADMINISTRATOR' });
  const editors = new Map<number, string>();
  for (const id of ids) editors.set(id, (await makeMember(id, 'EDITOR')).id);
  const past = { opensOn: '2026-01-01', closesOn: '2026-02-28', publishesOn: '2026-03-15' };
  const open = { opensOn: '2026-05-01', closesOn: '2026-07-31', publishesOn: '2026-08-15' };
  const first = await makeRound({ ...past, version, invited: ids });
  const second = await makeRound({ ...open, version, invited: ids });
  const start = async (municipalityId: number, roundId: string, now: Date) => {
    const user = await viewer(editors.get(municipalityId)!);
    const published = catalogue.version(indicators, version)!;
    const id = await startAssessment({ municipalityId, roundId, published, name: null, user, now });
    await answerByChance(id, random, user.id, now);
    return { id, municipalityId };
  };
  const send = async ({ id, municipalityId }: { id: string; municipalityId: number }, now: Date) => {
    const user = await viewer(editors.get(municipalityId)!);
    const told = { respondentRole: 'Folkehelsekoordinator', isFacilitated: false, referenceOn: null };
    await submitAssessment({ id, ...told, user, now });
  };
  for (const id of ids) await send(await start(id, first, noon('2026-02-01')), noon('2026-02-02'));
  // Who is invited after that is not in it, and they are invited now.
  await publishRound(first, await viewer(administrator.id), new Date());
  const drafts: { id: string; municipalityId: number }[] = [];
  for (const id of ids) drafts.push(await start(id, second, noon('2026-05-02')));
  return {
    ...{ ids, first, second, drafts, administrator: administrator.id },
    editorOf: (municipalityId: number) => editors.get(municipalityId)!,
    submit: (at: number) => send(drafts[at]!, noon('2026-06-01')),
  };
}

/** Any option of each criterion, in one statement. */
async function answerByChance(id: string, random: Random, userId: string, now: Date): Promise<void> {
  const { checklist } = catalogue.version(indicators, version)!;
  const rows = allCriteria(checklist).map((criterion) => {
    const option = random.oneOf(optionsOf(checklist, criterion)).id;
    return { criterion: criterion.id, value: { options: [option] }, key: randomUUID() };
  });
  await db.$executeRaw`
    UPDATE answer SET revision = 1, state = 'ANSWERED', value = given.value, saved_by = ${userId}, saved_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (criterion text, value jsonb)
    WHERE assessment_id = ${id}::uuid AND criterion_id = given.criterion`;
}
