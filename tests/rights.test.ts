import { randomUUID } from 'node:crypto';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { type GraphQLObjectType, getNamedType, isInputObjectType, isLeafType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { schema } from '../api/src/schema.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { makeMember } from './support/people.ts';
import { maySee, type Right, type Role, rights, roles, type Stage, stages } from './support/rights.ts';
import { makeUser } from './support/signIn.ts';

type World = {
  readonly users: Record<Role, string | null>;
  /** One municipality for each stage, so that what is public of one says nothing of another. */
  readonly municipality: Record<Stage, number>;
  readonly round: Record<Stage, string>;
  readonly assessments: Record<Stage, readonly string[]>;
  readonly invitation: string;
  readonly request: string;
  readonly seat: string;
  readonly criterion: string;
};
let world: World;

beforeAll(async () => {
  await openService();
  world = await makeWorld();
}, 120_000);

const day = (date: string) => new Date(`${date}T10:00:00Z`);
const now = '2026-06-01T10:00:00Z';

async function makeWorld(): Promise<World> {
  const municipality = { draft: aMunicipality(), submitted: aMunicipality(), published: aMunicipality() };
  const [editor, reader] = [await makeUser({ name: 'Eva Editor' }), await makeUser({ name: 'Roar Reader' })];
  let seat = '';
  for (const municipalityId of Object.values(municipality)) {
    for (const [user, role] of [
      [editor, 'EDITOR'],
      [reader, 'READER'],
    ] as const) {
      seat = randomUUID();
      await db.seat.create({
        data: { id: seat, userId: user.id, municipalityId, role, title: 'Leder', givenAt: day('2025-01-01') },
      });
    }
    await db.municipality.update({
      where: { id: municipalityId },
      data: { postAddress: `post${municipalityId}@eksempel.no` },
    });
  }
  const administrator = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  const users = {
    ...{ public: null, elsewhere: (await makeMember(aMunicipality())).id, reader: reader.id, editor: editor.id },
    ...{ adviser: (await makeUser({ ndfuRole: 'ADVISER' })).id, administrator: administrator.id },
  };
  const days = { opensOn: '2026-01-01', closesOn: '2026-03-31' };
  const round = {
    draft: await makeRound({ ...days, invited: [municipality.draft], publishesOn: '2027-01-01' }),
    submitted: await makeRound({ ...days, invited: [municipality.submitted], publishesOn: '2027-01-01' }),
    published: await makeRound({ ...days, invited: [municipality.published], publishesOn: '2026-05-01' }),
  };
  const open = await makeRound({ invited: [municipality.published, municipality.submitted] });
  const assessments = {
    draft: [await fill(municipality.draft, round.draft, false, editor.id)],
    submitted: [await fill(municipality.submitted, round.submitted, true, editor.id)],
    published: [
      await publishedAlone(municipality.published, editor.id),
      await fill(municipality.published, round.published, true, editor.id),
    ],
  };
  await publishRound(round.published, await viewer(administrator.id), day('2026-05-02'));
  await as(users.adviser, '2026-05-03T10:00:00Z').reviewAssessment({ id: assessments.published[1]! });
  // Returned, a published one still stands: public, with a correction that is not.
  await as(users.adviser, '2026-05-04T10:00:00Z').returnAssessment({ id: assessments.published[0]! });
  const { invitation, request } = await makeInvitation(municipality.published);
  for (const stage of ['draft', 'submitted'] as const) await makeInvitation(municipality[stage]);
  expect(open).toBeTruthy();
  const criterion = (await db.answer.findFirstOrThrow({ where: { assessmentId: assessments.draft[0]! } })).criterionId;
  return { users, municipality, round, assessments, invitation, request, seat, criterion };
}

/** An assessment with something in every field that can hold something. */
async function fill(
  municipalityId: number,
  roundId: string | null,
  isSubmitted: boolean,
  userId: string,
): Promise<string> {
  const started = day('2026-02-01');
  const { id, checklist } = await makeAssessment({ municipalityId, roundId, answers: 'best', now: started });
  const [first] = allCriteria(checklist);
  const { value } = await db.answer.findUniqueOrThrow({
    where: { assessmentId_criterionId: { assessmentId: id, criterionId: first!.id } },
  });
  const { options } = value as { options: string[] };
  const full = { state: 'ANSWERED', options, comment: 'Hemmelig', link: 'https://eksempel.no' } as const;
  await as(userId, started.toISOString()).saveAnswer({
    ...{ assessmentId: id, criterionId: first!.id, revisionSeen: 1, key: randomUUID(), answer: full },
  });
  if (isSubmitted) await as(userId, '2026-02-02T10:00:00Z').submitAssessment({ id });
  return id;
}

/** Standing alone and named, with don't knows: no level, and proposals for what comes after. */
async function publishedAlone(municipalityId: number, userId: string): Promise<string> {
  const early = day('2025-02-01');
  const { id, checklist } = await makeAssessment({ municipalityId, answers: 'best', now: early });
  await db.assessment.update({ where: { id }, data: { name: 'Før dugnaden' } });
  const last = allCriteria(checklist).at(-1)!;
  await db.answer.updateMany({
    where: { assessmentId: id, criterionId: last.id },
    data: { state: 'DONT_KNOW', value: {} },
  });
  await as(userId, early.toISOString()).submitAssessment({ id });
  await as(userId, early.toISOString()).publishAssessment({ id });
  return id;
}

async function makeInvitation(municipalityId: number) {
  const invitation = randomUUID();
  const request = randomUUID();
  const at = day('2026-05-30');
  await db.invitation.create({
    data: {
      ...{
        id: invitation,
        municipalityId,
        role: 'READER',
        sentTo: 'post@eksempel.no',
        tokenHash: randomUUID(),
        createdAt: at,
      },
      expiresAt: day('2026-12-01'),
    },
  });
  await db.seatRequest.create({
    data: {
      ...{ id: request, invitationId: invitation, name: 'Ny', email: `${request}@eksempel.no`, title: 'Leder' },
      ...{ tokenHash: randomUUID(), createdAt: at, confirmedAt: at, expiresAt: day('2026-12-01') },
    },
  });
  return { invitation, request };
}

/** Where the objects of a type are reached: from which root, by which fields. */
const reached: Record<string, readonly [root: 'assessment' | 'municipality' | 'round' | 'assessments', ...string[]]> = {
  Assessment: ['assessment'],
  AssessmentPage: ['assessments'],
  AssessmentEvent: ['assessment', 'events'],
  Answer: ['assessment', 'answers'],
  Proposal: ['assessment', 'answers', 'proposal'],
  AssessmentScore: ['assessment', 'score'],
  ThemeScore: ['assessment', 'score', 'themes'],
  CriterionScore: ['assessment', 'score', 'criteria'],
  Score: ['assessment', 'score', 'coverage'],
  Level: ['assessment', 'score', 'level'],
  Withheld: ['assessment', 'score', 'levelWithheld'],
  Completeness: ['assessment', 'completeness'],
  Municipality: ['municipality'],
  MunicipalityCode: ['municipality', 'codes'],
  MunicipalityName: ['municipality', 'names'],
  MunicipalityChange: ['municipality', 'predecessors'],
  PeerFact: ['municipality', 'peerFacts'],
  County: ['municipality', 'county'],
  Seat: ['municipality', 'seats'],
  User: ['municipality', 'seats', 'user'],
  Invitation: ['municipality', 'invitations'],
  SeatRequest: ['municipality', 'seatRequests'],
  Round: ['round'],
  Edition: ['round', 'editions'],
  ChecklistVersion: ['round', 'checklistVersion'],
  Theme: ['round', 'checklistVersion', 'themes'],
  Criterion: ['round', 'checklistVersion', 'themes', 'criteria'],
  ChecklistChange: ['round', 'checklistVersion', 'changes'],
};

/** Arguments that a field cannot be asked without. */
const required: Record<string, string> = { 'Assessment.answersSince': '(at: "2000-01-01T00:00:00Z")' };

/** Values of every field of a type that somebody gets at a stage. */
async function read(typeName: string, role: Role, stage: Stage): Promise<Map<string, unknown[]>> {
  const [root, ...path] = reached[typeName]!;
  const fields = Object.values((schema.getType(typeName) as GraphQLObjectType).getFields());
  const selection = fields
    .map((field) => {
      const own = `${field.name}${required[`${typeName}.${field.name}`] ?? ''}`;
      return isLeafType(getNamedType(field.type)) ? own : `${own} { __typename }`;
    })
    .join(' ');
  const inner = path.reduceRight((inside, field) => `${field} { ${inside} }`, selection);
  const roots = {
    assessment: world.assessments[stage].map((id) => `assessment(id: "${id}")`),
    municipality: [`municipality(id: "${world.municipality[stage]}")`],
    round: [`round(id: "${world.round[stage]}")`],
    assessments: [`assessments(filter: { municipalityId: "${world.municipality[stage]}" })`],
  }[root];
  const seen = new Map(fields.map((field) => [field.name, [] as unknown[]]));
  for (const one of roots) {
    const { data, errors } = await as(world.users[role], now).ask(`{ root: ${one} { ${inner} } }`);
    expect(errors, `${typeName} as ${role}`).toBeUndefined();
    for (const object of objectsAt(data.root, path)) {
      for (const [field, values] of seen) values.push((object as Record<string, unknown>)[field]);
    }
  }
  return seen;
}

function objectsAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsAt(item, path));
  if (value == null) return [];
  const [field, ...others] = path;
  return field ? objectsAt((value as Record<string, unknown>)[field], others) : [value];
}

