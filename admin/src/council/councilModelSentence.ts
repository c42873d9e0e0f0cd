import { percentText } from '@fritidssjekken/checklist-definitions';
import { dayOf, numberOf } from '../common/formats.ts';
import type { CouncilWithheldFragment } from '../generated/public/graphql.ts';
import { numeralOf } from '../public/publicTranslate.ts';
import { scoreOf, type Words } from '../public/publicWords.ts';
import { type CouncilData, endOf, existedIn, isReform, type Point, type Subject } from './councilData.ts';
import { monthOf, pointsOf, whenOf } from './councilWords.ts';

/** What the page says first. */
export type Sentence = {
  /** The heading: one sentence, without a full stop. */
  readonly say: string;
  /** What stands below it. */
  readonly lead: readonly string[];
  /** The level beside its sign: step 1 is the lowest, null is hatched. Null where nothing is answered. */
  readonly level: { readonly step: number | null; readonly of: number; readonly word: string } | null;
  readonly completeness: string | null;
  /** Only where it is less than everything: the three numbers are never merged. */
  readonly coverage: string | null;
};

const nothing = { level: null, completeness: null, coverage: null };

/** The sentence, in every state that a municipality can be in. */
export function sentenceOf(data: CouncilData, words: Words): Sentence {
  const { place, subject, round, points, coming } = data;
  const { t } = words;
  const { name } = place;
  if (!place.isCurrent) return { ...nothing, say: t('council.ended', { name }), lead: endedLead(data, words) };
  if (subject) return answered(subject, data, words);
  if (round && !existedIn(round, place))
    return {
      ...nothing,
      say: t('council.didNotExist', { name, round: round.name }),
      lead: place.predecessors.some(isReform) ? [t('council.seePredecessors')] : [],
    };
  const last = points.at(-1);
  if (last && round)
    return {
      ...nothing,
      say: t('council.notThisRound', { name, round: round.name }),
      lead: lastWords(last, words),
    };
  return {
    ...nothing,
    say: t('council.neverAnswered', { name }),
    lead: [t('council.noneEver'), coming ? comingWords(coming, words) : t('council.couldDo')],
  };
}

/** When the next figures come. */
export function comingWords({ name, publishesOn }: NonNullable<CouncilData['coming']>, { t, language }: Words): string {
  return t('council.coming', { name, day: dayOf(publishesOn, language) });
}

function answered(subject: Subject, data: CouncilData, words: Words): Sentence {
  const { t, language } = words;
  const { score, checklist } = subject;
  const { name } = data.place;
  const of = checklist.levels.length;
  const stand = {
    completeness: t('council.completeness', score?.completeness ?? { answered: 0, asked: 0 }),
    coverage:
      score && score.coverage.fraction !== '1'
        ? t('council.coverage', { percent: numberOf(percentText(score.coverage.fraction), language) })
        : null,
  };
  if (!score?.score)
    return {
      ...stand,
      say: t('council.noScore', { name }),
      lead: withheldWords(score?.withheld ?? null, words),
      level: { step: null, of, word: t('council.withoutLevel') },
    };
  const shown = scoreOf(score.score.fraction, checklist, language);
  const scoreWords = t('council.score', { score: shown });
  const step = checklist.levels.findIndex(({ id }) => id === score.level?.id) + 1;
  if (!score.level || step === 0)
    return {
      ...stand,
      say: withTail(t('council.noLevel', { name, score: shown }), data, words),
      lead: [...withheldWords(score.levelWithheld, words), ...changeWords(data, words)],
      level: { step: null, of, word: t('council.withoutLevel') },
    };
  const level = score.level.name;
  const left = of - step;
  const base =
    left === 0
      ? t('council.top', { name, level })
      : t('council.below', { name, level, smart_count: left, count: numeralOf(left, t) });
  return {
    ...stand,
    say: withTail(base, data, words),
    lead: [scoreWords, ...changeWords(data, words)],
    level: { step, of, word: level },
  };
}

/** The heading goes on with up, down or the same, like for like; it ends where there is nothing to compare with. */
function withTail(base: string, data: CouncilData, words: Words): string {
  const { change } = data;
  if (!change?.sameQuestions) return base;
  const { fraction } = change.sameQuestions.change;
  const outcome = fraction === '0' ? 'same' : fraction.startsWith('-') ? 'down' : 'up';
  const part = change.coreShare.fraction === '1' ? '' : 'Core';
  return words.t(`council.${outcome}${part}`, { base, since: sinceWords(data, words) });
}

function changeWords(data: CouncilData, words: Words): string[] {
  const { change, subject, points } = data;
  const { t, language } = words;
  if (!change) {
    const isFirst = points[0]?.assessmentId === subject?.id;
    return isFirst ? [t('council.first')] : [];
  }
  const since = sinceWords(data, words);
  if (!change.sameQuestions) {
    const share = numberOf(percentText(change.coreShare.fraction), language);
    return [t(change.because === 'CORE_BELOW_HALF' ? 'council.coreLow' : 'council.notCompared', { since, share })];
  }
  const { fraction, text } = change.sameQuestions.change;
  const filling = { since, points: pointsOf(text, language), count: numeralOf(change.core.length, t) };
  if (fraction === '0') return [t('council.equal', filling)];
  return [t(fraction.startsWith('-') ? 'council.less' : 'council.more', filling)];
}

/** What the change is measured from: "i runde 2023", "før dugnaden i mars 2025". */
export function sinceWords({ change, changeDugnadOn }: CouncilData, { t, language }: Words): string {
  if (changeDugnadOn) return t('council.sinceDugnad', { month: monthOf(changeDugnadOn, language) });
  const earlier = change?.earlier;
  return earlier?.roundName
    ? t('council.sinceRound', { name: earlier.roundName })
    : t('council.sinceAlone', { day: dayOf(earlier?.referenceOn ?? '', language) });
}

function lastWords(last: Point, words: Words): string[] {
  const { t, language } = words;
  const when = whenOf(last, words);
  return last.scoreText
    ? [t('council.last', { when, score: numberOf(last.scoreText, language) })]
    : [t('council.lastWithheld', { when })];
}

function endedLead(data: CouncilData, words: Words): string[] {
  const { t, language } = words;
  const endedOn = endOf(data.place.successors);
  const last = data.points.at(-1);
  return [
    ...(endedOn ? [t('council.endedOn', { day: dayOf(endedOn, language) })] : []),
    ...(last ? lastWords(last, words) : []),
  ];
}

/** Why there is no score or level, in words. */
function withheldWords(withheld: CouncilWithheldFragment | null, { t, language }: Words): string[] {
  if (!withheld) return [];
  const { because, unanswered, dontKnow, notApplicable, coverage, needed } = withheld;
  const percent = (share: typeof coverage) => (share ? numberOf(percentText(share.fraction), language) : '');
  return [
    t(`council.WITHHELD_${because}`, {
      smart_count: unanswered ?? 0,
      coverage: percent(coverage),
      needed: percent(needed),
    }),
    ...(dontKnow ? [t('council.dontKnow', { smart_count: dontKnow })] : []),
    ...(notApplicable ? [t('council.notApplicable', { smart_count: notApplicable })] : []),
  ];
}
