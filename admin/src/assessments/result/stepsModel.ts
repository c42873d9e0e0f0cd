import {
  allCriteria,
  type Checklist,
  compareFractions,
  optionsOf,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import type { Language } from '../../common/translate.ts';
import type { ResultStepPeersQuery, ResultStepsQuery } from '../../generated/form/graphql.ts';
import { answerText } from '../answerText.ts';
import { type Answer, noAnswer, valueIn } from '../value.ts';
import type { Comparison } from './changeModel.ts';
import { groupPercent, signed, type Words } from './figures.ts';
import { groupWord } from './peerGroup.ts';

type Steps = NonNullable<ResultStepsQuery['nextSteps']>;
type ApiStep = Steps['steps'][number];

/** One of the next steps, in words. */
export type Step = {
  readonly criterionId: string;
  readonly number: string;
  readonly title: string;
  /** Why it is one, what stands now, and what a better answer is worth. */
  readonly reason: string;
  /** How many of the group have come there; null where that may not be shown. */
  readonly peers: string | null;
  readonly top: string;
  /** What an action to take it would be called, until somebody says better. */
  readonly suggestion: string;
};

/** How many steps are shown: few enough to be done. */
export const mostSteps = 3;

/**
 * The three first of the next steps, each with its reason.
 * @param comparison with the assessment before, for what stood then; null where there is none
 */
export function stepsModel(
  { steps, peers, peersRoundName: round }: Steps,
  {
    checklist,
    answers,
    comparison,
  }: {
    readonly checklist: Checklist;
    readonly answers: readonly Answer[];
    readonly comparison: Comparison | null;
  },
  words: Words,
): Step[] {
  const { t, language } = words;
  return steps.slice(0, mostSteps).map((step): Step => {
    const criterion = allCriteria(checklist).find(({ id }) => id === step.criterionId);
    const answer = answers.find(({ criterionId }) => criterionId === step.criterionId);
    const now = criterion ? answerText(checklist, criterion, answer ? valueIn(answer) : noAnswer, t, language) : '';
    const before = formerAnswer(checklist, comparison, step.criterionId, language);
    const group = peers ? groupWord(peers.kind, words) : '';
    return {
      ...{ criterionId: step.criterionId, number: step.number, title: step.text, top: step.top.text },
      reason: [
        t('resultSteps.number', { number: step.number }),
        reasonText(step, now, before, words),
        step.next.gain
          ? t('resultSteps.worth', {
              next: step.next.text,
              points: signed(step.next.gain.text, language).replace('+', ''),
            })
          : '',
      ]
        .filter(Boolean)
        .join(' '),
      peers:
        step.peersAtTop !== null && step.n > 0
          ? t('resultSteps.peersAtTop', {
              ...{ percent: groupPercent(step.peersAtTop), group, top: step.top.text, n: step.n, round: round ?? '' },
            })
          : null,
      suggestion: t('resultSteps.suggestion', { question: step.text, from: now, to: step.next.text }),
    };
  });
}

function reasonText(step: ApiStep, now: string, before: string | null, { t }: Words): string {
  if (step.reason === 'FELL')
    return before ? t('resultSteps.FELL', { before, now }) : t('resultSteps.FELLPlain', { now });
  return t(`resultSteps.${step.reason}`, { now });
}

/**
 * What was answered the last time, read by today's rules: the one option that is worth what the old answer is worth now.
 * @returns null where no single option is
 */
function formerAnswer(
  checklist: Checklist,
  comparison: Comparison | null,
  criterionId: string,
  language: Language,
): string | null {
  const criterion = allCriteria(checklist).find(({ id }) => id === criterionId);
  const earlier = comparison?.criteria.find((one) => one.criterionId === criterionId)?.earlier;
  if (!criterion || !earlier || comparison?.readIn !== checklist.version || criterion.answer.kind !== 'one')
    return null;
  const fitting = optionsOf(checklist, criterion).filter(
    ({ points }) => compareFractions(points, earlier.fraction) === 0,
  );
  const [option] = fitting;
  return fitting.length === 1 && option ? textIn(option.text, language) : null;
}

/** A municipality of the group with its answer's page and evidence. */
export type PeerName = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly link: string | null;
};

/** Who has come there, and who got better at it. */
export type StepPeers = {
  readonly top: readonly PeerName[];
  readonly moreAtTop: number;
  readonly risers: readonly PeerName[];
  readonly moreRisers: number;
  readonly roundName: string | null;
};

/** @param ownId the own municipality, which is no example to itself */
export function stepPeersModel(
  { whoChose, risers }: ResultStepPeersQuery,
  ownId: string,
  hrefOf: (assessmentId: string) => string,
): StepPeers {
  const name = ({ municipality, assessmentId, link }: (typeof whoChose.items)[number]): PeerName => ({
    ...{ id: municipality.id, name: municipality.shortName, href: hrefOf(assessmentId), link },
  });
  const rose = risers.items.filter(({ municipality }) => municipality.id !== ownId).map(({ after }) => name(after));
  const top = whoChose.items.filter(({ municipality }) => municipality.id !== ownId).map(name);
  return {
    ...{ top, risers: rose, roundName: whoChose.peersRoundName },
    moreAtTop: whoChose.totalCount - whoChose.items.length,
    moreRisers: risers.totalCount - risers.items.length,
  };
}
