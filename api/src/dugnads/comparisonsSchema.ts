import { textIn } from '@fritidssjekken/checklist-definitions';
import { requireNdfu, type Viewer } from '../access.ts';
import { builder, inLanguage, pageCost, pageOf } from '../builder.ts';
import { themeOf } from '../catalogue.ts';
import { OutcomeEnum } from '../comparisonTypes.ts';
import { db } from '../database.ts';
import { type Day, dayOf } from '../days.ts';
import { findMunicipalities } from '../findMunicipalities.ts';
import { uuidForSearch } from '../ids.ts';
import { register } from '../register.ts';
import { ScoreChangeRef, ScoreRef } from '../scoreType.ts';
import { SortDirectionEnum } from '../sortDirection.ts';
import { ChangeOutcomeEnum, ComparisonSortEnum, ComparisonStatusEnum } from './enums.ts';
import {
  type ComparisonFilter,
  type ComparisonPage,
  type ComparisonRow,
  comparisonsOf,
  countComparisons,
  type ThemeRow,
} from './read/comparisons.ts';

const ThemeChangeRef = builder.objectRef<ThemeRow & { readonly checklistId: string }>('DugnadThemeChange').implement({
  description: 'A theme from before a dugnad to after it.',
  fields: (t) => ({
    themeId: t.exposeID('themeId', { description: 'The theme.' }),
    name: t.string({
      nullable: true,
      description: 'Its name in the newest version that has it.',
      args: inLanguage,
      resolve: ({ checklistId, themeId }, { language }) => {
        const theme = themeOf(checklistId, themeId);
        return theme && textIn(theme.name, language ?? 'nb');
      },
    }),
    outcome: t.field({ type: OutcomeEnum, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    change: t.field({
      type: ScoreChangeRef,
      nullable: true,
      description: 'Like for like; null where it is not comparable.',
      resolve: ({ change }) => change,
    }),
  }),
});

const RowRef = builder.objectRef<ComparisonRow>('DugnadComparison').implement({
  description: 'A dugnad and what became of the municipality’s answers around it, of the assessments that count.',
  fields: (t) => ({
    dugnad: t.prismaField({
      type: 'Dugnad',
      description: 'The dugnad.',
      resolve: (query, { dugnadId }) => db.dugnad.findUniqueOrThrow({ ...query, where: { id: dugnadId } }),
    }),
    before: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The last assessment that describes the day of the dugnad or an earlier one.',
      resolve: (query, { beforeId }) =>
        db.assessment.findUnique({ ...query, where: { id: beforeId ?? uuidForSearch('') } }),
    }),
    after: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The first that describes a day at least 90 days later.',
      resolve: (query, { afterId }) =>
        db.assessment.findUnique({ ...query, where: { id: afterId ?? uuidForSearch('') } }),
    }),
    latest: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The last of all.',
      resolve: (query, { latestId }) =>
        db.assessment.findUnique({ ...query, where: { id: latestId ?? uuidForSearch('') } }),
    }),
    statuses: t.field({
      type: [ComparisonStatusEnum],
      description: 'PLANNED, COMPARED, or what is missing.',
      resolve: ({ statuses }) => [...statuses],
    }),
    isBeforeOld: t.exposeBoolean('isBeforeOld', {
      description: 'The before is more than three years older than the dugnad.',
    }),
    isAfterPastNext: t.exposeBoolean('isAfterPastNext', {
      description: 'The after lies past the municipality’s next dugnad.',
    }),
    coreShare: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'Weight of the questions that count in both, of all that is asked; null where one is missing.',
      resolve: ({ coreShare }) => coreShare,
    }),
    change: t.field({
      type: ScoreChangeRef,
      nullable: true,
      description: 'Like for like from before to after; null where one is missing or the core is below half.',
      resolve: ({ change }) => change,
    }),
    practice: t.field({
      type: ScoreChangeRef,
      nullable: true,
      description:
        'Practice changed: the part of the full score’s change that is progress; null where it is not split.',
      resolve: ({ practice }) => practice,
    }),
    better: t.exposeInt('better', { description: 'Criteria that are better.' }),
    worse: t.exposeInt('worse', { description: 'Criteria that are worse.' }),
    same: t.exposeInt('same', { description: 'Criteria that are the same.' }),
    notComparable: t.exposeInt('notComparable', { description: 'Criteria that cannot be compared.' }),
    themes: t.field({
      type: [ThemeChangeRef],
      description: 'By theme, where both are there.',
      resolve: ({ themes, checklistId }) => themes.map((theme) => ({ ...theme, checklistId })),
    }),
  }),
});

