import { type Checklist, complete, type WrittenChecklist } from '@fritidssjekken/checklist-definitions';
import type {
  CouncilAssessmentQuery,
  CouncilChangeQuery,
  CouncilChoicesQuery,
  CouncilChoseQuery,
  CouncilDecidedQuery,
  CouncilGroupsQuery,
  CouncilMiddlesQuery,
  CouncilPeersQuery,
  CouncilPlaceFragment,
  CouncilSeriesQuery,
  PeerGroupKind,
} from '../generated/public/graphql.ts';

export type Place = CouncilPlaceFragment;
export type CouncilRound = CouncilChoicesQuery['rounds']['items'][number];
export type SeriesData = NonNullable<CouncilSeriesQuery['series']>;
export type Line = SeriesData['lines'][number];
export type Point = Line['points'][number];
export type Answered = NonNullable<CouncilAssessmentQuery['assessment']>;
export type ChangeData = Extract<NonNullable<CouncilChangeQuery['comparison']>, { __typename: 'Comparison' }>;
export type Middles = NonNullable<CouncilMiddlesQuery['benchmark']>['rounds'];
export type PeersData = NonNullable<CouncilPeersQuery['peerFigures']>;
export type Group = CouncilGroupsQuery['peerGroups'][number];
export type Chose = CouncilChoseQuery['whoChose'];
export type ActionData = CouncilDecidedQuery['actions']['items'][number];
export type DugnadData = NonNullable<CouncilDecidedQuery['municipality']>['dugnads'][number];

/** An assessment with the checklist that it answers, whole. */
export type Subject = Answered & { readonly checklist: Checklist };

/** Everything that the page is made from, as the API gave it. */
export type CouncilData = {
  readonly place: Place;
  /** What it became, where it has ended. */
  readonly successors: readonly { readonly name: string; readonly slug: string }[];
  readonly checklistId: string;
  readonly checklistTitle: string;
  /** Those that municipalities answer, in the order they are offered. */
  readonly checklists: readonly { readonly id: string; readonly title: string }[];
  /** The published ones of this checklist, newest first. */
  readonly rounds: readonly CouncilRound[];
  /** The next one whose figures come; null where none is under way. */
  readonly coming: CouncilDecidedQuery['comingRound'];
  /** The round that the address asks for. */
  readonly round: CouncilRound | null;
  readonly series: SeriesData | null;
  /** The own points, oldest first. */
  readonly points: readonly Point[];
  /** The one that the page is about; null where the municipality has not answered. */
  readonly subject: Subject | null;
  /** What the checklist asks today, where the municipality has not answered it. */
  readonly asked: Checklist | null;
  readonly change: ChangeData | null;
  /** The day of the dugnad that the change is measured around; null where it is measured from the answer before. */
  readonly changeDugnadOn: string | null;
  readonly groupKind: PeerGroupKind;
  readonly groups: readonly Group[];
  readonly middles: Middles;
  readonly peers: PeersData | null;
  /** Who of the group gives the top answer where this one has a gap, by criterion. */
  readonly chose: ReadonlyMap<string, Chose>;
  readonly actions: readonly ActionData[];
  readonly dugnads: readonly DugnadData[];
  /** Today in Oslo, YYYY-MM-DD. */
  readonly today: string;
};

/** The assessment with its definition read. */
export function subjectOf(assessment: Answered): Subject {
  return { ...assessment, checklist: checklistFrom(assessment.checklistVersion.canonical) };
}

/** A definition as it is written, whole. */
export const checklistFrom = (canonical: string): Checklist => complete(JSON.parse(canonical) as WrittenChecklist);

/** Whether a municipality was there when a round closed. */
export function existedIn({ closesOn }: CouncilRound, { codes, isCurrent, successors }: Place): boolean {
  const from = codes.map(({ validFrom }) => validFrom).toSorted()[0] ?? '';
  return from <= closesOn && (isCurrent || closesOn < endOf(successors));
}

/** The day that a municipality that has ended was gone. */
export function endOf(successors: Place['successors']): string {
  return (
    successors
      .map(({ changeOn }) => changeOn)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** A merger or a split: a new number or a moved border makes no other municipality. */
export function isReform({ kind }: { readonly kind: Place['predecessors'][number]['kind'] }): boolean {
  return kind === 'MERGED' || kind === 'SPLIT';
}
