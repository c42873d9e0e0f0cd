import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { BlankChecklists } from './BlankChecklists.tsx';
import { MunicipalityCard, OneMunicipality } from './home/OneMunicipality.tsx';

/** The first page: for those signed in what is due and half done, for everybody else what this is. */
export function HomePage() {
  const t = useTexts();
  const { viewer, language } = useSession();
  if (!viewer) {
    return (
      <Page title={t('home.title')} of="home">
        <Heading>{t('home.title')}</Heading>
        <p className="lead">{t('home.lead')}</p>
        <p>{t('home.what')}</p>
        <p className="actions">
          <Link className="button go" href={addressOf.signIn()}>
            {t('app.signIn')}
          </Link>
          <a className="button" href={addressOf.national(language)}>
            {t('app.seeNational')}
          </a>
        </p>
        <BlankChecklists />
      </Page>
    );
  }
  const [only, ...others] = viewer.seats;
  const rest = (
    <>
      <NdfuWork />
      <BlankChecklists />
    </>
  );
  if (only && others.length === 0) return <OneMunicipality seat={only}>{rest}</OneMunicipality>;
  return (
    <Page title={t('app.myMunicipalities')} of="home">
      {only ? (
        <>
          <p className="meta">{t('work.helloMany', { name: viewer.name })}</p>
          <Heading>{t('work.many')}</Heading>
          {viewer.seats.map((seat) => (
            <MunicipalityCard key={seat.id} seat={seat} />
          ))}
        </>
      ) : (
        <>
          <Heading>{t('home.signedInTitle', { name: viewer.name })}</Heading>
          {!viewer.ndfuRole && <p className="lead">{t('home.noSeat')}</p>}
        </>
      )}
      {rest}
    </Page>
  );
}

/** The way to the workbench, for those who have a role at NDFU. */
function NdfuWork() {
  const t = useTexts();
  const { viewer, installation } = useSession();
  if (!viewer?.ndfuRole) return null;
  return (
    <section>
      <h2>{t('home.dashboardTitle')}</h2>
      <p>{t('home.dashboardText')}</p>
      <p>
        <a className="button go" href={addressOf.dashboard}>
          {t('home.toDashboard')}
        </a>
      </p>
      {viewer.ndfuRole === 'ADMINISTRATOR' && installation.isEmbedded && <p className="notice">{t('home.embedded')}</p>}
    </section>
  );
}
