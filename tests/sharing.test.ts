import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { as } from './support/client.ts';
import { best, indicators, makeAssessment, openService } from './support/make.ts';
import { noon } from './support/noon.ts';
import { makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const day = '2026-06-10T10:00:00Z';
const share = (userId: string | null, assessmentId: string, more: object = {}, now = day) =>
  as(userId, now).call(
    `mutation ($assessmentId: ID!, $purpose: String!, $lastDay: Date!) {
       createShareLink(assessmentId: $assessmentId, purpose: $purpose, lastDay: $lastDay) { __typename
         ... on NewShareLink { token link { id purpose createdBy expiresAt revokedAt isOpen } }
         ... on InvalidShareLink { shareLinkField } ... on Error { code } } }`,
    { assessmentId, purpose: 'Formannskapet', lastDay: '2026-06-30', ...more },
  );
const revoke = (userId: string | null, id: string) =>
  as(userId, day).call(
    'mutation ($id: ID!) { revokeShareLink(id: $id) { ... on ShareLink { revokedAt isOpen } ... on Error { code } } }',
    { id },
  );
const parts = `id state respondentRole receipt submittedBy submittedAt startedAt prefilledShare shareLinks { id }
  municipality { id } completeness { answered } score { score { fraction } level { id } }
  name returnReason answers { criterionId options state comment reason text revision savedBy } events { kind }
  replacedBy { id } recalibrations { savedBy }`;
const shown = (token: string, now = day) =>
  as(null, now).call(`query ($token: String!) { sharedAssessment(token: $token) { ${parts} } }`, { token });

/** What nobody but the municipality and NDFU reads. */
const comment = 'Bare for kommunen selv';

/** Submitted, not published, with a comment that is nobody else's. */
async function submitted() {
  const { checklist } = newestOf(indicators)!;
  const all = allCriteria(checklist).map((one) => [one.id, { ...best(checklist, one), comment }]);
  const answers = Object.fromEntries(all);
  const made = await makeAssessment({ answers, isSubmitted: true, now: noon('2026-06-01') });
  const { token, link } = await share(made.editor, made.id);
  return { ...made, token, link };
}

test('a share link shows an unpublished result as the public would see it', async () => {
  const { id, token, checklist } = await submitted();
  expect(await as(null, day).call('query ($id: ID!) { assessment(id: $id) { id } }', { id })).toBeNull();
  const seen = await shown(token);
  expect(seen).toMatchObject({
    ...{ id, state: 'SUBMITTED', respondentRole: 'Folkehelsekoordinator' },
    score: { score: { fraction: '1' }, level: { id: 'comprehensive' } },
  });
  expect(seen.answers).toHaveLength(allCriteria(checklist).length);
  expect(seen.answers.every(({ options }: { options: string[] }) => options.length === 1)).toBe(true);
});

test('what is private stays private behind a share link', async () => {
  const { id, editor, token } = await submitted();
  const own = await as(editor, day).call(`query ($id: ID!) { assessment(id: $id) { ${parts} } }`, { id });
  for (const answer of own.answers) expect(answer).toMatchObject({ comment, savedBy: 'Ola Nordmann' });
  const seen = await shown(token);
  expect(JSON.stringify(seen)).not.toContain(comment);
  expect(seen).toMatchObject({ submittedBy: null, startedAt: null, prefilledShare: null, events: [], shareLinks: [] });
  for (const answer of seen.answers) expect(answer).toMatchObject({ comment: null, savedBy: null, revision: 0 });
});

test('a share link shows its assessment in its own request only, and no other', async () => {
  const { id, token } = await submitted();
  const other = await submitted();
  await shown(token);
  const both = await as(null, day).ask(
    `query ($token: String!, $other: ID!) {
       sharedAssessment(token: $token) { id } other: assessment(id: $other) { id } }`,
    { token, other: other.id },
  );
  expect(both.data).toEqual({ sharedAssessment: { id }, other: null });
  expect(await as(null, day).call('query ($id: ID!) { assessment(id: $id) { id } }', { id })).toBeNull();
});

test('a link that was taken back, has expired or never was shows nothing', async () => {
  const { editor, token, link } = await submitted();
  expect(await shown(token, '2026-06-30T21:59:59Z')).not.toBeNull();
  expect(await shown(token, '2026-06-30T22:00:00Z')).toBeNull();
  expect(await revoke(editor, link.id)).toEqual({ revokedAt: '2026-06-10T10:00:00.000Z', isOpen: false });
  expect(await shown(token)).toBeNull();
  for (const wrong of ['', 'x', link.id, token.slice(1), `${token}x`]) expect(await shown(wrong)).toBeNull();
});

test('the database holds no token', async () => {
  const { token } = await submitted();
  expect(JSON.stringify(await db.shareLink.findMany())).not.toContain(token);
});

test('editors share what was submitted; readers see the links; nobody else knows of them', async () => {
  const { id, municipalityId, editor, link } = await submitted();
  const reader = await makeMember(municipalityId, 'READER');
  const adviser = await makeUser({ name: 'Runar', ndfuRole: 'ADVISER' });
  const foreign = await makeAssessment();
  const links = (userId: string | null) =>
    as(userId, day).call('query ($id: ID!) { assessment(id: $id) { shareLinks { id isOpen createdBy } } }', { id });
  const known = { shareLinks: [{ id: link.id, isOpen: true, createdBy: expect.stringContaining('Ola Nordmann') }] };
  expect(await links(editor)).toEqual(known);
  expect(await links(reader.id)).toEqual(known);
  expect(await links(adviser.id)).toEqual({ shareLinks: [] });
  expect(await share(reader.id, id)).toEqual({ error: 'FORBIDDEN' });
  expect(await share(adviser.id, id)).toEqual({ error: 'FORBIDDEN' });
  expect(await share(foreign.editor, id)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await share(null, id)).toEqual({ error: 'UNAUTHENTICATED' });
  expect(await revoke(reader.id, link.id)).toEqual({ error: 'FORBIDDEN' });
  expect(await revoke(adviser.id, link.id)).toEqual({ code: 'NOT_FOUND' });
  expect(await revoke(foreign.editor, link.id)).toEqual({ code: 'NOT_FOUND' });
});

test('a draft is not shared, and a link needs a purpose and a last day', async () => {
  const draft = await makeAssessment();
  expect(await share(draft.editor, draft.id)).toMatchObject({ code: 'ASSESSMENT_NOT_SUBMITTED' });
  const { id, editor } = await submitted();
  expect(await share(editor, id, { lastDay: '2026-06-09' })).toMatchObject({ shareLinkField: 'LAST_DAY' });
  expect(await share(editor, id, { purpose: ' ' })).toMatchObject({ shareLinkField: 'PURPOSE' });
});
