import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from '@playwright/test';
import { linkInMail } from './mailbox.ts';
import { joinMunicipality, municipalityWithCode, openRound, signInAdministrator, startAssessment } from './people.ts';
import { ask, post, type Service } from './service.ts';

/** A service where something has happened: what the pages are looked at with. */
export type Populated = {
  readonly administrator: BrowserContext;
  readonly ingunn: BrowserContext;
  readonly per: BrowserContext;
  readonly municipality: { readonly id: string; readonly slug: string };
  readonly roundId: string;
  /** Submitted, standing alone, with the indicators of an earlier version. */
  readonly submittedId: string;
  /** In the round, with proposals from the submitted one. */
  readonly roundAssessmentId: string;
  /** The municipal checklist, just begun. */
  readonly draftId: string;
  /** Links that nobody has used. */
  readonly links: { readonly invitation: string; readonly confirmation: string; readonly oneTime: string };
};

const nationalIndicators = 'nasjonale-indikatorer';
const postAddress = 'postmottak@nord-aurdal.example';

export async function populate(browser: Browser, service: Service): Promise<Populated> {
  const administrator = await browser.newContext();
  await signInAdministrator(administrator, service);
  const municipality = await municipalityWithCode(administrator, service, '3451');
  const municipalityId = municipality.id;
  const join = async (name: string, email: string, title: string) => {
    const context = await browser.newContext({ acceptDownloads: true });
    await joinMunicipality(administrator, context, service, { municipalityId, name, email, title });
    return context;
  };
  const ingunn = await join('Ingunn Bakke', 'ingunn@nord-aurdal.example', 'folkehelsekoordinator');
  const per = await join('Per Dokka', 'per@nord-aurdal.example', 'kultursjef');

  const own = { municipalityId, checklistId: nationalIndicators, version: '1.2.0', name: 'Før dugnaden i mars' };
  const submittedId = await startAssessment(ingunn, service, own);
  await answerAll(ingunn, service, submittedId);
  await submit(ingunn, service, submittedId);
  const roundId = await openRound(administrator, service, {
    name: '2026',
    checklistId: nationalIndicators,
    version: '2.0.0',
  });
  const roundAssessmentId = await startAssessment(ingunn, service, { municipalityId, roundId });
  const municipal = { municipalityId, checklistId: 'sjekkliste-kommune', version: '2.0.0' };
  const draftId = await startAssessment(ingunn, service, municipal);

  const links = await leaveLinks(browser, administrator, service, municipalityId);
  return { administrator, ingunn, per, municipality, roundId, submittedId, roundAssessmentId, draftId, links };
}

type Asked = { criterionId: string; revision: number };

/** Answers every criterion, the options in turn. */
async function answerAll(context: BrowserContext, { origin }: Service, id: string): Promise<void> {
  const query = `query ($id: ID!) { assessment(id: $id) { answers { criterionId revision } checklistVersion { canonical } } }`;
  const { assessment } = await ask<{ assessment: { answers: Asked[]; checklistVersion: { canonical: string } } }>(
    context,
    origin,
    query,
    { id },
  );
  type Written = {
    scales: { id: string; options: { id: string }[] }[];
    themes: { criteria: { id: string; answer: { scale: string } }[] }[];
  };
  const { scales, themes }: Written = JSON.parse(assessment.checklistVersion.canonical);
  for (const [place, { id: criterionId, answer }] of themes.flatMap((theme) => theme.criteria).entries()) {
    const options = scales.find((scale) => scale.id === answer.scale)!.options;
    await saveAnswer(context, origin, id, criterionId, {
      state: 'ANSWERED',
      options: [options[(place * 2 + 3) % options.length]!.id],
      comment: place === 0 ? 'Vedtatt i kommunestyret i juni, sak 34/25.' : null,
    });
  }
}

/** Saves a first answer. */
export async function saveAnswer(
  context: BrowserContext,
  origin: string,
  assessmentId: string,
  criterionId: string,
  answer: object,
): Promise<void> {
  const save = `mutation ($assessmentId: ID!, $criterionId: ID!, $key: ID!, $answer: AnswerInput!) {
    saveAnswer(assessmentId: $assessmentId, criterionId: $criterionId, revisionSeen: 0, key: $key, answer: $answer) { __typename }
  }`;
  const { saveAnswer: saved } = await ask<{ saveAnswer: { __typename: string } }>(context, origin, save, {
    ...{ assessmentId, criterionId, answer, key: randomUUID() },
  });
  if (saved.__typename !== 'SavedAnswer') throw new Error(`${criterionId} was not saved: ${saved.__typename}`);
}

async function submit(context: BrowserContext, { origin }: Service, id: string): Promise<void> {
  const mutation = `mutation ($id: ID!) {
    submitAssessment(id: $id, isFacilitated: true, respondentRole: "folkehelsekoordinator") { __typename }
  }`;
  const { submitAssessment } = await ask<{ submitAssessment: { __typename: string } }>(context, origin, mutation, {
    id,
  });
  if (submitAssessment.__typename !== 'Assessment') throw new Error(`Not submitted: ${submitAssessment.__typename}`);
}

/** Somebody waits to be let in, somebody has not confirmed, somebody has asked for a link. */
async function leaveLinks(
  browser: Browser,
  administrator: BrowserContext,
  { origin }: Service,
  municipalityId: string,
): Promise<Populated['links']> {
  const invite = `mutation ($id: ID!, $postAddress: String) {
    inviteMunicipality(municipalityId: $id, postAddress: $postAddress) { __typename }
  }`;
  await ask(administrator, origin, invite, { id: municipalityId, postAddress });
  const invitation = await linkInMail(origin, postAddress, '/invitasjon');
  const stranger = await browser.newContext();
  const token = new URL(invitation).searchParams.get('token');
  const request = async (name: string, email: string) => {
    await post(stranger, origin, '/auth/invitation/request', { token, name, email, title: 'ungdomskontakt' });
    return linkInMail(origin, email, '/bekreft');
  };
  const waiting = await request('Marthe-Elisabeth Skrautvål-Bjørnestad', 'marthe@nord-aurdal.example');
  const waitingToken = new URL(waiting).searchParams.get('token');
  await post(stranger, origin, '/auth/seat-request/confirm', { token: waitingToken });
  const confirmation = await request('Arne Ryste', 'arne@nord-aurdal.example');
  await post(stranger, origin, '/api/auth/sign-in/magic-link', { email: 'per@nord-aurdal.example' });
  const oneTime = await linkInMail(origin, 'per@nord-aurdal.example', '/engangslenke');
  await stranger.close();
  return { invitation, confirmation, oneTime };
}
