import { complete, percentText, textIn } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { dayOf, numberOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { useAnswer } from '../common/useAnswer.ts';
import { Waiting } from '../common/Waiting.tsx';
import { resultQuery } from './formQueries.ts';
import { LevelStrip } from './LevelStrip.tsx';
import { NextSteps } from './NextSteps.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { ThemeScores } from './ThemeScores.tsx';
import { WhyTable } from './WhyTable.tsx';
import { withheldText } from './withheldText.ts';

/** What came out: level and score first, then how complete, theme by theme, why, and what to take along. */
export function ResultPage({ id }: { id: string }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, failure, again } = useAnswer(resultQuery, { id });
  const assessment = data?.assessment ?? null;
  const canonical = assessment?.checklistVersion.canonical;
  const checklist = useMemo(() => (canonical ? complete(JSON.parse(canonical)) : null), [canonical]);
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  if (!assessment || !checklist)
    return <Trouble failure={viewer ? null : 'SIGNED_OUT'} text={t('form.noAssessment')} />;
  if (assessment.state === 'DRAFT' || !assessment.score) {
    return (
      <Page title={t('result.titleDraft')} of="result">
        <Heading>{t('result.titleDraft')}</Heading>
        <Link className="button go" href={addressOf.form(id)}>
          {t('check.toForm')}
        </Link>
      </Page>
    );
  }

  const { municipality, score, checklistVersion, round, replacedBy } = assessment;
  const isOwn = viewer?.seats.some((seat) => seat.municipality.id === municipality.id) ?? false;
  const level = checklist.levels.find((one) => one.id === score.level?.id);
  const levelName = level && textIn(level.name, language);
  const percent = score.score && numberOf(percentText(score.score.fraction, { levels: checklist.levels }), language);
  const title = levelName
    ? t(isOwn ? 'result.title' : 'result.titleOther', { level: levelName, municipality: municipality.name })
    : t('result.titleNoLevel');
  const role = assessment.respondentRole;
  const submittedOn = assessment.submittedAt && dayOf(assessment.submittedAt, language);
  const share = (answered: number, asked: number) => (asked === 0 ? '–' : `${Math.floor((100 * answered) / asked)} %`);
  const facts = [
    submittedOn &&
      (role
        ? t('result.submitted', { date: submittedOn, role: withinSentence(role) })
        : t('result.submittedPlain', { date: submittedOn })),
    assessment.referenceOn && t('result.reference', { date: dayOf(assessment.referenceOn, language) }),
    assessment.isFacilitated && t('result.facilitated'),
    assessment.isLate && t('result.late'),
    assessment.publishedAt && t('result.published', { date: dayOf(assessment.publishedAt, language) }),
    !assessment.publishedAt && round && t('result.publishes', { date: dayOf(round.publishesOn, language) }),
  ];

  return (
    <Page title={title} of="result">
      <p className="meta">
        <Link href={addressOf.municipality(municipality.slug)}>{municipality.name}</Link>
        {` · ${textIn(checklist.title, language)} ${checklistVersion.version}`}
        {(assessment.name ?? round?.name) && ` · ${assessment.name ?? round?.name}`}
      </p>
      {replacedBy && (
        <p className="notice">
          {t('result.replaced')}{' '}
          <Link href={replacedBy.state === 'DRAFT' ? addressOf.form(replacedBy.id) : addressOf.result(replacedBy.id)}>
            {t('result.replacedOpen')}
          </Link>
        </p>
      )}
      <div className="result-head">
        <div>
          <Heading>{title}</Heading>
          <p className="lead">{percent ? t('result.lead', { percent }) : t('result.leadWithheld')}</p>
          {score.withheld && <p>{withheldText(score.withheld, t, language)}</p>}
          {!score.withheld && score.levelWithheld && <p>{withheldText(score.levelWithheld, t, language)}</p>}
          <p className="small soft">{facts.filter(Boolean).join(' ')}</p>
          {checklist.provisional && <p className="note">{t('app.provisional')}</p>}
        </div>
        <div>
          <LevelStrip
            checklist={checklist}
            fraction={score.score?.fraction ?? null}
            levelId={score.level?.id ?? null}
          />
          <dl className="figures">
            <div>
              <dt>{t('result.score')}</dt>
              <dd>{percent ? `${percent} %` : t('result.notShown')}</dd>
            </div>
            <div>
              <dt>{t('result.completeness')}</dt>
              <dd>{share(score.completeness.answered, score.completeness.asked)}</dd>
            </div>
            <div>
              <dt>{t('result.coverage')}</dt>
              <dd>{numberOf(percentText(score.coverage.fraction), language)} %</dd>
            </div>
          </dl>
        </div>
      </div>
      {checklist.themes.length > 1 && <ThemeScores checklist={checklist} score={score} />}
      <WhyTable checklist={checklist} score={score} answers={assessment.answers} />
      <TakeAlong id={id} hasReceipt={Boolean(assessment.receipt)} />
      <NextSteps assessment={assessment} onPublished={again} />
    </Page>
  );
}

/** A role as it stands within a sentence: "Folkehelsekoordinator" → "folkehelsekoordinator"; "NAV-leder" stays. */
function withinSentence(role: string): string {
  return /^\p{Lu}\p{Ll}/u.test(role) ? role[0]?.toLowerCase() + role.slice(1) : role;
}
