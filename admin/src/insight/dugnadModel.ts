import type { Level } from '@fritidssjekken/checklist-definitions';
import type { Causes } from '../charts/Causes.tsx';
import type { FigureTable } from '../charts/Figure.tsx';
import type { Slope } from '../charts/Slopes.tsx';
import { mayBegin } from '../common/aroundDugnad.ts';
import { dayOf, today } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { Say } from '../dashboard/useInsight.ts';
import type { DugnadChangeAroundQuery, DugnadOneQuery } from '../generated/dashboard/graphql.ts';
import { pointsText, scoreText } from './figures.ts';

export type DugnadRecord = NonNullable<DugnadOneQuery['dugnad']>;
type Changes = NonNullable<DugnadChangeAroundQuery['dugnad']>['beforeAfter'];
export type Change = NonNullable<Changes['beforeToAfter']>;

/** Which assessment is held against the one before: the first after, or the last of all. */
export type End = 'after' | 'latest';

type Words = {
  readonly say: Say;
  readonly language: Language;
  /** Of the version that both ends are read in. */
  readonly levels?: readonly Level[];
};

const outcomes = { BETTER: 'better', WORSE: 'worse', SAME: 'same', NOT_COMPARABLE: 'notComparable' } as const;

/** The change that is shown, null where a date is missing. */
export const changeTo = (changes: Changes | undefined, end: End): Change | null =>
  (end === 'latest' ? changes?.beforeToLatest : changes?.beforeToAfter) ?? null;

/** The finding as a sentence: from what to what, and how much of it is progress; or what is missing. */
export function findingOf(change: Change | null, { say, language, levels }: Words): string {
  if (!change) return say('dugnad.notYet');
  if (!change.sameQuestions) return say('dugnad.noNumber', { share: scoreText(change.coreShare, language) });
  const { earlier, later, change: difference } = change.sameQuestions;
  const from = scoreText(earlier, language, levels);
  const to = scoreText(later, language, levels);
  const sentence = difference.points === 0 ? say('dugnad.fromToSame', { from }) : say('dugnad.fromTo', { from, to });
  if (!change.causes) return sentence;
  return `${sentence} ${say('dugnad.progress', { points: pointsText(change.causes.practice, language) })}`;
}

/** What is missing, and what to do about it; and what to mind about the two that are compared. */
export function remarksOf(
  { beforeAfter }: Pick<DugnadRecord, 'beforeAfter'>,
  change: Change | null,
  end: End,
  { say, language }: Words,
  now = today(),
): string[] {
  return [
    ...beforeAfter.missing.map((one) =>
      one.code === 'NO_AFTER_YET' && mayBegin([one], now)
        ? say('dugnad.missingNO_AFTER_DUE')
        : say(`dugnad.missing${one.code}`, { day: one.firstAfterOn ? dayOf(one.firstAfterOn, language) : '' }),
    ),
    ...(beforeAfter.isBeforeOld ? [say('dugnads.beforeOld')] : []),
    ...(end === 'after' && beforeAfter.isAfterPastNext ? [say('dugnads.afterPastNext')] : []),
    ...(change?.noSplit ? [say(`dugnad.noSplit${change.noSplit}`)] : []),
    ...(change ? [say('dugnad.readIn', { version: change.readIn, share: scoreText(change.coreShare, language) })] : []),
    ...recalibratedRemark(change, { say, language }),
  ];
}

function recalibratedRemark(change: Change | null, { say, language }: Words): string[] {
  const { recalibrated, sameQuestions } = change ?? {};
  if (!recalibrated) return [];
  const counted = { rated: recalibrated.rated, of: recalibrated.of };
  if (!recalibrated.change || !sameQuestions) return [say('dugnad.recalibratedFew', counted)];
  const raw = pointsText(sameQuestions.change, language);
  return [say('dugnad.recalibrated', { ...counted, raw, anew: pointsText(recalibrated.change, language) })];
}

