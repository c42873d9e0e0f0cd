import type { ReactNode } from 'react';
import { usePermissions } from 'react-admin';
import { ShareBar } from '../../charts/ShareBar.tsx';
import { dayOf } from '../../common/formats.ts';
import { lastDayOf } from '../../common/lastDayOf.ts';
import { type Progress, partsText, roundMoment, roundParts, roundSentence } from './progressModel.ts';
import { useWords } from './useWords.ts';

/** Day and month: the year is that of the round. */
const dayAndMonth = (text: string) => text.replace(/ \d{4}$/, '');

/** Where a round stands: the sentence, the deadline, and the bar of all who were invited. */
export function RoundHead({ round, children }: { round: Progress; children?: ReactNode }) {
  const { t, language } = useWords();
  const { permissions } = usePermissions<'ADMINISTRATOR' | 'ADVISER'>();
  const moment = roundMoment(round);
  const closes = dayOf(lastDayOf(round), language);
  const parts = roundParts(round, t);
  return (
    <header className="wb-head">
      <p className="wb-meta">
        {[
          permissions && t(`workbench.role.${permissions}`),
          round.checklistVersion.title,
          t('workbench.round', { name: round.roundName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h1>{roundSentence(round, t, language)}</h1>
      <p className={children ? 'wb-lead wb-lead-grows' : 'wb-lead'}>
        {moment === 'OPEN' && t('workbench.lead.open', { day: dayAndMonth(closes) })}
        {moment === 'CLOSED' &&
          t('workbench.lead.closed', { day: closes, published: dayOf(round.publishesOn, language) })}
        {moment === 'PUBLISHED' && t('workbench.lead.published', { day: closes })} {children}
      </p>
      <ShareBar label={partsText(parts)} parts={parts} />
      <ul className="wb-counts">
        {parts.map(({ kind, count, label }) => (
          <li key={kind}>
            <b>{count}</b>
            <span>
              <i className={`wb-swatch wb-swatch-${kind}`} aria-hidden="true" />
              {label}
            </span>
          </li>
        ))}
      </ul>
    </header>
  );
}
