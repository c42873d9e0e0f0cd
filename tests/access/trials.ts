import { randomUUID } from 'node:crypto';
import { schema } from '../../api/src/schema.ts';
import { indicators } from '../support/make.ts';
import type { Fixture } from './fixture.ts';
import { outcomeOf } from './queries.ts';

/** One call of a mutation on something of municipality a. */
export type Trial = {
  readonly mutation: string;
  /** What it is about: whose object decides who may. */
  readonly key: string;
  readonly args: (role: string) => Readonly<Record<string, unknown>>;
  /** Which of those who may are let to: a call that changes what the next one needs. All when not given. */
  readonly allowed?: readonly string[];
};

/** The mutation as a query with variables, asking for all that any outcome says. */
export function mutationText(name: string, args: Readonly<Record<string, unknown>>): string {
  const field = schema.getMutationType()!.getFields()[name]!;
  const given = field.args.filter((arg) => arg.name in args);
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const alias = [name, ...given.map((arg) => arg.name)].join('__');
  return `mutation (${declared}) { ${alias}: ${name}(${passed}) { ${outcomeOf(field)} } }`;
}

/**
 * Every mutation, so that every refusal that carries something is met by those who may, and every argument is given.
 * Harmless ones come first: what they refuse leaves everything as it is.
 */
