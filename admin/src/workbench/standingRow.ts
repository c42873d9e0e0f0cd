import { withPercent } from '@fritidssjekken/checklist-definitions';
import { dayOf, numberOf } from '../common/formats.ts';
import type { Language, Translate } from '../dashboard/progress/progressModel.ts';
import type { StandingListQuery } from '../generated/dashboard/graphql.ts';
import { type NextStep, nextStep } from './nextStep.ts';

export type StandingItem = NonNullable<StandingListQuery['municipalityStandings']>['items'][number];

/** What a row shows. */
export type StandingRow = {
  readonly id: string;
  readonly name: string;
  /** County, and the last dugnad that was held: "Finnmark · dugnad 2025". */
  readonly about: string;
  readonly status: { readonly sign: string; readonly word: string; readonly note: string | null };
  readonly level: { readonly step: number | null; readonly of: number; readonly word: string };
  readonly score: string;
  readonly series: {
    readonly label: string;
    readonly dots: readonly { on: string; value: number | null; label: string; joins: boolean }[];
    readonly flags: readonly { on: string }[];
  };
  readonly change: { readonly text: string; readonly note: string | null };
  readonly next: { readonly text: string; readonly to: string | null };
};

/** What every row is held against. */
export type RowContext = {
  readonly closesOn: string;
  readonly isClosed: boolean;
  readonly isPublished: boolean;
  readonly today: string;
  /** First day of the axis; dugnads before it are not marked. */
  readonly from: string;
  readonly t: Translate;
  readonly language: Language;
};

const signs: Readonly<Record<StandingItem['status'], string>> = {
  ...{ PUBLISHED: '●', SUBMITTED: '●', RETURNED: '↩', BEGUN: '◐', SILENT: '○', NOT_INVITED: '–' },
};

/** One municipality as a row of the list. */
export function standingRow(item: StandingItem, context: RowContext): StandingRow {
  const { t, language, today, from } = context;
  const percent = (text: string | null) => (text === null ? '–' : withPercent(text, language));
  const held = item.dugnads.findLast((day) => day <= today);
  const step = nextStep(item, context, today);
  const dots = item.rounds.map(({ closesOn, referenceOn, roundName, scoreValue, scoreText, joins }) => ({
    on: referenceOn ?? closesOn,
    value: scoreValue === null ? null : 100 * scoreValue,
    label: `${roundName}: ${dotWord(referenceOn, scoreText)}`,
    joins,
  }));
  function dotWord(referenceOn: string | null, scoreText: string | null) {
    if (referenceOn === null) return t('workbench.status.SILENT').toLowerCase();
    return scoreText === null ? t('workbench.withheld') : percent(scoreText);
  }
  const shown = item.dugnads.filter((day) => day >= from && day <= today);
  return {
    id: item.municipality.id,
    name: item.municipality.name,
    about: [item.municipality.countyName, held && t('workbench.dugnad_in', { year: held.slice(0, 4) })]
      .filter(Boolean)
      .join(' · '),
    status: {
      sign: signs[item.status],
      word: t(`workbench.status.${item.status}`),
      note: item.isLate ? t('workbench.late') : null,
    },
    level: {
      step: item.levelStep === null ? null : item.levelStep - 1,
      of: item.levelCount ?? 3,
      word: item.level?.name ?? t(item.assessmentId === null ? 'workbench.unanswered' : 'workbench.no_level'),
    },
    score: percent(item.scoreText),
    series: {
      dots,
      flags: shown.map((on) => ({ on })),
      label: [
        ...dots.map(({ label }) => label),
        ...shown.map((on) => t('workbench.dugnad_on', { day: dayOf(on, language) })),
      ].join('. '),
    },
    change: {
      text: item.change === null ? '–' : numberOf(item.change.text, language),
      note:
        item.change === null || item.changeSince === null ? null : t('workbench.since', { round: item.changeSince }),
    },
    next: { text: nextText(step, context), to: nextAddress(step, item) },
  };
}

function nextText(step: NextStep, { t, language, closesOn }: RowContext): string {
  if (step.kind === 'CALL_ACTIONS') return t('workbench.next.CALL_ACTIONS', { smart_count: step.count });
  if (step.kind === 'FOLLOW_UP_DUGNAD')
    return t('workbench.next.FOLLOW_UP_DUGNAD', { day: dayOf(step.heldOn, language) });
  return t(`workbench.next.${step.kind}`, { day: dayOf(closesOn, language).replace(/ \d{4}$/, '') });
}

/** Where the next step is done; null where it is done outside of here. */
function nextAddress({ kind }: NextStep, item: StandingItem): string | null {
  if (kind === 'READ') return `/assessments/${item.assessmentId}/show`;
  if (kind === 'CALL_POST' || kind === 'REMIND' || kind === 'ASK_LATE')
    return `/municipalities/${item.municipality.id}/show#people`;
  return kind === 'CALL_ACTIONS' ? `/municipalities/${item.municipality.id}/show#actions` : null;
}
