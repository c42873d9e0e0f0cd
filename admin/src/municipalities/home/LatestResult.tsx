import { complete, percentText, textIn } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { dayOf, numberOf } from '../../common/formats.ts';
import { Hexagon } from '../../common/Hexagon.tsx';
import { Link } from '../../common/Link.tsx';
import { addressOf } from '../../common/route.ts';
import { SectionFailure } from '../../common/SectionFailure.tsx';
import { useSession, useTexts } from '../../common/session.tsx';
import { useAnswer } from '../../common/useAnswer.ts';
import { standingQuery } from '../formQueries.ts';
import type { HomeAssessment } from './homeTypes.ts';

/** What was submitted last: its level and score, and the way to the result. */
export function LatestResult({ assessment }: { assessment: HomeAssessment }) {
  const t = useTexts();
  const { language } = useSession();
  const asked = useAnswer(standingQuery, { id: assessment.id });
  const { data } = asked;
  const canonical = data?.assessment?.checklistVersion.canonical;
  const levels = useMemo(() => (canonical ? complete(JSON.parse(canonical)).levels : []), [canonical]);
  const score = data?.assessment?.score;
  const step = levels.findIndex(({ id }) => id === score?.level?.id);
  const level = levels[step];
  const percent = score?.score && numberOf(percentText(score.score.fraction, { levels }), language);
  const { id, name, round, checklistVersion, submittedAt, state } = assessment;
  const title = name ?? (round && t('work.round', { round: round.name }));
  const sentences = [
    submittedAt && t('work.submitted', { date: dayOf(submittedAt, language) }),
    state === 'PUBLISHED' && t('work.published'),
    state === 'SUBMITTED' && round && t('work.publishes', { date: dayOf(round.publishesOn, language) }),
  ].filter(Boolean);
  const standing = () => {
    if (!score) return ' ';
    if (!percent) return t('work.noScore');
    if (!level) return t('work.percent', { percent });
    return t('work.level', { level: textIn(level.name, language), percent });
  };
  return (
    <li className="latest">
      <Hexagon step={level ? step : null} steps={levels.length} size={40} />
      <div className="row-text">
        <p className="latest-level">{standing()}</p>
        <p className="small soft">
          {[checklistVersion.title, title].filter(Boolean).join(' · ')}. {sentences.join(' ')}
        </p>
        <SectionFailure asked={asked} />
      </div>
      <Link className="button" href={addressOf.result(id)} aria-label={`${t('work.toResult')}: ${title ?? ''}`}>
        {t('work.toResult')}
      </Link>
    </li>
  );
}