/** Something is told: not null, no empty list, no count of nothing. */
const tells = (field: string, values: readonly unknown[]): boolean =>
  values.some(
    (value) => value != null && !(Array.isArray(value) && value.length === 0) && !(/Count$/.test(field) && value === 0),
  );

/** Fields that are empty in the world above for everybody, or for all but NDFU's own people. */
const emptyHere = new Set([
  ...[
    'Assessment.replaces',
    'Assessment.replacedBy',
    'Answer.number',
    'Answer.text',
    'Answer.reason',
    'Assessment.prefilledShare',
  ],
  ...[
    'Proposal.number',
    'Proposal.text',
    'Proposal.reason',
    'Proposal.originRoundName',
    'Proposal.comment',
    'Proposal.link',
  ],
  ...['AssessmentScore.withheld', 'ThemeScore.withheld', 'Withheld.unanswered', 'CriterionScore.notCounted'],
  ...['MunicipalityCode.validTo', 'MunicipalityName.nameSami', 'MunicipalityName.nameKven'],
  ...['Municipality.predecessors', 'Municipality.successors', 'User.ndfuRole'],
  // Seen through a reform, which the three municipalities above need not have had.
  ...[...rights.keys()].filter((path) => path.startsWith('MunicipalityChange.')),
]);

test('every field and argument has its entry, and every entry its field', () => {
  const ours = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && (isObjectType(type) || isInputObjectType(type)),
  );
  const saysOnlyItsCode = (type: GraphQLObjectType) =>
    type.getInterfaces().some(({ name }) => name === 'Error') && Object.keys(type.getFields()).length === 2;
  const paths = ours
    .filter((type) => isInputObjectType(type) || !saysOnlyItsCode(type as GraphQLObjectType))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields()).flatMap((field) => [
        `${type.name}.${field.name}`,
        ...(field.args ?? []).map((argument) => `${type.name}.${field.name}(${argument.name})`),
      ]),
    );
  expect(paths.filter((path) => !rights.has(path))).toEqual([]);
  expect([...rights.keys()].filter((path) => !paths.includes(path))).toEqual([]);
});

