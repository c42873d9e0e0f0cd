import { dayOf } from '../common/formats.ts';
import type { Words } from '../public/publicWords.ts';
import type { ActionData, CouncilData, DugnadData } from './councilData.ts';
import { listOf, pointsSigned } from './councilWords.ts';

export type Decided = {
  readonly actions: readonly {
    readonly id: string;
    readonly what: string;
    readonly about: string;
    readonly isOnPaper: boolean;
  }[];
  readonly moreActions: string | null;
  readonly dugnads: readonly {
    readonly id: string;
    readonly head: string;
    readonly words: string;
    readonly isOnPaper: boolean;
  }[];
  readonly moreDugnads: string | null;
};

const [paperActions, paperDugnads] = [4, 2];

/** What was agreed and what became of it, and what became of the answers around the dugnads. */
export function decidedOf(data: CouncilData, words: Words): Decided {
  const { actions, dugnads, today } = data;
  const left = (length: number, room: number) => Math.max(0, length - room);
  const more = (key: 'decided.morePaper' | 'decided.dugnadPaper', count: number) =>
    count > 0 ? words.t(key, { smart_count: count }) : null;
  return {
    actions: actions.map((action, place) => ({
      ...{ id: action.id, what: action.what, about: aboutOf(action, words), isOnPaper: place < paperActions },
    })),
    moreActions: more('decided.morePaper', left(actions.length, paperActions)),
    dugnads: dugnads.map((dugnad, place) => ({
      ...{ id: dugnad.id, head: headOf(dugnad, words), isOnPaper: place < paperDugnads },
      words: dugnadWords(dugnad, today, words),
    })),
    moreDugnads: more('decided.dugnadPaper', left(dugnads.length, paperDugnads)),
  };
}

function aboutOf({ state, responsibleRole, dueOn, isOverdue, dugnad }: ActionData, { t, language }: Words): string {
  return [
    t('decided.responsible', { role: responsibleRole }),
    ...(dueOn ? [t('decided.due', { day: dayOf(dueOn, language) })] : []),
    t(`decided.${state}`),
    ...(isOverdue ? [t('decided.overdue')] : []),
    ...(dugnad ? [t('decided.from', { day: dayOf(dugnad.heldOn, language) })] : []),
  ].join(' · ');
}

function headOf({ heldOn, place, isDigital }: DugnadData, { t, language }: Words): string {
  const where = place ?? (isDigital ? t('decided.digital') : null);
  const day = dayOf(heldOn, language);
  return where ? t('decided.held', { day, place: where }) : day;
}

function dugnadWords({ heldOn, beforeAfter }: DugnadData, today: string, { t, language }: Words): string {
  if (heldOn > today) return t('decided.planned');
  const { beforeToAfter, isBeforeOld, isAfterPastNext, missing } = beforeAfter;
  const marks = [
    ...(isBeforeOld ? [t('decided.beforeOld')] : []),
    ...(isAfterPastNext ? [t('decided.afterNext')] : []),
  ];
  if (!beforeToAfter) {
    const why = missing.map(({ code, firstAfterOn }) => {
      const day = firstAfterOn ? dayOf(firstAfterOn, language) : '';
      const isDue = code === 'NO_AFTER_YET' && firstAfterOn !== null && firstAfterOn <= today;
      return code === 'PLANNED' ? t('decided.planned') : t(`decided.${isDue ? 'NO_AFTER_DUE' : code}`, { day });
    });
    return [...why, ...marks].join(' ');
  }
  const { better, same, worse, notComparable, sameQuestions } = beforeToAfter;
  const count = (key: 'better' | 'same' | 'worse' | 'notComparable', number: number) =>
    number > 0 ? [t(`decided.${key}`, { smart_count: number })] : [];
  const list = [
    ...count('better', better),
    ...count('same', same),
    ...count('worse', worse),
    ...count('notComparable', notComparable),
  ];
  const points = sameQuestions && pointsSigned(sameQuestions.change.text, language);
  return [
    t('decided.compared', { list: listOf(list, t) }),
    ...(points ? [t('decided.change', { points })] : []),
    ...marks,
  ].join(' ');
}
