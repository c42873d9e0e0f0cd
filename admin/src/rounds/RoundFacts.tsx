import { withPercent } from '@fritidssjekken/checklist-definitions';
import { useRecordContext, useTranslate } from 'react-admin';

import { Facts } from '../dashboard/Facts.tsx';
import { day } from '../dashboard/format.ts';
import { type Progress, rateOf } from '../dashboard/progress/progressModel.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import type { RoundRecord } from './RoundShow.tsx';

/** Days and counts of the round; the counts once it has opened. */
export function RoundFacts({ round }: { round: Progress | null }) {
  const translate = useTranslate();
  const { language } = useWords();
  const record = useRecordContext<RoundRecord>();
  if (!record) return null;
  const { checklistVersion } = record;
  const rate = round && rateOf(round.answered, round.invited);
  const counted = (key: 'invited' | 'submitted' | 'late' | 'returned' | 'reviewed' | 'published') =>
    [translate(`workbench.fact.${key}`), round ? String(round[key]) : null] as const;
  return (
    <Facts
      facts={[
        [
          translate('resources.rounds.fields.checklistVersionId'),
          `${checklistVersion.title} ${checklistVersion.version}`,
        ],
        [translate('resources.rounds.fields.opensOn'), day(record.opensOn)],
        [translate('resources.rounds.fields.closesOn'), day(record.closesOn)],
        [translate('resources.rounds.fields.publishesOn'), day(record.publishesOn)],
        counted('invited'),
        [translate('workbench.fact.begun'), round ? String(round.invited - round.silent) : null],
        counted('submitted'),
        [translate('round.response_rate'), rate === null ? null : withPercent(String(rate), language)],
        counted('late'),
        counted('returned'),
        counted('reviewed'),
        counted('published'),
      ]}
    />
  );
}