describe.for(Object.keys(reached))('%s', (typeName) => {
  const entries = [...rights].filter(([path]) => path.startsWith(`${typeName}.`) && !path.includes('('));

  test.for(roles)('shows %s what the table says, and nothing else', async (role) => {
    for (const stage of stages) {
      const seen = await read(typeName, role, stage);
      for (const [path, right] of entries) {
        const field = path.split('.')[1]!;
        const told = tells(field, seen.get(field)!);
        if (!maySee(right, role, stage) || hiddenParent(typeName, role, stage)) {
          expect(told, `${path} is hidden from ${role} while ${stage}`).toBe(false);
        } else if (stage === 'published' && !emptyHere.has(path)) {
          expect(told, `${path} is shown to ${role} when published`).toBe(true);
        }
      }
    }
  });
});

/** A public type is still reached through what it hangs on: a checklist's version through a round. */
const hiddenParent = (typeName: string, role: Role, stage: Stage): boolean =>
  reached[typeName]![0] === 'round' && !maySee('EXISTENCE', role, stage);

test.for(roles)('no filter shows %s a row that the list without it hides', async (role) => {
  const narrowings = (stage: Stage) => [
    ...[
      {},
      { municipalityId: world.municipality[stage] },
      { roundId: world.round[stage] },
      { checklistId: indicators },
    ],
    ...[{ state: 'DRAFT' }, { state: 'SUBMITTED' }, { state: 'RETURNED' }, { state: 'PUBLISHED' }],
    ...[
      { isReviewed: true },
      { isReviewed: false },
      { search: '' },
      { municipalityId: world.municipality[stage], state: 'DRAFT' },
    ],
  ];
  const hidden = stages
    .filter((stage) => !maySee('EXISTENCE', role, stage))
    .flatMap((stage) => world.assessments[stage]);
  for (const filter of stages.flatMap(narrowings)) {
    const listed = await as(world.users[role], now).assessmentIds(filter);
    expect(
      listed.filter((id) => hidden.includes(id)),
      JSON.stringify(filter),
    ).toEqual([]);
  }
});

