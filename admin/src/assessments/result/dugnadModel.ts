import { type Checklist, changeText, percentOf, textIn } from '@fritidssjekken/checklist-definitions';
import { mayBegin } from '../../common/aroundDugnad.ts';
import { dayOf } from '../../common/formats.ts';
import type { ResultDugnadQuery } from '../../generated/form/graphql.ts';
import { type Recalibrated, recalibratedOf } from './changeModel.ts';
import { capital, inWords, type Shown, shownScore, signed, type Words, wholePercent } from './figures.ts';

type Dugnad = NonNullable<ResultDugnadQuery['dugnad']>;
type Around = Dugnad['beforeAfter'];
type Change = NonNullable<Around['beforeToAfter']>;
type ThemeChange = Change['themes'][number];

/** One theme before and after; where one end is missing it is null. */
export type Slope = {
  readonly id: string;
  readonly name: string;
  readonly before: Shown | null;
  readonly after: Shown | null;
  readonly outcome: 'better' | 'worse' | 'same' | 'notComparable';
  readonly word: string;
  readonly about?: string;
};

/** What the section on a dugnad shows. */
export type DugnadModel = {
  readonly message: string;
  readonly about: string;
  readonly items: readonly Slope[];
  /** What is missing and what to do, and what the reader must know of the two days. */
  readonly notes: readonly string[];
  /** Whether what is missing can be begun today. */
  readonly canStart: boolean;
  readonly recalibrated: Recalibrated | null;
};

const words = { BETTER: 'better', WORSE: 'worse', SAME: 'same', NOT_COMPARABLE: 'notComparable' } as const;

/**
 * What became of each theme around a dugnad (spec 5.3), greatest improvement first; what cannot be compared comes last.
 * @param checklist whose theme names are used where there is no comparison
 * @param today YYYY-MM-DD, for whether an after can come already
 * @param isOwn whether the reader can do what is missing
 */
export function dugnadModel(
  { heldOn, beforeAfter }: Dugnad,
  { checklist, today, isOwn }: { readonly checklist: Checklist; readonly today: string; readonly isOwn: boolean },
  said: Words,
): DugnadModel {
  const { t, language } = said;
  const { before, after, beforeToAfter: change, missing } = beforeAfter;
  const day = (on: string | null | undefined) => (on ? dayOf(on, language) : '');
  const heldText = day(heldOn);
  const todo = missing.map((one) => {
    const date = day(one.firstAfterOn);
    const what = t(`resultAround.missing${one.code}`, { date });
    return isOwn ? `${what} ${todoText(one, mayBegin([one], today), date, t)}`.trimEnd() : what;
  });
  const canStart = mayBegin(missing, today);
  const notes = [
    ...todo,
    ...(beforeAfter.isBeforeOld ? [t('resultAround.beforeOld', { date: day(before?.referenceOn) })] : []),
    ...(beforeAfter.isAfterPastNext ? [t('resultAround.afterPastNext', { date: day(after?.referenceOn) })] : []),
  ];
  const dates = [
    before && t('resultAround.before', { date: day(before.referenceOn) }),
    after && t('resultAround.after', { date: day(after.referenceOn) }),
  ].filter(Boolean);
  if (!change) {
    return {
      message: t(missing.some(({ code }) => code === 'PLANNED') ? 'resultAround.planned' : 'resultAround.held', {
        date: heldText,
      }),
      about: [before && t('resultAround.unit'), ...dates].filter(Boolean).join(' '),
      items: before ? waitingItems(before, checklist, said) : [],
      ...{ notes, canStart, recalibrated: null },
    };
  }
  const items = change.themes
    .map((theme) => ({ theme, slope: slopeOf(theme, change.criteria, said) }))
    .toSorted((a, b) => riseOf(b.theme) - riseOf(a.theme))
    .map(({ slope }) => slope);
  return {
    message: messageFor(change, heldText, said),
    about: [t('resultAround.unitLikeForLike'), ...dates, t('resultAround.order')].join(' '),
    ...{ items, notes, canStart },
    recalibrated: recalibratedOf(change, said),
  };
}

