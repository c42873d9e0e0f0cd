import { type Checklist, textIn } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { useAddress } from '../../common/history.ts';
import { Link } from '../../common/Link.tsx';
import { Page } from '../../common/Page.tsx';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import { languageCode } from '../../common/translate.ts';
import { useAnswer } from '../../common/useAnswer.ts';
import { NextSteps } from '../NextSteps.tsx';
import { ShareLinks } from '../sharing/ShareLinks.tsx';
import { TakeAlong } from '../TakeAlong.tsx';
import { ThemeScores } from '../ThemeScores.tsx';
import { WhyTable } from '../WhyTable.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { formerOf, pointName } from './background.ts';
import { ChangeSection } from './ChangeSection.tsx';
import { countedIn } from './changeModel.ts';
import { DugnadSection } from './DugnadSection.tsx';
import type { ActionFormFor } from './forAction.ts';
import { actionsQuery, backgroundQuery, changeQuery, peersQuery, stepsQuery } from './formQueries.ts';
import { type Assessment, headModel, type Score } from './headModel.ts';
import { PeersSection } from './PeersSection.tsx';
import { groupIn } from './peerGroup.ts';
import { ownScores } from './peersModel.ts';
import { ResultHead } from './ResultHead.tsx';
import { StepsSection } from './StepsSection.tsx';
import './result.css';

/**
 * The result of a submitted assessment: level and score, what the change consists of, before and after the dugnad,
 * similar municipalities, three next steps, actions. Each part is asked for by itself, and fails by itself.
 */
export function SubmittedResult({
  assessment,
  score,
  checklist,
  isKept,
  actionForm,
  onPublished,
}: {
  assessment: Assessment;
  score: Score;
  checklist: Checklist;
  isKept: boolean;
  actionForm: ActionFormFor;
  onPublished: () => Promise<void>;
}) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { id, municipality, checklistVersion, round, replacedBy } = assessment;
  const { checklistId } = checklistVersion;
  const search = useAddress().replace(/#.*$/, '').split('?')[1] ?? '';
  const group = useMemo(() => groupIn(search), [search]);
  const said = languageCode(language);
  const seat = viewer?.seats.find((one) => one.municipality.id === municipality.id);
  const canMake = seat?.role === 'EDITOR' || Boolean(viewer?.ndfuRole);
  const day = { id, referenceOn: assessment.referenceOn ?? '', submittedAt: assessment.submittedAt ?? '' };

  const of = { municipalityId: municipality.id, checklistId };
  const background = useAnswer(backgroundQuery, { ...of, perspective: assessment.perspective });
  const former = background.data ? formerOf(background.data.series, day) : null;
  const change = useAnswer(changeQuery, former && { earlierId: former.assessmentId, laterId: id, language: said });
  const comparison = change.data?.comparison?.__typename === 'Comparison' ? change.data.comparison : null;
  const peers = useAnswer(peersQuery, { ...of, roundId: round?.id ?? null, group, language: said });
  const steps = useAnswer(stepsQuery, { assessmentId: id, group, language: said });
  const actions = useAnswer(actionsQuery, of);

  const head = headModel(
    { assessment, score, checklist },
    { former, comparison, isOwn: Boolean(seat) },
    { t, language },
  );
  const name = assessment.name ?? round?.name;
  const later = {
    name: pointName({ name: assessment.name, roundName: round?.name ?? null, referenceOn: day.referenceOn }, language),
    version: checklistVersion.version,
  };
  const forAction = canMake
    ? { ...of, role: assessment.respondentRole ?? '', form: actionForm, onChanged: () => void actions.again() }
    : null;
  return (
    <Page title={head.title} of="result">
      <p className="meta">
        <Link href={addressOf.municipality(municipality.slug)}>{municipality.name}</Link>
        {` · ${textIn(checklist.title, language)} ${checklistVersion.version}`}
        {name && ` · ${name}`}
      </p>
      {isKept && <p className="notice">{t('resultLater.kept')}</p>}
      {replacedBy && (
        <p className="notice">
          {t('result.replaced')}{' '}
          <Link href={replacedBy.state === 'DRAFT' ? addressOf.form(replacedBy.id) : addressOf.result(replacedBy.id)}>
            {t('result.replacedOpen')}
          </Link>
        </p>
      )}
      <ResultHead head={head} isProvisional={checklist.provisional} />
      <ChangeSection {...{ background, change, former, later }} counted={countedIn(score.criteria)} />
      <DugnadSection
        {...{ background, checklist, canMake }}
        canStart={seat?.role === 'EDITOR'}
        own={day}
        slug={municipality.slug}
      />
      <PeersSection
        asked={peers}
        checklist={checklist}
        own={ownScores(score)}
        municipality={municipality.name}
        roundName={round?.name ?? null}
        kind={group.kind}
      />
      <StepsSection
        asked={steps}
        answers={assessment.answers}
        municipalityId={municipality.id}
        {...{ checklist, comparison, group, forAction }}
      />
      <ActionsSection asked={actions} slug={municipality.slug} {...{ checklist, canMake }} />
      {checklist.themes.length > 1 && (
        <ThemeScores checklist={checklist} score={score} hasPicture={!peers.data?.peerFigures} />
      )}
      <WhyTable checklist={checklist} score={score} answers={assessment.answers} />
      <TakeAlong id={id} hasReceipt={Boolean(assessment.receipt)} />
      <NextSteps assessment={assessment} onPublished={onPublished} />
      {seat && <ShareLinks assessmentId={id} canShare={seat.role === 'EDITOR'} />}
    </Page>
  );
}