test('the state of what stands is not told by a filter', async () => {
  for (const role of ['public', 'elsewhere'] as const) {
    const listed = await as(world.users[role], now).assessmentIds({ state: 'RETURNED' });
    expect(listed.filter((id) => world.assessments.published.includes(id))).toEqual([]);
  }
});

/** Reads from the root, by field: what is asked at a stage, and whether the answer tells of it. */
const queries: Record<string, (stage: Stage) => string> = {
  me: () => 'me { id }',
  installation: () => 'installation { kind }',
  checklists: () => 'checklists { id }',
  checklist: () => `checklist(id: "${indicators}") { id }`,
  checklistVersion: () => `checklistVersion(checklistId: "${indicators}", version: "1.0.0") { id }`,
  counties: () => 'counties(on: "2026-01-01") { code }',
  municipalities: () => 'municipalities(limit: 1, offset: 0, filter: { search: "a" }) { items { id } }',
  municipality: (stage) => `municipality(id: "${world.municipality[stage]}") { id }`,
  municipalityByCode: () => 'municipalityByCode(code: "0301", on: "2026-01-01") { __typename }',
  assessment: (stage) => `assessment(id: "${world.assessments[stage][0]}") { id }`,
  assessments: (stage) =>
    `assessments(limit: 100, offset: 0, filter: { municipalityId: "${world.municipality[stage]}" }) { items { id } }`,
  round: (stage) => `round(id: "${world.round[stage]}") { id }`,
  rounds: () => 'rounds(limit: 100, offset: 0) { items { id } }',
  user: () => `user(id: "${world.users.reader}") { id }`,
  users: () => 'users(limit: 100, offset: 0, filter: { search: "" }) { items { id } }',
};

test('every field of the root is tried', () => {
  expect(Object.keys(queries).sort()).toEqual(Object.keys(schema.getQueryType()!.getFields()).sort());
});

describe.for(Object.keys(queries))('Query.%s', (field) => {
  test.for(roles)('answers %s as the table says', async (role) => {
    for (const stage of stages) {
      const { data } = await as(world.users[role], now).ask(`{ ${queries[field]!(stage)} }`);
      const value = data?.[field];
      const items: { id: string }[] | undefined = value?.items;
      const isTold =
        field === 'rounds'
          ? items!.some(({ id }) => id === world.round[stage])
          : items
            ? items.length > 0
            : value != null;
      expect(isTold, `${field} while ${stage}`).toBe(maySee(rights.get(`Query.${field}`)!, role, stage));
    }
  });
});

