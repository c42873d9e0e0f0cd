import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { mayRecord } from '../common/mayRecord.ts';
import { NamedSection } from '../common/NamedSection.tsx';
import { addressOf } from '../common/route.ts';
import { SectionFailure } from '../common/SectionFailure.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import type { WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { ActionMark } from './ActionMark.tsx';
import { isOpen } from './actionGroups.ts';
import { actionsQuery } from './formQueries.ts';

/** How many are shown before the whole list. */
const most = 5;

/** A municipality's actions on its page: those that somebody still works with, and the way to all. */
export function ActionSection({ municipality }: { municipality: WorkplacePartsFragment }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const asked = useAnswer(actionsQuery, { municipalityId: municipality.id, language: languageCode(language) });
  const all = asked.data?.municipality?.actions;
  if (!all) {
    return asked.failure ? (
      <NamedSection id="tiltak" title={t('action.title')}>
        <SectionFailure asked={asked} />
      </NamedSection>
    ) : null;
  }
  const open = all.filter(isOpen);
  const late = open.filter(({ isOverdue }) => isOverdue);
  const isRecorder = mayRecord(viewer, municipality.id);
  return (
    <NamedSection id="tiltak" title={t('action.title')}>
      <SectionFailure asked={asked} />
      {all.length === 0 ? (
        <p>{t(isRecorder ? 'action.none' : 'action.nonePublic')}</p>
      ) : (
        <p>
          {open.length > 0 ? t('action.open', { smart_count: open.length }) : t('action.noneOpen')}{' '}
          {late.length > 0 && t('action.lateCount', { smart_count: late.length })}
        </p>
      )}
      <ul className="rows">
        {open.slice(0, most).map((action) => (
          <li key={action.id}>
            <div className="row-text">
              <Link href={addressOf.action(municipality.slug, action.id)}>
                <b>{action.what}</b>
              </Link>
              <span className="note block">
                {action.responsibleRole}
                {action.dueOn && ` · ${t('action.due', { date: dayOf(action.dueOn, language) })}`}
              </span>
            </div>
            <span className="small">
              <ActionMark action={action} />
            </span>
          </li>
        ))}
      </ul>
      <p className="actions">
        {isRecorder && (
          <Link className="button" href={addressOf.newAction(municipality.slug)}>
            {t('action.add')}
          </Link>
        )}
        {all.length > 0 && (
          <Link className="quiet" href={addressOf.actions(municipality.slug)}>
            {t('action.allCount', { count: all.length })}
          </Link>
        )}
      </p>
    </NamedSection>
  );
}