/** What to do about what is missing; "" where nothing can be done. */
function todoText({ code }: Around['missing'][number], isNow: boolean, date: string, t: Words['t']): string {
  if (code === 'NO_AFTER_YET' && isNow) return t('resultAround.todoAfterNow');
  if (code === 'NO_ANSWERS' && !isNow) return date && t('resultAround.todoNO_ANSWERSwait', { date });
  // Where its municipality ends before an "after" can come, a planned dugnad wants nothing of it.
  return code === 'PLANNED' && !date ? '' : t(`resultAround.todo${code}`, { date });
}

/** How much a theme has risen, in percentage points; −∞ where it cannot be compared. */
const riseOf = ({ sameQuestions }: ThemeChange): number =>
  sameQuestions ? percentOf(sameQuestions.change.fraction) : Number.NEGATIVE_INFINITY;

function slopeOf(theme: ThemeChange, criteria: Change['criteria'], { t, language }: Words): Slope {
  const { themeId, name, sameQuestions, outcome, because, coreShare } = theme;
  const own = criteria.filter((criterion) => criterion.themeId === themeId);
  const comparable = own.filter((criterion) => criterion.outcome !== 'NOT_COMPARABLE').length;
  const end = (score: { fraction: string }): Shown => ({
    value: percentOf(score.fraction),
    label: wholePercent(score.fraction, language),
  });
  const word = t(`resultAround.${words[outcome]}`);
  if (!sameQuestions) {
    const about =
      because === 'NOTHING_ASKED'
        ? t('resultAround.nothingAsked')
        : t('resultAround.tooLittle', { share: wholePercent(coreShare.fraction, language) });
    return { id: themeId, name, before: null, after: null, outcome: 'notComparable', word, about };
  }
  return {
    ...{ id: themeId, name, outcome: words[outcome] },
    before: end(sameQuestions.earlier),
    after: end(sameQuestions.later),
    word: outcome === 'SAME' ? word : `${word} ${signed(changeText(sameQuestions.change.fraction), language)}`,
    ...(comparable < own.length ? { about: t('resultAround.comparable', { comparable, all: own.length }) } : {}),
  };
}

/** Where the after is missing: what there was, and that it waits. */
function waitingItems(before: NonNullable<Around['before']>, checklist: Checklist, { t, language }: Words): Slope[] {
  return checklist.themes.flatMap(({ id, name }) => {
    const score = before.score?.themes.find(({ themeId }) => themeId === id)?.score;
    if (!score) return [];
    const { value, label } = shownScore(score.fraction, language);
    const word = t('resultAround.waits');
    return [
      {
        ...{ id, name: textIn(name, language), after: null, outcome: 'notComparable' as const, word },
        before: { value, label: label.replace(/\s%$/, '') },
      },
    ];
  });
}

function messageFor(change: Change, date: string, said: Words): string {
  const { t } = said;
  if (!change.sameQuestions) {
    return t('resultAround.messageNone', { share: wholePercent(change.coreShare.fraction, said.language) });
  }
  const comparable = change.themes.filter(({ outcome }) => outcome !== 'NOT_COMPARABLE');
  const count = (wanted: ThemeChange['outcome']) => comparable.filter(({ outcome }) => outcome === wanted).length;
  const [better, worse] = [count('BETTER'), count('WORSE')];
  const all = inWords(comparable.length, said);
  if (comparable.length === 1) {
    return t(`resultAround.single${comparable[0]?.outcome as 'BETTER' | 'WORSE' | 'SAME'}`, { date });
  }
  if (better > 0)
    return capital(t('resultAround.messageBetter', { better: inWords(better, said), all, date, smart_count: better }));
  if (worse > 0)
    return capital(t('resultAround.messageWorse', { worse: inWords(worse, said), all, date, smart_count: worse }));
  return t('resultAround.messageSame', { date });
}