/** A call of each mutation on what is the municipality's, at a stage where its rightful caller is let in. */
const mutations: Record<string, () => string> = {
  startAssessment: () => `(municipalityId: "${world.municipality.draft}", checklistId: "${indicators}")`,
  saveAnswer: () =>
    `(assessmentId: "${world.assessments.draft[0]}", criterionId: "${world.criterion}", revisionSeen: 0, key: "${randomUUID()}", answer: { state: DONT_KNOW })`,
  confirmProposal: () =>
    `(assessmentId: "${world.assessments.draft[0]}", criterionId: "${world.criterion}", revisionSeen: 0, key: "${randomUUID()}")`,
  submitAssessment: () => `(id: "${world.assessments.draft[0]}", respondentRole: "Leder", isFacilitated: false)`,
  returnAssessment: () => `(id: "${world.assessments.submitted[0]}", reason: "Feil")`,
  reviewAssessment: () => `(id: "${world.assessments.submitted[0]}")`,
  publishAssessment: () => `(id: "${world.assessments.submitted[0]}")`,
  eraseAnswerText: () =>
    `(assessmentId: "${world.assessments.submitted[0]}", criterionId: "${world.criterion}", fields: [COMMENT])`,
  createRound: () =>
    `(input: { name: "${randomUUID()}", checklistId: "${indicators}", version: "1.0.0", opensOn: "2027-01-01", closesOn: "2027-02-01", publishesOn: "2027-03-01" })`,
  updateRound: () =>
    `(id: "${world.round.draft}", input: { name: "${randomUUID()}", checklistId: "${indicators}", version: "1.0.0", opensOn: "2027-01-01", closesOn: "2027-02-01", publishesOn: "2027-03-01" })`,
  inviteToRound: () => `(id: "${world.round.draft}", municipalityIds: ["${world.municipality.draft}"])`,
  closeRound: () => `(id: "${world.round.draft}")`,
  publishRound: () => `(id: "${world.round.draft}")`,
  updateMunicipality: () => `(id: "${world.municipality.draft}", language: NN)`,
  inviteMunicipality: () => `(municipalityId: "${world.municipality.draft}")`,
  inviteColleague: () =>
    `(municipalityId: "${world.municipality.draft}", email: "${randomUUID()}@eksempel.no", role: READER)`,
  revokeInvitation: () => `(id: "${world.invitation}")`,
  acceptSeatRequest: () => `(id: "${world.request}")`,
  declineSeatRequest: () => `(id: "${world.request}")`,
  changeSeat: () => `(id: "${world.seat}", title: "Leiar")`,
  endSeat: () => `(id: "${world.seat}")`,
  handOnSeat: () => `(id: "${world.seat}", toEmail: "${randomUUID()}@eksempel.no")`,
  createNdfuUser: () => `(email: "${randomUUID()}@eksempel.no", name: "Ny", role: ADVISER)`,
  updateUser: () => `(id: "${world.users.elsewhere}", name: "Nytt navn")`,
  setMyLanguage: () => '(language: NN)',
  setMyProfile: () => '(name: "Nytt Navn")',
};

/** Reading a person's own seat is theirs to change: its holder is let in where a colleague is not. */
const holderMay = new Set(['changeSeat', 'endSeat', 'handOnSeat']);

test('every mutation is tried', () => {
  expect(Object.keys(mutations).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort());
});

describe.for(Object.keys(mutations))('Mutation.%s', (field) => {
  test('lets in whom the table names, and nobody else', async () => {
    const right: Right = rights.get(`Mutation.${field}`)!;
    const isResult = String(schema.getMutationType()!.getFields()[field]!.type).includes('Result');
    const outcome = async (role: Role) => {
      const selection = isResult ? '{ __typename ... on Error { code } }' : '{ __typename }';
      return as(world.users[role], now).call(`mutation { ${field}${mutations[field]!()} ${selection} }`, {});
    };
    const allowed = roles.filter((role) => maySee(right, role, 'draft') || (holderMay.has(field) && role === 'reader'));
    for (const role of roles.filter((one) => !allowed.includes(one))) {
      const { error, code } = await outcome(role);
      expect(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'], `${field} as ${role}`).toContain(error ?? code);
    }
    for (const role of allowed) {
      const { error } = await outcome(role);
      expect(error, `${field} as ${role}`).toBeUndefined();
    }
  });
});
