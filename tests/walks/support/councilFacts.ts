import type { BrowserContext } from '@playwright/test';
import { dayFromToday } from './days.ts';
import { ask } from './service.ts';

/** What the API tells anybody of a municipality's newest published answer: what its page must say. */
export type CouncilFacts = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly points: readonly {
    assessmentId: string;
    roundId: string | null;
    roundName: string | null;
    scoreText: string;
  }[];
  readonly dugnads: readonly { heldOn: string }[];
  readonly actions: readonly { what: string }[];
  readonly assessment: {
    readonly respondentRole: string;
    readonly score: {
      readonly score: { fraction: string };
      readonly level: { nb: string; nn: string };
      readonly completeness: { answered: number; asked: number };
      readonly criteria: readonly { points: { fraction: string } | null }[];
    };
    readonly checklistVersion: { checklistId: string; version: string; canonical: string };
  };
  readonly peers: {
    readonly roundName: string;
    readonly group: { answered: number; members: number };
    readonly overall: { n: number };
  };
};

const checklistId = 'nasjonale-indikatorer';

/** Asks as whoever nobody knows. */
export async function councilFacts(context: BrowserContext, origin: string, code: string): Promise<CouncilFacts> {
  const asked = <Data>(query: string, variables: object) => ask<Data>(context, origin, query, variables);
  const { municipalityByCode: place } = await asked<{ municipalityByCode: { id: string; slug: string; name: string } }>(
    `query ($code: String!, $on: Date!) { municipalityByCode(code: $code, on: $on) {
       ... on Municipality { id slug name } } }`,
    { code, on: dayFromToday(0) },
  );
  const of = { id: place.id, checklistId };
  const { series, actions } = await asked<{
    series: { lines: { isOwn: boolean; points: CouncilFacts['points'] }[]; dugnads: CouncilFacts['dugnads'] };
    actions: { items: CouncilFacts['actions'] };
  }>(
    `query ($id: ID!, $checklistId: ID!) {
       series(municipalityId: $id, checklistId: $checklistId) {
         lines { isOwn points { assessmentId roundId roundName scoreText } } dugnads { heldOn } }
       actions(filter: { municipalityId: $id }, limit: 100) { items { what } } }`,
    of,
  );
  const points = series.lines.find(({ isOwn }) => isOwn)?.points ?? [];
  const newest = points.at(-1);
  const { assessment, peerFigures } = await asked<{
    assessment: CouncilFacts['assessment'];
    peerFigures: CouncilFacts['peers'];
  }>(
    `query ($id: ID!, $checklistId: ID!, $assessmentId: ID!, $roundId: ID) {
       assessment(id: $assessmentId) { respondentRole
         score { score { fraction } level { nb: name(language: NB) nn: name(language: NN) }
           completeness { answered asked } criteria { points { fraction } } }
         checklistVersion { checklistId version canonical } }
       peerFigures(municipalityId: $id, checklistId: $checklistId, roundId: $roundId, group: { kind: KOSTRA }) {
         roundName group { answered members } overall { n } } }`,
    { ...of, assessmentId: newest?.assessmentId, roundId: newest?.roundId },
  );
  return { ...place, points, dugnads: series.dugnads, actions: actions.items, assessment, peers: peerFigures };
}