/** A slope for each theme, the greatest improvement first; without an after what was before. */
export function slopesOf(change: Change, { say, language }: Words): Slope[] {
  const rise = ({ sameQuestions }: Change['themes'][number]) =>
    sameQuestions?.change.points ?? Number.NEGATIVE_INFINITY;
  return change.themes
    .toSorted((one, other) => rise(other) - rise(one))
    .map(({ themeId, name, outcome, sameQuestions, earlierScore }): Slope => {
      const at = (score: { fraction: string; percent: number }) => ({
        value: score.percent,
        label: scoreText(score, language),
      });
      const word = say(`dugnads.word${outcome}`);
      if (!sameQuestions) {
        const before = earlierScore ? at(earlierScore) : null;
        return { ...{ id: themeId, name, before, after: null, outcome: outcomes[outcome], word } };
      }
      const { earlier, later, change: difference } = sameQuestions;
      const size = outcome === 'SAME' ? '' : ` ${pointsText(difference, language)}`;
      return {
        ...{ id: themeId, name, before: at(earlier), after: at(later) },
        ...{ outcome: outcomes[outcome], word: `${word}${size}` },
      };
    });
}

/** The slopes' numbers. */
export function slopesTable(slopes: readonly Slope[], { say }: Words): FigureTable {
  return {
    columns: [
      { label: say('dugnad.theme') },
      { label: say('dugnad.before'), isNumber: true },
      { label: say('dugnad.after'), isNumber: true },
      { label: say('dugnad.became') },
    ],
    rows: slopes.map(({ name, before, after, word }) => ({
      head: name,
      cells: [before?.label ?? '–', after?.label ?? '–', word],
    })),
  };
}

type CausesProps = Parameters<typeof Causes>[0];

/** The waterfall from the old score to the new, in the order of the rule; null where the change is not split. */
export function causesOf({ causes }: Change, { say, language, levels }: Words): CausesProps | null {
  if (!causes) return null;
  const steps = (['dropped', 'rules', 'practice', 'added'] as const).map((cause) => ({
    ...{ name: say(`dugnad.cause_${cause}`), about: say(`dugnad.cause_${cause}_about`) },
    ...{ delta: causes[cause].points, label: pointsText(causes[cause], language), isPractice: cause === 'practice' },
  }));
  const end = (name: string, score: { fraction: string; percent: number }) => ({
    ...{ name, value: score.percent, label: scoreText(score, language, levels) },
  });
  const said = steps.map(({ name, label }) => `${name} ${label}`).join(', ');
  const before = end(say('dugnad.before'), causes.before);
  const after = end(say('dugnad.after'), causes.after);
  return { label: `${before.name} ${before.label}. ${said}. ${after.name} ${after.label}.`, before, steps, after };
}

/** The waterfall's numbers. */
export function causesTable({ before, steps, after }: CausesProps, { say }: Words): FigureTable {
  return {
    columns: [{ label: say('dugnad.cause') }, { label: say('dugnad.points'), isNumber: true }],
    rows: [before, ...steps, after].map(({ name, label }) => ({ head: name, cells: [label] })),
  };
}

/** A criterion from before to after. */
export type CriterionRow = {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly became: string;
  readonly isPractice: boolean;
};

/** Criteria by theme, in the checklist's order. */
export function criteriaByTheme(change: Change, { say, language }: Words) {
  return change.themes
    .map(({ themeId, name }) => ({
      ...{ id: themeId, name },
      rows: change.criteria
        .filter((criterion) => criterion.themeId === themeId)
        .map(({ criterionId, number, text, earlier, later, outcome, because, isClarified }): CriterionRow => {
          const word = say(`dugnads.word${outcome}`);
          const why = because ? `${word}: ${say(`dugnad.because${because}`)}` : word;
          return {
            ...{ id: criterionId, number, text },
            before: scoreText(earlier, language) || '–',
            after: scoreText(later, language) || '–',
            became: isClarified ? `${why}. ${say('dugnad.clarified')}` : why,
            isPractice: outcome === 'BETTER' || outcome === 'WORSE',
          };
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
