import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { BlankChecklists } from './BlankChecklists.tsx';
import { MyMunicipalities } from './MyMunicipalities.tsx';

/** The first page: for those signed in what is due and half done, for everybody else what this is. */
export function HomePage() {
  const t = useTexts();
  const { viewer, installation } = useSession();
  if (!viewer) {
    return (
      <Page title={t('home.title')} of="home">
        <Heading>{t('home.title')}</Heading>
        <p className="lead">{t('home.lead')}</p>
        <p>{t('home.what')}</p>
        <p>
          <Link className="button go" href={addressOf.signIn()}>
            {t('app.signIn')}
          </Link>
        </p>
        <BlankChecklists />
      </Page>
    );
  }
  return (
    <Page title={t('app.myMunicipalities')} of="home">
      <Heading>{t('home.signedInTitle', { name: viewer.name })}</Heading>
      {viewer.seats.length > 0 ? <MyMunicipalities /> : !viewer.ndfuRole && <p className="lead">{t('home.noSeat')}</p>}
      {viewer.ndfuRole && (
        <section>
          <h2>{t('home.dashboardTitle')}</h2>
          <p>{t('home.dashboardText')}</p>
          <p>
            <a className="button go" href={addressOf.dashboard}>
              {t('home.toDashboard')}
            </a>
          </p>
          {viewer.ndfuRole === 'ADMINISTRATOR' && installation.isEmbedded && (
            <p className="notice">{t('home.embedded')}</p>
          )}
        </section>
      )}
      <BlankChecklists />
    </Page>
  );
}
