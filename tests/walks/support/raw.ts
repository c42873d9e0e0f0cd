import type { BrowserContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Definition, RawAnswer, RawAnswers } from './recompute.ts';
import { ask } from './service.ts';

/** Raw answers of a round by municipality code, as NDFU's file has them. */
export async function rawRound(
  ndfu: BrowserContext,
  origin: string,
  roundId: string,
): Promise<Map<string, Map<string, RawAnswer>>> {
  const file = await ndfu.request.get(`${origin}/eksport/runde/${roundId}/svar.csv`);
  const rows: Record<string, string>[] = parse(await file.text(), { bom: true, columns: true });
  const byCode = new Map<string, Map<string, RawAnswer>>();
  for (const { kommunenummer = '', kriterium = '', tilstand = '', svar, tall } of rows) {
    const own = byCode.get(kommunenummer) ?? new Map<string, RawAnswer>();
    own.set(kriterium, { state: tilstand, options: svar ? svar.split(';') : [], number: tall || null });
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
  readonly peerFacts: readonly { readonly vintage: string; readonly kostraGroup: string | null }[];
};

/** Every municipality of today. */
export async function allPlaces(context: BrowserContext, origin: string): Promise<Place[]> {
  const query = `query ($offset: Int!) { municipalities(limit: 100, offset: $offset) {
    items { id code shortName county { code name } peerFacts { vintage kostraGroup } } } }`;
  const pages = await Promise.all(
    [0, 100, 200, 300].map((offset) => ask<{ municipalities: { items: Place[] } }>(context, origin, query, { offset })),
  );
  return pages.flatMap(({ municipalities }) => municipalities.items);
}
