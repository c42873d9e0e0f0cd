import type { PeerGroupKind } from '../generated/public/graphql.ts';
import type { Ask, PageAsked } from '../public/page.ts';
import { baseOf } from './baseOf.ts';
import { type CouncilData, checklistFrom, type Place, type Point, type Subject, subjectOf } from './councilData.ts';
import { gapsOf } from './councilModelStrengths.ts';
import {
  councilAssessmentQuery,
  councilChangeQuery,
  councilChoicesQuery,
  councilChoseQuery,
  councilDecidedQuery,
  councilGroupsQuery,
  councilMiddlesQuery,
  councilMunicipalityQuery,
  councilPeersQuery,
  councilQuestionsQuery,
  councilSeriesQuery,
} from './publicQueries.ts';

const defaultChecklist = 'nasjonale-indikatorer';
/** Groups that the public can be shown; a list of one's own belongs to somebody. */
const kinds: readonly PeerGroupKind[] = ['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'COUNTRY'];

/** Reads all that the page of the municipality with that code is made from; null where no municipality ever had it. */
export async function readCouncil(code: string, pageAsked: PageAsked, ask: Ask): Promise<CouncilData | null> {
  const { search, today } = pageAsked;
  const language = pageAsked.language.toUpperCase() as 'NB' | 'NN' | 'EN';
  const { municipalityByCode: found } = await ask(councilMunicipalityQuery, { code, on: today });
  if (found.__typename === 'CodeUnknown') return null;
  const place: Place = found.__typename === 'Municipality' ? found : found.municipality;
  const successors = found.__typename === 'CodeNotValid' ? found.successors : [];
  const municipalityId = place.id;
  const choices = await ask(councilChoicesQuery, { municipalityId, language });
  const answered = new Set(choices.municipality?.assessments.map((one) => one.checklistVersion.checklistId));
  const checklists = choices.checklists.filter(({ versions }) => versions.at(-1)?.audience === 'MUNICIPALITY');
  const checklistId =
    checklists.find(({ id }) => id === search.get('sjekkliste'))?.id ??
    [defaultChecklist, ...answered].find((id) => answered.has(id)) ??
    defaultChecklist;
  const rounds = choices.rounds.items.filter((one) => one.checklistVersion.checklistId === checklistId);
  const round = rounds.find(({ id, name }) => [id, name].includes(search.get('runde') ?? '')) ?? null;
  const groupKind = kinds.find((kind) => kind.toLowerCase() === search.get('gruppe')) ?? 'KOSTRA';
  const group = { kind: groupKind };
  const [{ series }, { benchmark }, decided] = await Promise.all([
    ask(councilSeriesQuery, { municipalityId, checklistId }),
    ask(councilMiddlesQuery, { municipalityId, checklistId, group }),
    ask(councilDecidedQuery, { municipalityId, checklistId }),
  ]);
  const points = series?.lines.find(({ isOwn }) => isOwn)?.points ?? [];
  const dugnads = decided.municipality?.dugnads ?? [];
  const point = subjectPoint(points, round?.id ?? null, search.get('svar'));
  const base = point && baseOf(point, points, dugnads);
  const peersRound = round?.id ?? point?.roundId ?? null;
  const ofRound = { municipalityId, checklistId, roundId: peersRound, language };
  const [assessment, change, { peerFigures }, { peerGroups }] = await Promise.all([
    point && ask(councilAssessmentQuery, { id: point.assessmentId, language }),
    point && base && ask(councilChangeQuery, { earlierId: base.assessmentId, laterId: point.assessmentId }),
    ask(councilPeersQuery, { ...ofRound, group }),
    ask(councilGroupsQuery, ofRound),
  ]);
  const subject = assessment?.assessment ? subjectOf(assessment.assessment) : null;
  const asked = subject ? null : await readAsked();
  const chose = subject ? await readChose(subject) : [];
  return {
    ...{
      place,
      successors,
      checklistId,
      checklists,
      rounds,
      round,
      series,
      points,
      subject,
      dugnads,
      today,
      groupKind,
    },
    checklistTitle: checklists.find(({ id }) => id === checklistId)?.title ?? checklistId,
    change: change?.comparison?.__typename === 'Comparison' ? change.comparison : null,
    changeDugnadOn: base?.dugnadOn ?? null,
    groups: peerGroups.filter(({ kind }) => kinds.includes(kind)),
    middles: benchmark?.rounds ?? [],
    peers: peerFigures,
    chose: new Map(chose),
    actions: decided.actions.items,
    asked,
    coming: decided.comingRound,
  };

  async function readAsked() {
    const version = checklists.find(({ id }) => id === checklistId)?.versions.at(-1)?.version;
    const found = version === undefined ? null : await ask(councilQuestionsQuery, { checklistId, version });
    return found?.checklistVersion ? checklistFrom(found.checklistVersion.canonical) : null;
  }

  function readChose(of: Subject) {
    const criteria = peerFigures?.version === of.checklist.version ? gapsOf(of, peerFigures) : [];
    return Promise.all(
      criteria.map(async (criterionId) => {
        const answer = await ask(councilChoseQuery, { ...ofRound, criterionId, group });
        return [criterionId, answer.whoChose] as const;
      }),
    );
  }
}

/** The own answer of the round that is asked for, the one alone that is asked for by its day or id, or the newest. */
function subjectPoint(points: readonly Point[], roundId: string | null, asked: string | null): Point | null {
  if (roundId) return points.findLast((point) => point.roundId === roundId) ?? null;
  const alone = points.filter((point) => point.roundId === null);
  return (
    alone.findLast(({ assessmentId, referenceOn }) => [assessmentId, referenceOn].includes(asked ?? '')) ??
    points.at(-1) ??
    null
  );
}