type Page = { readonly filter: ComparisonFilter; readonly page: ComparisonPage };

const PageRef = builder.objectRef<Page>('DugnadComparisonPage').implement({
  description: 'One page of the dugnads and how they compare.',
  fields: (t) => ({
    items: t.field({
      type: [RowRef],
      description: 'The rows of this page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ filter, page }) => comparisonsOf(filter, page),
    }),
    totalCount: t.int({ description: 'Rows of the whole list.', resolve: ({ filter }) => countComparisons(filter) }),
  }),
});

const FilterInput = builder.inputType('DugnadComparisonFilter', {
  description: 'Which dugnads the list holds; what is left out does not narrow it.',
  fields: (t) => ({
    statuses: t.field({ type: [ComparisonStatusEnum], description: 'Only those with one of these.' }),
    outcome: t.field({ type: ChangeOutcomeEnum, description: 'Only those whose overall change is this.' }),
    themeId: t.id({
      description: 'Only those where this theme was compared; with themeOutcome, where it became that.',
    }),
    themeOutcome: t.field({
      type: OutcomeEnum,
      description: 'Only those where the theme, or some theme, became this.',
    }),
    countyCode: t.string({ description: 'Only of municipalities that lie in this county today.' }),
    followed: t.boolean({ description: 'True: only of municipalities that the caller follows.' }),
    heldFrom: t.field({ type: 'Date', description: 'Only on this day or later.' }),
    heldTo: t.field({ type: 'Date', description: 'Only on this day or earlier.' }),
    search: t.string({ description: 'Part of a municipality’s name, or the beginning of its code.' }),
  }),
});

const SortInput = builder.inputType('DugnadComparisonSort', {
  description: 'How the list is sorted; what lacks the value comes last.',
  fields: (t) => ({
    by: t.field({ type: ComparisonSortEnum, required: true, description: 'By what.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, description: 'Which way.' }),
  }),
});

function filterOf(checklistId: string, given: typeof FilterInput.$inferInput, user: Viewer, today: Day) {
  const { statuses, outcome, themeId, themeOutcome, countyCode, followed, heldFrom, heldTo, search } = given;
  const isNarrowed = Boolean(countyCode || search?.trim());
  const asked = { search, countyCode, includeEnded: true };
  return {
    ...{ checklistId, today, statuses: statuses ?? null, outcome: outcome ?? null },
    ...{ themeId: themeId ?? null, themeOutcome: themeOutcome ?? null },
    municipalityIds: isNarrowed ? findMunicipalities(register(), asked, today).map(({ id }) => id) : null,
    followerId: followed ? user.id : null,
    ...{ heldFrom: heldFrom ?? null, heldTo: heldTo ?? null },
  };
}

builder.queryField('dugnadComparisons', (t) =>
  t.field({
    type: PageRef,
    description: 'Dugnads and what became of the answers around them, on one checklist. For NDFU.',
    authScopes: { ndfu: true },
    complexity: pageCost,
    args: {
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      filter: t.arg({ type: FilterInput, description: 'Which.' }),
      sort: t.arg({ type: SortInput, description: 'How sorted; the newest dugnad first when not given.' }),
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before it.' }),
    },
    resolve: (_root, { checklistId, filter, sort, ...page }, { user, now }) => {
      requireNdfu(user, 'see how dugnads compare');
      const { by, direction } = sort ?? { by: 'HELD_ON', direction: 'DESCENDING' };
      const everyone = () => findMunicipalities(register(), { includeEnded: true }, dayOf(now)).map(({ id }) => id);
      return {
        filter: filterOf(checklistId, filter ?? {}, user, dayOf(now)),
        page: {
          ...{ sortBy: by, isDescending: direction === 'DESCENDING' },
          inNameOrder: by === 'MUNICIPALITY' ? everyone() : [],
          ...pageOf(page),
        },
      };
    },
  }),
);
