import {
  allCriteria,
  type Checklist,
  type Criterion,
  compareFractions,
  optionsOf,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import { choiceText, type Words } from '../public/publicWords.ts';
import type { PeersData, Subject } from './councilData.ts';
import { groupShort } from './councilWords.ts';
import { onPaper } from './onPaper.ts';

export type StrengthKind = 'strong' | 'onWay' | 'gap' | 'uncounted';

export type StrengthRow = {
  readonly criterionId: string;
  readonly number: string;
  readonly text: string;
  readonly filled: number | null;
  readonly of: number;
  readonly word: string;
  /** How many of the group give the best answer, or why that is not shown. */
  readonly share: string | null;
  /** False where the sheet has no room. */
  readonly isOnPaper: boolean;
};

export type StrengthGroup = {
  readonly kind: StrengthKind;
  readonly title: string;
  readonly countOf: string;
  readonly rows: readonly StrengthRow[];
};

export type Strengths = {
  readonly rule: string;
  /** What else one must know to read the list. */
  readonly notes: readonly string[];
  readonly groups: readonly StrengthGroup[];
  /** Questions that the sheet leaves out; null where it has room for all. */
  readonly morePaper: string | null;
};

/** Lines that the sheet's first page has room for. */
const paperRows = 10;
const kindsInOrder: readonly StrengthKind[] = ['strong', 'onWay', 'gap', 'uncounted'];

/** Where an answer belongs, by its points: all, at least half, less than half, or none that count. */
export function strengthOf(points: string | null): StrengthKind {
  if (points === null) return 'uncounted';
  if (points === '1') return 'strong';
  return compareFractions(points, '1/2') >= 0 ? 'onWay' : 'gap';
}

/** The criteria of an assessment by strength, each with its answer and how many of the group answer best. */
export function strengthsOf(subject: Subject, peers: PeersData | null, words: Words): Strengths {
  const { t } = words;
  const { checklist } = subject;
  const isSameVersion = peers?.version === checklist.version;
  const scored = allCriteria(checklist).filter(({ answer }) => answer.kind !== 'text');
  const rows = scored.map((criterion) => {
    const score = subject.score?.criteria.find(({ criterionId }) => criterionId === criterion.id);
    const kind = strengthOf(score?.points?.fraction ?? null);
    return { kind, row: rowOf(criterion, subject, isSameVersion ? peers : null, words) };
  });
  const filled = kindsInOrder.map((kind) => ({ kind, rows: rows.filter((one) => one.kind === kind) }));
  const rooms = onPaper(
    filled.map((one) => one.rows.length),
    paperRows,
  );
  const left = rows.length - rooms.reduce((sum, room) => sum + room, 0);
  return {
    rule: t('strengths.rule'),
    notes: [
      ...(weighsAlike(checklist) ? [t('strengths.equal', { count: scored.length })] : []),
      ...(peers?.group ? [besideWords(peers.group, peers.roundName, isSameVersion, words)] : []),
    ],
    groups: filled
      .filter(({ kind, rows }) => kind !== 'uncounted' || rows.length > 0)
      .map(({ kind, rows: own }) => ({
        ...{ kind, title: t(`strengths.${kind}`) },
        countOf: t('strengths.countOf', { count: own.length, of: scored.length }),
        rows: own.map(({ row }, place) => ({ ...row, isOnPaper: place < (rooms[kindsInOrder.indexOf(kind)] ?? 0) })),
      })),
    morePaper: left > 0 ? t('strengths.morePaper', { smart_count: left }) : null,
  };
}

/** Whose answers stand at the end of each line, or why none do. */
function besideWords(
  group: NonNullable<PeersData['group']>,
  round: string,
  isSameVersion: boolean,
  words: Words,
): string {
  return isSameVersion
    ? words.t('strengths.share', { group: groupShort(group, words), round })
    : words.t('strengths.otherVersion');
}

/** The gaps that most of the group have closed, at most three: where there is somebody to learn from. */
export function gapsOf(subject: Subject, peers: PeersData): string[] {
  const countOf = (id: string) => peers.criteria.find(({ criterionId }) => criterionId === id)?.top?.count ?? 0;
  const gaps = (subject.score?.criteria ?? []).filter(
    ({ criterionId, points }) => strengthOf(points?.fraction ?? null) === 'gap' && countOf(criterionId) > 0,
  );
  return gaps
    .map(({ criterionId }) => criterionId)
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, 3);
}

type Row = Omit<StrengthRow, 'isOnPaper'>;

function rowOf(criterion: Criterion, subject: Subject, peers: PeersData | null, words: Words): Row {
  const { t, language } = words;
  const { id, number, text } = criterion;
  const figure = peers?.criteria.find(({ criterionId }) => criterionId === id);
  const share = figure?.top
    ? t('strengths.top', {
        answer: choiceText(subject.checklist, criterion, figure.top.choiceId, words),
        count: figure.top.count,
        n: figure.n,
      })
    : figure?.because === 'TOO_FEW'
      ? t('strengths.few')
      : null;
  const word = answerWord(criterion, subject, words);
  return { criterionId: id, number, text: textIn(text, language), ...stepsOf(criterion, subject), word, share };
}

/** The answer in words; what is missing says which kind it is. */
export function answerWord(criterion: Criterion, subject: Subject, { t, language }: Words): string {
  const score = subject.score?.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const answer = subject.answers.find(({ criterionId }) => criterionId === criterion.id);
  if (score?.notCounted) return t(`strengths.${score.notCounted}`);
  if (answer?.state !== 'ANSWERED') return t('strengths.UNANSWERED');
  if (criterion.answer.kind === 'number')
    return `${numberOf(answer.number ?? '', language)} ${textIn(criterion.answer.unit, language)}`;
  const options = optionsOf(subject.checklist, criterion).filter(({ id }) => answer.options.includes(id));
  return options.map((option) => textIn(option.text, language)).join(', ');
}

/** How many of how many steps: of a scale its place among the different points, of several how many were chosen. */
function stepsOf(criterion: Criterion, subject: Subject): { filled: number | null; of: number } {
  const points = subject.score?.criteria.find(({ criterionId }) => criterionId === criterion.id)?.points?.fraction;
  if (criterion.answer.kind === 'several') {
    const options = optionsOf(subject.checklist, criterion).filter(({ alone }) => !alone);
    const chosen = subject.answers.find(({ criterionId }) => criterionId === criterion.id)?.options ?? [];
    return { filled: points ? options.filter(({ id }) => chosen.includes(id)).length : null, of: options.length };
  }
  const worths =
    criterion.answer.kind === 'number'
      ? criterion.answer.bands.map((band) => band.points)
      : optionsOf(subject.checklist, criterion).map((option) => option.points);
  const steps = [...new Set(worths)].toSorted(compareFractions);
  const at = points ? steps.indexOf(points) : -1;
  return { filled: at < 0 ? null : at, of: Math.max(1, steps.length - 1) };
}

function weighsAlike({ aggregate, themes }: Checklist): boolean {
  const weights = themes.flatMap(({ criteria }) => criteria.map(({ weight }) => weight));
  return aggregate === 'criteria' && new Set(weights).size === 1;
}