export function trialsOn({ a, b, rounds, people, ended }: Fixture, criteria: Criteria): Trial[] {
  const { rows, invitations, municipalityId } = a;
  const assessment = (id: string) => `Assessment:${id}`;
  const own = { key: `Municipality:${municipalityId}` };
  const nobodys = { key: '-' };
  const only = { allowed: ['own editor'] };

  const save = (id: string, answer: object, more: object = {}): Trial => ({
    mutation: 'saveAnswer',
    key: assessment(id),
    args: () => ({
      ...{ assessmentId: id, criterionId: criteria.free, revisionSeen: 0, key: randomUUID(), answer, ...more },
    }),
  });
  const confirm = (id: string): Trial => ({
    mutation: 'confirmProposal',
    key: assessment(id),
    args: () => ({ assessmentId: id, criterionId: criteria.proposed, revisionSeen: 0, key: randomUUID() }),
  });
  const rate = (answer: object, more: object = {}, id = rows.roundDraft): Trial => ({
    mutation: 'saveRecalibration',
    key: assessment(id),
    args: () => ({
      ...{ assessmentId: id, earlierId: rows.inRound, criterionId: criteria.indicator, revisionSeen: 0 },
      ...{ key: randomUUID(), answer, ...more },
    }),
  });
  const share = (id: string, args: object = {}): Trial => ({
    ...{ mutation: 'createShareLink', key: assessment(id) },
    args: () => ({ assessmentId: id, purpose: 'Formannskapet', lastDay: '2026-07-01', ...args }),
  });
  const start = (args: object, more: object = only): Trial => ({
    mutation: 'startAssessment',
    ...{ ...own, ...more },
    args: () => ({ municipalityId: String(municipalityId), ...args }),
  });
  const submit = (id: string, more: object = {}): Trial => ({
    mutation: 'submitAssessment',
    key: assessment(id),
    args: () => ({ id, respondentRole: 'Rådgiver', isFacilitated: false, ...more }),
  });
  const on = (mutation: string, key: string, args: object, more: Partial<Trial> = {}): Trial => ({
    ...{ mutation, key, args: () => ({ ...args }), ...more },
  });
  const row = (mutation: string, id: string, args: object = {}) => on(mutation, assessment(id), { id, ...args });
  const request = (mutation: string, id: string, more: Partial<Trial> = {}) =>
    on(mutation, `SeatRequest:${id}`, { id }, more);
  const erase = (id: string, fields: string[]) =>
    on('eraseAnswerText', assessment(id), { assessmentId: id, criterionId: criteria.first, fields });
  const seat = (mutation: string, id: string, args: object, more: Partial<Trial> = {}) =>
    on(mutation, `Seat:${id}`, { id, ...args }, more);
  const colleague = (email: string) =>
    on('inviteColleague', own.key, { municipalityId: String(municipalityId), email, role: 'READER' });
  const place = (args: object) => on('updateMunicipality', own.key, { id: String(municipalityId), ...args });
  const days = { opensOn: '2026-10-01', closesOn: '2026-10-31', publishesOn: '2026-11-15' };
  const round = (more: object = {}) => ({
    name: 'Ny runde',
    checklistId: indicators,
    version: '2.0.0',
    ...days,
    ...more,
  });
  const roundBy = (mutation: string, id: string, args: object = {}) => on(mutation, `Round:${id}`, { id, ...args });
  const user = (id: string, args: object) => on('updateUser', `User:${id}`, { id, ...args });
  const ndfuUser = (email: string, name: string) => on('createNdfuUser', nobodys.key, { email, name, role: 'ADVISER' });

  const dugnadInput = (more: object = {}) => ({
    ...{ heldOn: '2026-02-20', place: 'Rådhuset', isDigital: true, processLeader: 'Ordstyrer', minutes: 'Referat' },
    participants: [{ kind: 'YOUTH', count: 3 }],
    themes: [{ checklistId: indicators, themeId: 'anchoring' }],
    ...{ assessmentIds: [rows.standing], ...more },
  });
  const newDugnad = (more?: object) =>
    on('createDugnad', own.key, { municipalityId: String(municipalityId), input: dugnadInput(more) });
  const dugnad = (mutation: string, args: object = {}) =>
    on(mutation, `Dugnad:${a.dugnads.held}`, { id: a.dugnads.held, ...args });
  const actionInput = (more: object = {}) => ({
    ...{
      what: 'Bod',
      responsibleRole: 'Leder',
      dueOn: '2026-12-01',
      barrier: 'OFFER',
      origin: 'OTHER',
      isPublic: true,
    },
    ...{ checklistId: indicators, criterionId: criteria.indicator, dugnadId: a.dugnads.held, ...more },
  });
  const newAction = (more?: object) =>
    on('createAction', own.key, { municipalityId: String(municipalityId), input: actionInput(more) });
  const action = (mutation: string, args: object = {}) =>
    on(mutation, `Action:${a.dugnads.closed}`, { id: a.dugnads.closed, ...args });
  const follow = (mutation: string) => on(mutation, nobodys.key, { municipalityId: String(municipalityId) });

  const answered = { state: 'ANSWERED', options: [criteria.option] };
  return [
    save(rows.submitted, { state: 'DONT_KNOW' }, { criterionId: criteria.indicator }),
    save(rows.standing, answered),
    save(rows.draft, { state: 'ANSWERED', options: ['ingen-slik'] }),
    save(rows.draft, { state: 'DONT_KNOW' }, { criterionId: criteria.first, revisionSeen: 999 }),
    save(rows.draft, { state: 'NOT_APPLICABLE', reason: '' }),
    save(rows.draft, { state: 'DONT_KNOW' }, { criterionId: 'ingen-slik' }),
    save(rows.draft, { state: 'ANSWERED', number: '3' }),
    save(rows.draft, { state: 'ANSWERED', text: 'ord' }),
    save(rows.draft, { ...answered, link: 'javascript:alert(1)', comment: 'ord' }),
    rate({ state: 'DONT_KNOW' }, { revisionSeen: 9 }),
    rate({ state: 'ANSWERED', options: ['ingen-slik'] }),
    rate({ state: 'ANSWERED', number: '3' }),
    rate({ state: 'DONT_KNOW' }, { earlierId: rows.draft }),
    rate({ state: 'DONT_KNOW' }, {}, rows.submitted),
    start({ roundId: rounds.open }),
    start({ roundId: rounds.planned }),
    start({ roundId: rounds.unstarted.b }),
    start({ checklistId: indicators, version: '9.9.9', name: 'Før dugnaden' }),
    start({ municipalityId: String(ended), checklistId: indicators }, { key: `Municipality:${ended}` }),
    submit(rows.draft),
    submit(rows.ready, { referenceOn: '1990-01-01' }),
    submit(rows.standing),
    row('returnAssessment', rows.draft, { reason: 'Feil' }),
    row('reviewAssessment', rows.draft),
    row('reviewAssessment', rows.submitted),
    row('publishAssessment', rows.submitted),
    row('publishAssessment', rows.draft),
    share(rows.draft),
    share(rows.submitted, { lastDay: '2026-01-01' }),
    on('revokeShareLink', `ShareLink:${a.links.revoked.id}`, { id: a.links.revoked.id }),
    erase(rows.draft, []),
    erase(rows.standing, []),
    request('acceptSeatRequest', invitations.decided),
    request('acceptSeatRequest', invitations.unconfirmed),
    request('acceptSeatRequest', invitations.ofClosed),
    request('declineSeatRequest', invitations.decided),
    request('declineSeatRequest', invitations.unconfirmed),
    seat('changeSeat', a.editor.seatId, { role: 'READER' }, only),
    seat('changeSeat', a.reader.seatId, { title: 'Kulturkonsulent' }),
    seat('changeSeat', a.reader.seatId, { role: 'EDITOR' }, { allowed: [] }),
    seat('changeSeat', a.spare.get('own editor')!, { role: 'READER' }),
    seat('endSeat', a.editor.seatId, {}, only),
    seat('restoreSeat', a.reader.seatId, {}),
    seat('restoreSeat', a.former.seatId, {}),
    seat('handOnSeat', a.reader.seatId, { toEmail: 'ingen adresse' }),
    seat('handOnSeat', a.reader.seatId, { toEmail: a.reader.email }),
    colleague(a.reader.email),
    colleague('ingen adresse'),
    on('inviteMunicipality', own.key, { municipalityId: String(municipalityId), postAddress: 'ingen adresse' }),
    on('inviteMunicipality', `Municipality:${criteria.withoutAddress}`, {
      municipalityId: String(criteria.withoutAddress),
    }),
    on('revokeInvitation', `Invitation:${invitations.used}`, { id: invitations.used }),
    place({ postAddress: 'ingen adresse' }),
    place({ language: 'EN' }),
    on('createRound', nobodys.key, { input: round({ closesOn: '2026-09-01' }) }),
    on('createRound', nobodys.key, { input: round({ version: '9.9.9' }) }),
    roundBy('updateRound', rounds.planned, { input: round({ closesOn: '2026-09-01' }) }),
    roundBy('inviteToRound', rounds.open, { municipalityIds: [String(municipalityId), String(b.municipalityId)] }),
    roundBy('closeRound', rounds.planned),
    roundBy('publishRound', rounds.open),
    ndfuUser(a.reader.email, 'Ny Rådgiver'),
    ndfuUser('ingen adresse', 'Ny Rådgiver'),
    ndfuUser('ny.radgiver@eksempel.no', ' '),
    user(people.administrator, { ndfuRole: 'ADVISER' }),
    user(a.reader.id, { name: ' ' }),
    user(a.reader.id, { isActive: true }),
    newDugnad({ heldOn: '1999-01-01' }),
    newDugnad({ heldOn: '2021-05-05' }),
    newDugnad({ place: null }),
    dugnad('updateDugnad', { revisionSeen: 99, input: dugnadInput() }),
    newAction({ what: ' ' }),
    action('updateAction', { revisionSeen: 99, input: actionInput() }),
    action('changeActionState', { to: 'DROPPED', note: ' ' }),
    on('setMyLanguage', nobodys.key, { language: 'NN' }),
    on('setMyProfile', nobodys.key, { name: ' ' }),
    on('setMyProfile', nobodys.key, { name: 'Nytt Navn', email: 'ny.adresse@eksempel.no' }),

    save(rows.draft, answered),
    confirm(rows.roundDraft),
    rate({ state: 'DONT_KNOW' }),
    submit(rows.ready),
    row('publishAssessment', rows.publishable),
    row('returnAssessment', rows.publishable, { reason: 'Feil i spørsmål 3' }),
    start({ roundId: rounds.unstarted.a }),
    share(rows.submitted),
    on('revokeShareLink', `ShareLink:${a.links.open.id}`, { id: a.links.open.id }),
    erase(rows.standing, ['COMMENT', 'NAME']),
    request('acceptSeatRequest', invitations.waiting, only),
    request('declineSeatRequest', invitations.second, only),
    {
      mutation: 'endSeat',
      key: `Seat:${a.spare.get('own editor')}`,
      args: (role) => ({ id: a.spare.get(role) ?? a.spare.get('own editor') }),
    },
    seat('handOnSeat', a.reader.seatId, { toEmail: 'etterfolger@eksempel.no' }),
    colleague('kollega@eksempel.no'),
    on('inviteMunicipality', own.key, { municipalityId: String(municipalityId) }),
    on('revokeInvitation', `Invitation:${invitations.open}`, { id: invitations.open }),
    place({ postAddress: 'post@eksempel.no', language: 'NB' }),
    on('createRound', nobodys.key, { input: round() }),
    roundBy('updateRound', rounds.planned, { input: round({ name: 'Ny runde 2' }) }),
    roundBy('closeRound', rounds.open),
    ndfuUser('ny.radgiver@eksempel.no', 'Ny Rådgiver'),
    user(a.reader.id, { name: 'Lars Leser' }),
    newDugnad(),
    dugnad('updateDugnad', { revisionSeen: 1, input: dugnadInput({ place: 'Biblioteket' }) }),
    newAction(),
    action('updateAction', { revisionSeen: 1, input: actionInput({ isPublic: false }) }),
    action('changeActionState', { to: 'STARTED', note: 'I gang' }),
    ...['removeAction', 'restoreAction'].map((mutation) => action(mutation)),
    ...['removeDugnad', 'restoreDugnad'].map((mutation) => dugnad(mutation)),
    ...['followMunicipality', 'unfollowMunicipality'].map(follow),
  ];
}

/** Ids that the trials need from the checklists and the register. */
export type Criteria = {
  /** Of the municipal checklist, one of several: unanswered in the draft, with the first of its options. */
  readonly free: string;
  readonly option: string;
  /** Of the municipal checklist: answered in the draft with a comment and a link. */
  readonly first: string;
  /** Of the indicators: with a proposal in the round's draft, not yet dealt with. */
  readonly proposed: string;
  readonly indicator: string;
  /** A municipality that has no post address. */
  readonly withoutAddress: number;
};
