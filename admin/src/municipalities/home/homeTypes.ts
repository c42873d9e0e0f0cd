import type { HomeQuery } from '../../generated/form/graphql.ts';

export type HomeMunicipality = NonNullable<HomeQuery['municipality']>;
export type HomeAssessment = HomeMunicipality['assessments'][number];
export type HomeAction = HomeMunicipality['actions'][number];

export type OpenRound = HomeMunicipality['openRounds'][number];

/** What a municipality has, sorted. */
export type Sorted = {
  /** Rounds that it may begin. */
  readonly due: readonly OpenRound[];
  /** Half done, the earliest day of closing first. */
  readonly drafts: readonly HomeAssessment[];
  readonly waiting: HomeMunicipality['seatRequests'];
  /** Past their day, or due within a month. */
  readonly urgent: readonly HomeAction[];
  /** Of each checklist what was submitted last and counts, the newest first. */
  readonly latest: readonly HomeAssessment[];
};

/** What counts as answered: submitted, and not opened again without a new submission. */
export const isSubmitted = ({ state }: Pick<HomeAssessment, 'state'>): boolean =>
  state === 'SUBMITTED' || state === 'PUBLISHED';
