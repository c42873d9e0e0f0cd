import {
  changeText,
  formatFraction,
  parseFraction,
  percentOf,
  withPercent,
} from '@fritidssjekken/checklist-definitions';

import type { ResultChangeQuery } from '../../generated/form/graphql.ts';
import { addedAbout, droppedAbout, rulesAbout } from './changeAbout.ts';
import { finePercent, type Shown, signed, sizeOf, type Words, wholePercent } from './figures.ts';

export type Comparison = Extract<NonNullable<ResultChangeQuery['comparison']>, { __typename: 'Comparison' }>;
type Causes = NonNullable<Comparison['causes']>;

type End = Shown & { readonly name: string; readonly about: string };
export type Step = {
  readonly name: string;
  readonly about: string;
  readonly delta: number;
  readonly label: string;
  readonly isPractice: boolean;
};

/** What the section on the change shows. */
export type ChangeModel = {
  readonly message: string;
  readonly about: string;
  readonly before: End | null;
  readonly steps: readonly Step[];
  readonly after: End | null;
  /** The numbers in one sentence, for whoever does not see the picture. */
  readonly label: string;
  readonly notes: readonly string[];
  readonly recalibrated: Recalibrated | null;
};

/** The raw change beside the one with the earlier state as it is rated now. */
export type Recalibrated = {
  readonly raw: string;
  readonly anew: string | null;
  readonly text: string;
};

/** An assessment as one end of the change. */
export type Side = { readonly name: string; readonly version: string };

/**
 * What became of the score since the last time, and why (spec 5.2): only what is "practice changed" is called progress.
 * @param comparison the API's, earlier against later
 * @param counted the criteria that count in the later one
 */
export function changeModel(
  comparison: Comparison,
  { earlier, later, counted }: { readonly earlier: Side; readonly later: Side; readonly counted: ReadonlySet<string> },
  words: Words,
): ChangeModel {
  const { t, language } = words;
  const { causes, coreShare, readIn, sameQuestions } = comparison;
  const share = wholePercent(coreShare.fraction, language);
  const shareNote = t('resultChange.core', { share, version: readIn });
  const recalibrated = recalibratedOf(comparison, words);
  const likeForLike = sameQuestions && {
    from: finePercent(sameQuestions.earlier.fraction, language),
    to: finePercent(sameQuestions.later.fraction, language),
    change: signed(sameQuestions.change.text, language),
  };
  if (!causes) {
    const why = comparison.noSplit ?? comparison.because ?? 'CORE_BELOW_HALF';
    const message = t(`resultChange.noSplit${why}`, { share, earlier: earlier.name, later: later.name });
    const notes = likeForLike ? [t('resultChange.likeForLike', likeForLike), shareNote] : [];
    const nothing = { about: '', before: null, steps: [], after: null, label: '' };
    return { message, ...nothing, notes, recalibrated };
  }
  const end = ({ name, version }: Side, fraction: string): End => ({
    name: t('resultChange.score', { name }),
    about: t('resultChange.version', { version }),
    value: percentOf(fraction),
    label: withPercent(finePercent(fraction, language), language),
  });
  const [before, after] = [end(earlier, causes.before.fraction), end(later, causes.after.fraction)];
  const steps = stepsOf(comparison, causes, counted, earlier.version === later.version, words);
  return {
    message: causesSentence(causes, words).replace(/\.$/, ''),
    about: t('resultChange.about', { earlier: earlier.name, later: later.name }),
    ...{ before, steps, after, recalibrated },
    label: t('resultChange.label', {
      before: `${before.name} ${before.label}`,
      steps: steps.map(({ name, label }) => `${name} ${label}`).join(', '),
      after: `${after.name} ${after.label}`,
    }),
    notes: [shareNote, t('resultChange.exact')],
  };
}

/** What moved the score, in one sentence: practice first, everything else after. */
export function causesSentence(causes: Causes, words: Words): string {
  const { t, language } = words;
  const { practice } = causes;
  const others = [causes.dropped, causes.rules, causes.added].reduce(
    (sum, { fraction }) => sum.add(parseFraction(fraction)),
    parseFraction('0'),
  );
  const rest = changeText(formatFraction(others));
  const size = (text: string) => sizeOf(text, language);
  const first =
    practice.fraction === '0'
      ? t('resultChange.practiceSame')
      : practice.fraction.startsWith('-')
        ? t('resultChange.practiceDown', { points: size(practice.text) })
        : t('resultChange.practiceUp', { points: size(practice.text) });
  if (rest === '0.0') return `${first}.`;
  const second = t(rest.startsWith('-') ? 'resultChange.othersDown' : 'resultChange.othersUp', { points: size(rest) });
  return `${first}, ${second}.`;
}

function stepsOf(
  comparison: Comparison,
  causes: Causes,
  counted: ReadonlySet<string>,
  isSameVersion: boolean,
  words: Words,
): Step[] {
  const { t, language } = words;
  const step = (name: string, { fraction, text }: Causes['practice'], about: string, isPractice = false): Step => ({
    ...{ name, about, isPractice },
    delta: percentOf(fraction),
    label: signed(text, language),
  });
  return [
    step(t('resultChange.dropped'), causes.dropped, droppedAbout(comparison, words)),
    step(t('resultChange.rules'), causes.rules, rulesAbout(comparison, isSameVersion, words)),
    step(
      t('resultChange.practice'),
      causes.practice,
      t('resultChange.practiceAbout', { smart_count: comparison.core.length }),
      true,
    ),
    step(t('resultChange.added'), causes.added, addedAbout(comparison, counted, words)),
  ];
}

/** The raw change beside the one with a stricter eye on the year before (spec 5.4). */
export function recalibratedOf(
  { recalibrated, sameQuestions }: Pick<Comparison, 'recalibrated' | 'sameQuestions'>,
  { t, language }: Words,
): Recalibrated | null {
  if (!recalibrated || !sameQuestions) return null;
  const { change, rated, of } = recalibrated;
  return {
    raw: signed(sameQuestions.change.text, language),
    anew: change && signed(change.text, language),
    text: change ? t('resultChange.recalibratedText', { rated, of }) : t('resultChange.recalibratedFew', { rated, of }),
  };
}

/** The criteria that count in a score. */
export function countedIn(criteria: readonly { readonly criterionId: string; readonly points: object | null }[]) {
  return new Set(criteria.filter(({ points }) => points !== null).map(({ criterionId }) => criterionId));
}
