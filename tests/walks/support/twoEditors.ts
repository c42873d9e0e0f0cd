import type { Browser, BrowserContext, Page } from '@playwright/test';
import { joinMunicipality, municipalityWithCode, signInAdministrator, startAssessment } from './people.ts';
import { ask, type Service } from './service.ts';

/** Two editors of one municipality, each in a browser of their own, in front of the same theme. */
export type TwoEditors = {
  readonly ingunn: { readonly context: BrowserContext; readonly page: Page };
  readonly per: { readonly context: BrowserContext; readonly page: Page };
  readonly assessmentId: string;
  /** Address of the theme that both look at. */
  readonly address: string;
};

/** A criterion's answer as the API gives it. */
export type StandingAnswer = {
  readonly criterionId: string;
  readonly options: readonly string[];
  /** How many saves it has had: each is one row of the history. */
  readonly revision: number;
};

export async function twoEditors(browser: Browser, service: Service): Promise<TwoEditors> {
  const administrator = await browser.newContext();
  await signInAdministrator(administrator, service);
  const municipality = await municipalityWithCode(administrator, service, '3451');
  const sitDown = async (name: string, email: string, title: string) => {
    const context = await browser.newContext();
    await joinMunicipality(administrator, context, service, { municipalityId: municipality.id, name, email, title });
    return { context, page: await context.newPage() };
  };
  const ingunn = await sitDown('Ingunn Bakke', 'ingunn@nord-aurdal.example', 'folkehelsekoordinator');
  const per = await sitDown('Per Dokka', 'per@nord-aurdal.example', 'kultursjef');
  await administrator.close();

  const checklist = { checklistId: 'sjekkliste-kommune', version: '2.0.0', name: 'Før dugnaden' };
  const assessmentId = await startAssessment(ingunn.context, service, {
    municipalityId: municipality.id,
    ...checklist,
  });
  const address = `${service.origin}/egenvurdering/${assessmentId}/knowledge`;
  await Promise.all([ingunn.page.goto(address), per.page.goto(address)]);
  return { ingunn, per, assessmentId, address };
}

/** What stands on the server, where something was answered. */
export async function standingAnswers(
  { context }: TwoEditors['per'],
  { origin }: Service,
  id: string,
): Promise<StandingAnswer[]> {
  const query = `query ($id: ID!) { assessment(id: $id) { answers { criterionId options revision } } }`;
  const { assessment } = await ask<{ assessment: { answers: StandingAnswer[] } }>(context, origin, query, { id });
  return assessment.answers
    .filter(({ revision }) => revision > 0)
    .sort((a, b) => a.criterionId.localeCompare(b.criterionId));
}

/** The radio button of one option. */
export const option = (page: Page, criterion: string, id: string) => page.locator(`#${criterion}-${id}`);
