import { Link, useGetList } from 'react-admin';
import { useSearchParams } from 'react-router';
import { AskAgain } from '../../dashboard/AskAgain.tsx';
import { Chooser } from '../../dashboard/Chooser.tsx';
import { FollowStar } from '../../dashboard/follow/FollowStar.tsx';
import { apiLanguage, currentLanguage } from '../../dashboard/i18nProvider.ts';
import { useQuestion } from '../../dashboard/useQuestion.ts';
import type { PeerGroupKind } from '../../generated/dashboard/graphql.ts';
import { municipalityFollowed, municipalityProfile } from '../queries.ts';
import { SeriesFigure, ThemesFigure } from './ProfilePictures.tsx';
import { profileSentence, type Translate } from './seriesModel.ts';

type Checklist = { id: string; title: string; versions: readonly { audience: string }[] };

const groupKinds: readonly PeerGroupKind[] = ['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'COUNTRY'];
const isKind = (text: string | null): text is PeerGroupKind => groupKinds.some((kind) => kind === text);

/** What the figures say of a municipality: a sentence, the series, the themes. Checklist and group stand in the address. */
export function MunicipalityProfile({ id, name, about, t }: { id: string; name: string; about: string; t: Translate }) {
  const [search] = useSearchParams();
  const { data: all = [] } = useGetList<Checklist>('checklists');
  const checklists = all.filter(({ versions }) => versions.some(({ audience }) => audience === 'MUNICIPALITY'));
  const checklist = checklists.find((one) => one.id === search.get('checklist')) ?? checklists[0];
  const asked = search.get('group');
  const kind = isKind(asked) ? asked : 'KOSTRA';
  const { data, isPending, hasFailed, ask } = useQuestion(
    municipalityProfile,
    checklist ? { id, checklistId: checklist.id, group: { kind }, language: apiLanguage() } : null,
  );
  const language = currentLanguage();
  return (
    <>
      <header className="wb-head">
        <p className="wb-meta">
          <Link to="/municipalities">{t('workbench.profile.to_list')}</Link> · {about}
        </p>
        <div className="wb-head-follow">
          <h1>{data ? profileSentence(name, data, t, language) : name}</h1>
          <Follow id={id} name={name} />
        </div>
      </header>
      <div className="wb-filters">
        <Chooser
          name="checklist"
          label={t('workbench.profile.checklist')}
          value={checklist?.id ?? null}
          choices={checklists.map((one) => ({ id: one.id, name: one.title }))}
        />
        <Chooser
          name="group"
          label={t('workbench.profile.compare')}
          value={kind}
          choices={groupKinds.map((one) => ({ id: one, name: t(`workbench.profile.group_kind.${one}`) }))}
        />
      </div>
      {data && checklist ? (
        <>
          <SeriesFigure profile={data} checklist={checklist.title} t={t} language={language} />
          <ThemesFigure profile={data} checklist={checklist.title} t={t} language={language} />
        </>
      ) : (
        (isPending || hasFailed) && <AskAgain hasFailed={hasFailed} ask={ask} height={420} />
      )}
    </>
  );
}

/** Whether the reader follows it; nothing until that is known. */
function Follow({ id, name }: { id: string; name: string }) {
  const { data } = useQuestion(municipalityFollowed, {});
  if (!data?.me) return null;
  return <FollowStar id={id} name={name} isFollowed={data.me.followed.some((one) => one.id === id)} />;
}
