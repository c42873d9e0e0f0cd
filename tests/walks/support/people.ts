import type { BrowserContext } from '@playwright/test';
import { dayFromToday } from './days.ts';
import { linkInMail } from './mailbox.ts';
import { ask, post, type Service } from './service.ts';

const tokenOf = (link: string) => new URL(link).searchParams.get('token');

/** Signs the administrator in by the link that the first start printed. */
export async function signInAdministrator(context: BrowserContext, { origin, administratorLink }: Service) {
  await post(context, origin, '/auth/magic-link', { token: tokenOf(administratorLink) });
}

/** Today's identity of the municipality with a code. */
export async function municipalityWithCode(context: BrowserContext, { origin }: Pick<Service, 'origin'>, code: string) {
  const query = `query ($code: String!, $on: Date!) {
    municipalityByCode(code: $code, on: $on) { ... on Municipality { id slug } }
  }`;
  const { municipalityByCode } = await ask<{ municipalityByCode: { id: string; slug: string } }>(
    context,
    origin,
    query,
    { code, on: dayFromToday(0) },
  );
  return municipalityByCode;
}

/**
 * Invites a person by name, who confirms and is signed in, all as their pages do it.
 * @param administrator signed in as NDFU or as the municipality's editor
 * @param context where the invited person is signed in afterwards
 */
export async function joinMunicipality(
  administrator: BrowserContext,
  context: BrowserContext,
  { origin }: Pick<Service, 'origin'>,
  person: { municipalityId: string; name: string; email: string; title: string },
): Promise<void> {
  const { municipalityId, name, email, title } = person;
  const invite = `mutation ($municipalityId: ID!, $email: String!) {
    inviteColleague(municipalityId: $municipalityId, email: $email, role: EDITOR) { __typename }
  }`;
  await ask(administrator, origin, invite, { municipalityId, email });
  const invitation = await linkInMail(origin, email, '/invitasjon');
  await post(context, origin, '/auth/invitation/request', { token: tokenOf(invitation), name, email, title });
  const confirmation = await linkInMail(origin, email, '/bekreft');
  await post(context, origin, '/auth/seat-request/confirm', { token: tokenOf(confirmation) });
}

/** Opens a round today and invites every municipality. */
export async function openRound(
  administrator: BrowserContext,
  { origin }: Pick<Service, 'origin'>,
  round: object,
): Promise<string> {
  const create = `mutation ($input: RoundInput!) { createRound(input: $input) { __typename ... on Round { id } } }`;
  const input = { opensOn: dayFromToday(0), closesOn: dayFromToday(30), publishesOn: dayFromToday(40), ...round };
  const { createRound } = await ask<{ createRound: { id: string } }>(administrator, origin, create, { input });
  await ask(administrator, origin, `mutation ($id: ID!) { inviteToRound(id: $id) { __typename } }`, createRound);
  return createRound.id;
}

/** Starts an assessment: in a round, or alone with a checklist. */
export async function startAssessment(
  editor: BrowserContext,
  { origin }: Pick<Service, 'origin'>,
  what: { municipalityId: string; roundId?: string; checklistId?: string; version?: string; name?: string },
): Promise<string> {
  const start = `mutation ($municipalityId: ID!, $roundId: ID, $checklistId: ID, $version: String, $name: String) {
    startAssessment(municipalityId: $municipalityId, roundId: $roundId, checklistId: $checklistId, version: $version, name: $name) {
      __typename ... on Assessment { id }
    }
  }`;
  const { startAssessment: started } = await ask<{ startAssessment: { __typename: string; id: string } }>(
    editor,
    origin,
    start,
    what,
  );
  if (!started.id) throw new Error(`The assessment was not started: ${started.__typename}`);
  return started.id;
}
