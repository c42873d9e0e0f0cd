import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { useSession, useTexts } from '../../common/session.tsx';
import type { Asked } from '../../common/useAnswer.ts';
import type { PeerGroupInput, ResultStepsQuery } from '../../generated/form/graphql.ts';
import type { Answer } from '../value.ts';
import type { Comparison } from './changeModel.ts';
import { capital, inWords } from './figures.ts';
import type { ForAction } from './forAction.ts';
import { Later } from './Later.tsx';
import { StepCard } from './StepCard.tsx';
import { mostSteps, stepsModel } from './stepsModel.ts';

/** Three next steps with their reasons, who has come there, and an action for each. */
export function StepsSection({
  asked,
  checklist,
  answers,
  comparison,
  group,
  municipalityId,
  forAction,
}: {
  asked: Asked<ResultStepsQuery>;
  checklist: Checklist;
  answers: readonly Answer[];
  comparison: Comparison | null;
  group: PeerGroupInput;
  municipalityId: string;
  /** null where the reader may not make actions. */
  forAction: ForAction | null;
}) {
  const t = useTexts();
  const { language } = useSession();
  // Until they are known, the heading does not promise how many.
  const count = Math.min(mostSteps, asked.data?.nextSteps?.steps.length ?? 1) || 1;
  return (
    <section>
      <h2>{capital(t('resultSteps.title', { smart_count: count, count: inWords(count, { t, language }) }))}</h2>
      <Later asked={asked} height="middle">
        {({ nextSteps }) => {
          const steps = nextSteps ? stepsModel(nextSteps, { checklist, answers, comparison }, { t, language }) : [];
          if (steps.length === 0) return <p>{t('resultSteps.none')}</p>;
          return (
            <>
              <p className="small soft">{t('resultSteps.hint')}</p>
              <ul className="next-steps">
                {steps.map((step) => (
                  <StepCard
                    key={step.criterionId}
                    step={step}
                    of={{ municipalityId, checklistId: checklist.checklist }}
                    group={nextSteps?.peers ? group : null}
                    forAction={forAction}
                  />
                ))}
              </ul>
            </>
          );
        }}
      </Later>
    </section>
  );
}
