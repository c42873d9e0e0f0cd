import { percentText, score } from '@fritidssjekken/checklist-definitions';
import { sightOf } from '../../access.ts';
import { builder } from '../../builder.ts';
import { versionOf } from '../../catalogue.ts';
import { assessedOf } from '../../compareFrozen.ts';
import { ScoreRef } from '../../scoreType.ts';
import type { SeriesRow } from '../seriesRead.ts';
import { CompletenessRef, LevelRef, ThemeScoreRef } from './score.ts';

export const SeriesPointRef = builder.objectRef<SeriesRow>('SeriesPoint').implement({
  description: 'A submitted assessment as a point in time, with its score as it was frozen by its own version.',
  fields: (t) => ({
    assessmentId: t.id({ description: 'The assessment.', resolve: ({ id }) => id }),
    referenceOn: t.field({
      type: 'Date',
      description: 'The day that the answers describe.',
      resolve: ({ referenceOn }) => referenceOn!,
    }),
    submittedAt: t.field({
      type: 'DateTime',
      description: 'When it was submitted (levert).',
      resolve: ({ submittedAt }) => submittedAt!,
    }),
    number: t.exposeInt('number', { description: '0 for the first, 1 for its first correction, …' }),
    municipalityCode: t.string({
      description: "The municipality's code on the reference date (kommunenummer).",
      resolve: ({ municipalityCode }) => municipalityCode!,
    }),
    roundId: t.id({
      nullable: true,
      description: 'Its round; null when it stands alone.',
      resolve: ({ roundId }) => roundId,
    }),
    roundName: t.string({
      nullable: true,
      description: 'What its round is called, e.g. "2024".',
      resolve: ({ round }) => round?.name ?? null,
    }),
    name: t.string({
      nullable: true,
      description: 'What the municipality calls a stand-alone one. Private.',
      resolve: (row, _args, { user }) => (sightOf(user, row) === 'FULL' ? row.name : null),
    }),
    version: t.string({
      description: 'The version that was answered, MAJOR.MINOR.PATCH.',
      resolve: (row) => versionOf(row).version,
    }),
    isInForce: t.boolean({
      description:
        'Whether it is what everybody reads now; otherwise it is not published, or a correction took its place.',
      resolve: ({ publishedAt, supersededAt }) => publishedAt !== null && supersededAt === null,
    }),
    score: t.field({
      type: ScoreRef,
      nullable: true,
      description: 'The full score; null where withheld.',
      resolve: (row) => row.score,
    }),
    scoreText: t.string({
      nullable: true,
      description:
        'The score in per cent as people read it: whole, or with the decimals that keep it in its own level.',
      resolve: (row) => row.score && percentText(row.score, { levels: versionOf(row).checklist.levels }),
    }),
    level: t.field({
      type: LevelRef,
      nullable: true,
      description: 'The level (nivå); null where there is none.',
      resolve: (row) => versionOf(row).checklist.levels.find(({ id }) => id === row.level) ?? null,
    }),
    coverage: t.field({
      type: ScoreRef,
      description: 'How much of the weight that is asked counts in the score (dekning).',
      resolve: ({ coverage }) => coverage!,
    }),
    completeness: t.field({
      type: CompletenessRef,
      description: 'How much was answered (utfyllingsgrad); below 1 only in what was imported.',
      resolve: ({ answeredCount, askedCount }) => ({ answered: answeredCount!, asked: askedCount! }),
    }),
    themes: t.field({
      type: [ThemeScoreRef],
      description: 'Full scores by theme, by its own version.',
      resolve: (row) => {
        const { checklist, answers } = assessedOf(row);
        return [...score(checklist, answers).themes];
      },
    }),
  }),
});
