import type { Comparison, Outcome } from '@fritidssjekken/checklist-definitions';
import { sightOfDugnad } from '../access.ts';
import { type AssessmentChange, AssessmentChangeInterface } from '../assessmentChange.ts';
import { builder } from '../builder.ts';
import { catalogue } from '../catalogue.ts';
import { db } from '../database.ts';
import { dayOf } from '../days.ts';
import { uuidForSearch } from '../ids.ts';
import type { PlacedAssessment } from '../inTime.ts';
import { MissingCodeEnum } from './enums.ts';
import { type BeforeAfter, beforeAfterOf } from './read/beforeAfter.ts';
import type { Missing } from './rules/status.ts';

const countOf = ({ comparison }: AssessmentChange, outcome: Outcome): number =>
  comparison.criteria.filter((criterion) => criterion.outcome === outcome).length;

const ChangeRef = builder.objectRef<AssessmentChange>('DugnadChange').implement({
  description: 'What changed around a dugnad, on the questions that count in both assessments.',
  interfaces: [AssessmentChangeInterface],
  fields: (t) => ({
    better: t.int({ description: 'Criteria that are better.', resolve: (change) => countOf(change, 'BETTER') }),
    worse: t.int({ description: 'Criteria that are worse.', resolve: (change) => countOf(change, 'WORSE') }),
    same: t.int({ description: 'Criteria that are the same.', resolve: (change) => countOf(change, 'SAME') }),
    notComparable: t.int({
      description: 'Criteria that cannot be compared.',
      resolve: (change) => countOf(change, 'NOT_COMPARABLE'),
    }),
  }),
});

const MissingRef = builder.objectRef<Missing>('DugnadMissing').implement({
  description: 'What a dugnad lacks to be compared.',
  fields: (t) => ({
    code: t.expose('code', { type: MissingCodeEnum, description: 'What; what to do hangs on it.' }),
    firstAfterOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that an "after" may describe: 90 days after the dugnad. Null where it is the before.',
      resolve: ({ firstAfterOn }) => firstAfterOn,
    }),
  }),
});

/** null where the two are not compared, one of them missing */
function changeOf(
  comparison: Comparison | null,
  checklistId: string,
  earlier: PlacedAssessment | null,
  later: PlacedAssessment | null,
): AssessmentChange | null {
  if (!comparison || !earlier || !later) return null;
  const { checklist: newer } = catalogue.version(checklistId, comparison.readIn)!;
  return { comparison, newer, earlier, later };
}

const assessmentOf = (query: object, placed: PlacedAssessment | null) =>
  db.assessment.findUnique({ ...query, where: { id: placed?.id ?? uuidForSearch('') } });

const BeforeAfterRef = builder.objectRef<BeforeAfter>('DugnadBeforeAfter').implement({
  description:
    'Before and after a dugnad, on one checklist: for the municipality and NDFU of the assessments that count, for everybody of those in force.',
  fields: (t) => ({
    checklistId: t.exposeID('checklistId', { description: 'The checklist.' }),
    before: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The last assessment that describes the day of the dugnad or an earlier one.',
      resolve: (query, { before }) => assessmentOf(query, before),
    }),
    after: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The first that describes a day at least 90 days later.',
      resolve: (query, { after }) => assessmentOf(query, after),
    }),
    latest: t.prismaField({
      type: 'Assessment',
      nullable: true,
      description: 'The last of all.',
      resolve: (query, { latest }) => assessmentOf(query, latest),
    }),
    isBeforeOld: t.exposeBoolean('isBeforeOld', {
      description: 'The before is more than three years older than the dugnad.',
    }),
    isAfterPastNext: t.exposeBoolean('isAfterPastNext', {
      description: 'The after lies past the municipality’s next dugnad.',
    }),
    missing: t.field({
      type: [MissingRef],
      description: 'What is missing; nothing where both are there.',
      resolve: ({ missing }) => [...missing],
    }),
    beforeToAfter: t.field({
      type: ChangeRef,
      nullable: true,
      description: 'From before to after; null where one is missing.',
      resolve: ({ beforeToAfter, checklistId, before, after }) => changeOf(beforeToAfter, checklistId, before, after),
    }),
    beforeToLatest: t.field({
      type: ChangeRef,
      nullable: true,
      description: 'From before to the last of all; null where there is no before, or nothing since.',
      resolve: ({ beforeToLatest, checklistId, before, latest }) =>
        changeOf(beforeToLatest, checklistId, before, latest),
    }),
  }),
});

builder.prismaObjectField('Dugnad', 'beforeAfter', (t) =>
  t.field({
    type: BeforeAfterRef,
    description: 'What became of the municipality’s answers to a checklist around this dugnad.',
    args: { checklistId: t.arg.id({ required: true, description: 'The checklist.' }) },
    select: { heldOn: true },
    resolve: (dugnad, { checklistId }, { user, now }) =>
      beforeAfterOf(dugnad, checklistId, sightOfDugnad(user, dugnad), dayOf(now)),
  }),
);
