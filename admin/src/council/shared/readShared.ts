import type { CouncilSharedQuery } from '../../generated/public/graphql.ts';
import type { Ask, PageAsked } from '../../public/page.ts';
import { type CouncilData, type Subject, subjectOf } from '../councilData.ts';
import { councilPeersQuery } from '../publicQueries.ts';
import { councilSharedQuery } from './publicQueries.ts';

type Shared = NonNullable<CouncilSharedQuery['sharedAssessment']>;

/** One assessment by itself, with how its peers answered: what a share link shows. */
export type SharedData = CouncilData & { readonly subject: Subject; readonly shared: Shared };

/** Reads what a share link shows; null where it shows nothing. */
export async function readShared(token: string, { language, today }: PageAsked, ask: Ask): Promise<SharedData | null> {
  const inLanguage = { language: language.toUpperCase() as 'NB' | 'NN' | 'EN' };
  const { sharedAssessment: shared } = await ask(councilSharedQuery, { token, ...inLanguage });
  if (!shared) return null;
  const { checklistId, title } = shared.checklistVersion;
  const of = { municipalityId: shared.municipality.id, checklistId, roundId: null, ...inLanguage };
  const { peerFigures } = await ask(councilPeersQuery, { ...of, group: { kind: 'KOSTRA' } });
  return {
    ...{ shared, place: shared.municipality, subject: subjectOf(shared), peers: peerFigures, today },
    ...{
      checklistId,
      checklistTitle: title,
      successors: [],
      checklists: [],
      rounds: [],
      round: null,
      coming: null,
      asked: null,
    },
    // Only this one assessment is shared: nothing is compared with what stands on the public page.
    ...{ series: null, points: [], change: null, changeDugnadOn: null, groupKind: 'KOSTRA' as const, groups: [] },
    ...{ middles: [], chose: new Map(), actions: [], dugnads: [] },
  };
}
