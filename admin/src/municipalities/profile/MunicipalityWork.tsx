import { Link } from 'react-admin';
import { today } from '../../common/formats.ts';
import { AskAgain } from '../../dashboard/AskAgain.tsx';
import { day } from '../../dashboard/format.ts';
import { Section } from '../../dashboard/Section.tsx';
import { useQuestion } from '../../dashboard/useQuestion.ts';
import { municipalityWork } from '../queries.ts';
import type { Translate } from './seriesModel.ts';

/** What the municipality has held and agreed: dugnads, and actions by the day they are due. */
export function MunicipalityWork({ id, t }: { id: string; t: Translate }) {
  const { data, hasFailed, ask } = useQuestion(municipalityWork, { id });
  if (!data) return <AskAgain hasFailed={hasFailed} ask={ask} height={120} />;
  const { dugnads = [], actions = [] } = data.municipality ?? {};
  return (
    <>
      <Section title={t('workbench.profile.dugnads')}>
        {dugnads.length === 0 && <p className="wb-soft">{t('workbench.profile.no_dugnads')}</p>}
        <ul className="wb-rows">
          {dugnads.map(({ id: dugnadId, heldOn, place }) => (
            <li key={dugnadId}>
              <Link to={`/dugnads/${dugnadId}/show`}>{day(heldOn)}</Link>
              <span>{[place, heldOn > today() && t('workbench.profile.planned')].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Section>
      <div id="actions">
        <Section title={t('workbench.profile.actions')}>
          {actions.length === 0 && <p className="wb-soft">{t('workbench.profile.no_actions')}</p>}
          <ul className="wb-rows">
            {actions.map(({ id: actionId, what, responsibleRole, dueOn, state, isOverdue }) => (
              <li key={actionId}>
                <span>
                  {what}
                  <small>{responsibleRole}</small>
                </span>
                <span>
                  {t(`workbench.profile.action_state.${state}`)}
                  <small>
                    {[
                      dueOn && t('workbench.profile.due', { day: day(dueOn) }),
                      isOverdue && t('workbench.profile.overdue'),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
