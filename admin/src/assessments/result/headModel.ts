import { type Checklist, parseInterval, textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../../common/formats.ts';
import type { ResultQuery } from '../../generated/form/graphql.ts';
import { withheldText } from '../withheldText.ts';
import type { Point } from './background.ts';
import { pointName } from './background.ts';
import { type Comparison, causesSentence } from './changeModel.ts';
import { type Shown, shownScore, type Words, wholePercent } from './figures.ts';

export type Assessment = NonNullable<ResultQuery['assessment']>;
export type Score = NonNullable<Assessment['score']>;

type Band = {
  readonly step: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
};

/** What stands at the top: the finding, what it rests on, and the former score beside. */
export type HeadModel = {
  readonly title: string;
  readonly lead: string;
  /** Why there is no score, or no level. */
  readonly withheld: string | null;
  readonly facts: string;
  readonly bands: readonly Band[];
  readonly own: Shown | null;
  readonly former: Shown | null;
  /** The picture's numbers in words. */
  readonly label: string;
  /** Score, completeness and coverage: side by side, never merged. */
  readonly figures: readonly { readonly name: string; readonly value: string }[];
};

/**
 * The level and the score, what they rest on, and what stood the last time.
 * @param former the assessment before; null for the first, undefined while it is fetched
 * @param comparison with it; null until it is there
 */
export function headModel(
  { assessment, score, checklist }: { assessment: Assessment; score: Score; checklist: Checklist },
  { former, comparison, isOwn }: { former: Point | null; comparison: Comparison | null; isOwn: boolean },
  words: Words,
): HeadModel {
  const { t, language } = words;
  const { levels } = checklist;
  const level = levels.find(({ id }) => id === score.level?.id);
  const own = score.score && shownScore(score.score.fraction, language, levels);
  const percent = score.score && wholePercent(score.score.fraction, language, levels);
  const before = former?.score ? wholePercent(former.score.fraction, language, levels) : null;
  const name = former && pointName(former, language);
  const bands = levels.map((one, step): Band => {
    const { low, high } = parseInterval(one.band);
    const [from, to] = [low ? low.at.valueOf() * 100 : 0, high ? high.at.valueOf() * 100 : 100];
    return { step, name: textIn(one.name, language), from, to, isOwn: one.id === level?.id };
  });
  const bandsText = bands.map(({ name: band, from, to }) => `${band} ${Math.round(from)}–${Math.round(to)}`).join(', ');
  const { answered, asked } = score.completeness;
  return {
    title: level
      ? t(isOwn ? 'result.title' : 'result.titleOther', {
          level: textIn(level.name, language),
          municipality: assessment.municipality.name,
        })
      : t('result.titleNoLevel'),
    lead: [
      percent === null
        ? t('result.leadWithheld')
        : before && name
          ? t('resultHead.leadFormer', { percent, before, name })
          : t('result.lead', { percent }),
      comparison?.causes ? causesSentence(comparison.causes, words) : '',
    ]
      .filter(Boolean)
      .join(' '),
    withheld: score.withheld
      ? withheldText(score.withheld, t, language)
      : score.levelWithheld && withheldText(score.levelWithheld, t, language),
    facts: factsOf(assessment, words),
    ...{ bands, own },
    former:
      former?.score && name
        ? { ...shownScore(former.score.fraction, language, levels), label: `${name}: ${before}` }
        : null,
    label: [
      percent ? t('result.bandsLabel', { percent, bands: bandsText }) : t('result.bandsNone', { bands: bandsText }),
      before && name ? t('resultHead.formerLabel', { name, percent: before }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    figures: [
      { name: t('result.score'), value: percent ? withPercent(percent, language) : t('result.notShown') },
      {
        name: t('result.completeness'),
        value: asked === 0 ? '–' : withPercent(`${Math.floor((100 * answered) / asked)}`, language),
      },
      { name: t('result.coverage'), value: withPercent(wholePercent(score.coverage.fraction, language), language) },
    ],
  };
}

/** When and by whom, the day it describes, and whether others may see it. */
function factsOf(assessment: Assessment, { t, language }: Words): string {
  const { submittedAt, respondentRole: role, referenceOn, publishedAt, round } = assessment;
  const submittedOn = submittedAt && dayOf(submittedAt, language);
  return [
    submittedOn &&
      (role
        ? t('result.submitted', { date: submittedOn, role: withinSentence(role) })
        : t('result.submittedPlain', { date: submittedOn })),
    referenceOn && t('result.reference', { date: dayOf(referenceOn, language) }),
    assessment.isFacilitated && t('result.facilitated'),
    assessment.isLate && t('result.late'),
    publishedAt && t('result.published', { date: dayOf(publishedAt, language) }),
    !publishedAt && round && t('result.publishes', { date: dayOf(round.publishesOn, language) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A role as it stands within a sentence: "Folkehelsekoordinator" → "folkehelsekoordinator"; "NAV-leder" stays. */
function withinSentence(role: string): string {
  return /^\p{Lu}\p{Ll}/u.test(role) ? role[0]?.toLowerCase() + role.slice(1) : role;
}
