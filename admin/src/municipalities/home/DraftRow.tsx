import { textIn } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { dayOf } from '../../common/formats.ts';
import { Link } from '../../common/Link.tsx';
import { lastDayOf } from '../../common/lastDayOf.ts';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import { useAnswer } from '../../common/useAnswer.ts';
import { draftQuery } from '../formQueries.ts';
import { leftOf } from './homeModel.ts';
import type { HomeAssessment } from './homeTypes.ts';
import { nextUnanswered } from './nextUnanswered.ts';

/** What is half done: how far it has come, and the way straight to the next question. */
export function DraftRow({ draft }: { draft: HomeAssessment }) {
  const t = useTexts();
  const { language } = useSession();
  const { data } = useAnswer(draftQuery, { id: draft.id });
  const found = data?.assessment ?? null;
  const next = useMemo(() => found && nextUnanswered(found), [found]);
  const { id, round, replaces, completeness, checklistVersion, canEdit, canSubmit } = draft;
  // In a round the checklist says more than the year; what stands alone has a name of its own.
  const name = draft.name ?? checklistVersion.title;
  const under = draft.name ? checklistVersion.title : round && t('work.round', { round: round.name });
  const isDone = leftOf(draft) === 0;
  const button = () => {
    if (!canEdit) return { href: addressOf.form(id), words: t('work.look') };
    if (isDone) return { href: addressOf.check(id), words: t('work.toCheck') };
    if (!next) return { href: addressOf.form(id), words: t('home.goOn') };
    const { themeId, criterion } = next;
    return {
      href: addressOf.form(id, themeId, criterion.id),
      words: t('work.toQuestion', { number: criterion.number }),
    };
  };
  const { href, words } = button();
  return (
    <li>
      <div className="row-text">
        <b>{name}</b>
        {under && <span className="note block">{under}</span>}
        <Progress {...completeness} />
        <span className="small block">
          {t('work.progress', completeness)}
          {round &&
            `. ${t(round.closedAt === null ? 'work.closes' : 'work.closed', { date: dayOf(lastDayOf(round), language) })}`}
        </span>
        {replaces && (
          <span className="small block">
            {replaces.returnReason ? t('work.returnedWhy', { reason: replaces.returnReason }) : t('work.returned')}
          </span>
        )}
        {canEdit && next && (
          <span className="small block soft">
            {t('work.nextQuestion', {
              number: next.criterion.number,
              text: textIn(next.criterion.text, language),
            })}
          </span>
        )}
      </div>
      <Link
        className={canEdit && (!isDone || canSubmit) ? 'button go' : 'button'}
        href={href}
        aria-label={`${words}: ${name}`}
      >
        {words}
      </Link>
    </li>
  );
}

/** How far it has come, as a line; the words beside carry the meaning. */
function Progress({ answered, asked }: { answered: number; asked: number }) {
  const share = asked === 0 ? 0 : (100 * answered) / asked;
  return (
    <svg className="progress" width="100%" height="6" aria-hidden="true">
      <rect width="100%" height="6" rx="3" className="progress-all" />
      {share > 0 && <rect width={`${share}%`} height="6" rx="3" className="progress-done" />}
    </svg>
  );
}
