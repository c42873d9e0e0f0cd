import { Link } from '../../common/Link.tsx';
import { addressOf } from '../../common/route.ts';
import { useTexts } from '../../common/session.tsx';
import { useAnswer } from '../../common/useAnswer.ts';
import type { PeerGroupInput } from '../../generated/form/graphql.ts';
import type { ForAction } from './forAction.ts';
import { stepPeersQuery } from './formQueries.ts';
import { Later } from './Later.tsx';
import { MakeAction } from './MakeAction.tsx';
import { type PeerName, type Step, stepPeersModel } from './stepsModel.ts';

type Of = { readonly municipalityId: string; readonly checklistId: string };

/** One step: why, who has come there, who got better at it, and an action to take it. */
export function StepCard({
  step,
  of,
  group,
  forAction,
}: {
  step: Step;
  of: Of;
  /** null where nobody's answers are published. */
  group: PeerGroupInput | null;
  forAction: ForAction | null;
}) {
  return (
    <li>
      <h3>{step.title}</h3>
      <p>{step.reason}</p>
      {step.peers && <p>{step.peers}</p>}
      {group && <Examples step={step} of={of} group={group} />}
      {forAction && <MakeAction step={step} forAction={forAction} />}
    </li>
  );
}

function Examples({ step, of, group }: { step: Step; of: Of; group: PeerGroupInput }) {
  const t = useTexts();
  const asked = useAnswer(stepPeersQuery, { ...of, criterionId: step.criterionId, group });
  return (
    <Later asked={asked} height="low">
      {(data) => {
        const { top, moreAtTop, risers, moreRisers } = stepPeersModel(data, of.municipalityId, addressOf.result);
        return (
          <div className="examples">
            {top.length === 0 ? (
              <p className="soft">{t('resultSteps.nobody', { top: step.top })}</p>
            ) : (
              <Names head={t('resultSteps.top', { top: step.top })} names={top} more={moreAtTop} />
            )}
            {risers.length > 0 && <Names head={t('resultSteps.rose')} names={risers} more={moreRisers} />}
          </div>
        );
      }}
    </Later>
  );
}

/** Municipalities by name, each a way to what it answered, with the evidence that it has made public. */
function Names({ head, names, more }: { head: string; names: readonly PeerName[]; more: number }) {
  const t = useTexts();
  return (
    <>
      <p className="soft">{head}</p>
      <ul>
        {names.map(({ id, name, href, link }) => (
          <li key={id}>
            <Link href={href}>{name}</Link>
            {link && (
              <>
                {' – '}
                <a href={link} rel="noopener noreferrer">
                  {t('resultSteps.evidence')}
                  <span className="unseen">{t('resultSteps.evidenceOf', { name })}</span>
                </a>
              </>
            )}
          </li>
        ))}
        {more > 0 && <li className="soft">{t('resultSteps.more', { smart_count: more })}</li>}
      </ul>
    </>
  );
}
