import type { BrowserContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Definition, RawAnswer, RawAnswers } from './recompute.ts';
import { ask } from './service.ts';

/** What a municipality answered in a round, and the day that it described. */
export type RawInRound = { readonly on: string; readonly answers: RawAnswers };

/** Raw answers of a round by the municipality code of its day, as NDFU's file has them. */
export async function rawRound(
  ndfu: BrowserContext,
  origin: string,
  roundId: string,
): Promise<ReadonlyMap<string, RawInRound>> {
  const file = await ndfu.request.get(`${origin}/eksport/runde/${roundId}/svar.csv`);
  const rows: Record<string, string>[] = parse(await file.text(), { bom: true, columns: true });
  const byCode = new Map<string, { on: string; answers: Map<string, RawAnswer> }>();
  for (const { kommunenummer = '', dato: on = '', kriterium = '', tilstand = '', svar, tall } of rows) {
    const own = byCode.get(kommunenummer) ?? { on, answers: new Map<string, RawAnswer>() };
    own.answers.set(kriterium, { state: tilstand, options: svar ? svar.split(';') : [], number: tall || null });
    byCode.set(kommunenummer, own);
  }
  return byCode;
}

type Exported = {
  readonly answers: readonly {
    readonly criterion: string;
    readonly state: string;
    readonly options?: readonly { readonly id: string }[];
    readonly number?: string;
  }[];
};

/** Raw answers of one assessment, as its own file has them. */
export async function rawAssessment(context: BrowserContext, origin: string, id: string): Promise<RawAnswers> {
  const file = await context.request.get(`${origin}/eksport/assessment/${id}/svar.json`);
  const { answers } = (await file.json()) as Exported;
  return new Map(
    answers.map(({ criterion, state, options, number }) => [
      criterion,
      { state, options: (options ?? []).map(({ id: option }) => option), number: number ?? null },
    ]),
  );
}

/** A definition as its authors wrote it. */
export async function definitionOf(context: BrowserContext, origin: string, checklistId: string, version: string) {
  const query = `query ($checklistId: ID!, $version: String!) {
    checklistVersion(checklistId: $checklistId, version: $version) { canonical } }`;
  const { checklistVersion } = await ask<{ checklistVersion: { canonical: string } }>(context, origin, query, {
    ...{ checklistId, version },
  });
  return JSON.parse(checklistVersion.canonical) as Definition & { changes?: readonly { kind: string }[] };
}

/** A municipality of today, with what decides whom it is compared with. */
export type Place = {
  readonly id: string;
  readonly code: string;
  readonly shortName: string;
  readonly county: { readonly code: string; readonly name: string };
  readonly codes: readonly { readonly code: string; readonly validFrom: string; readonly validTo: string | null }[];
  readonly peerFacts: readonly { readonly vintage: string; readonly kostraGroup: string | null }[];
};

/** Every municipality of today. */
export async function allPlaces(context: BrowserContext, origin: string): Promise<Place[]> {
  const query = `query ($offset: Int!) { municipalities(limit: 100, offset: $offset) {
    items { id code shortName county { code name } codes { code validFrom validTo } peerFacts { vintage kostraGroup } } } }`;
  const pages = await Promise.all(
    [0, 100, 200, 300].map((offset) => ask<{ municipalities: { items: Place[] } }>(context, origin, query, { offset })),
  );
  return pages.flatMap(({ municipalities }) => municipalities.items);
}

/** Every dugnad that has been held or is planned: whose, and when. */
export async function allDugnads(
  ndfu: BrowserContext,
  origin: string,
  checklistId: string,
): Promise<{ readonly municipalityId: string; readonly heldOn: string }[]> {
  const query = `query ($checklistId: ID!, $offset: Int!) {
    dugnadComparisons(checklistId: $checklistId, limit: 100, offset: $offset) {
      items { dugnad { heldOn municipality { id } } } } }`;
  type Page = { items: { dugnad: { heldOn: string; municipality: { id: string } } }[] };
  const pages = await Promise.all(
    [0, 100].map((offset) => ask<{ dugnadComparisons: Page }>(ndfu, origin, query, { checklistId, offset })),
  );
  return pages.flatMap(({ dugnadComparisons }) =>
    dugnadComparisons.items.map(({ dugnad: { heldOn, municipality } }) => ({
      ...{ heldOn, municipalityId: municipality.id },
    })),
  );
}

/** What a round's second edition brought, as the API has it: how many came late, how many are corrections of the first's. */
export async function newsOfSecond(
  ndfu: BrowserContext,
  origin: string,
  roundId: string,
): Promise<{ readonly late: number; readonly corrected: number }> {
  const query = `query ($roundId: ID!, $offset: Int!) { round(id: $roundId) { editions { publishedAt
    assessments(limit: 50, offset: $offset) { items { number isLate publishedAt } } } } }`;
  type Item = { number: number; isLate: boolean; publishedAt: string };
  type Answer = { round: { editions: { publishedAt: string; assessments: { items: Item[] } }[] } };
  const pages = await Promise.all(
    [0, 50, 100, 150, 200, 250, 300].map((offset) => ask<Answer>(ndfu, origin, query, { roundId, offset })),
  );
  const entered = pages.flatMap(({ round }) => {
    const { publishedAt, assessments } = round.editions[1]!;
    return assessments.items.filter((item) => item.publishedAt === publishedAt);
  });
  const corrected = entered.filter(({ number }) => number > 0).length;
  return { late: entered.filter(({ number, isLate }) => number === 0 && isLate).length, corrected };
}

/** What chance decides of the effect between two rounds, as the API tells it: the draws are its own. */
export async function drawnEffect(
  ndfu: BrowserContext,
  origin: string,
  [first, second]: readonly [string, string],
): Promise<{ readonly pValue: number; readonly interval: { readonly from: number; readonly to: number } }> {
  const query = `query ($first: ID!, $second: ID!) {
    effect(checklistId: "nasjonale-indikatorer", firstRoundId: $first, secondRoundId: $second) {
      figures { pValue interval { from to } } } }`;
  type Figures = { pValue: number; interval: { from: number; to: number } };
  const { effect } = await ask<{ effect: { figures: Figures } }>(ndfu, origin, query, { first, second });
  return effect.figures;
}
