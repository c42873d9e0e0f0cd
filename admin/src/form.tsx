import './fonts.css';
import './tokens.css';
import './base.css';
import './charts/charts.css';
import './form.css';
import './work.css';
import { StrictMode, startTransition, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ActionForStep } from './actions/ActionForStep.tsx';
import { ActionPage, NewActionPage } from './actions/ActionPage.tsx';
import { ActionSection } from './actions/ActionSection.tsx';
import { ActionsPage } from './actions/ActionsPage.tsx';
import { BlankPaperPage } from './assessments/BlankPaperPage.tsx';
import { CheckPage } from './assessments/CheckPage.tsx';
import { FormLoader } from './assessments/FormLoader.tsx';
import { FormPage } from './assessments/FormPage.tsx';
import { type Outbox, openOutbox } from './assessments/outbox.ts';
import { PaperPage } from './assessments/PaperPage.tsx';
import { ResultPage } from './assessments/ResultPage.tsx';
import { downloadPictures } from './charts/downloadPictures.ts';
import { useRoute } from './common/history.ts';
import { keepOffline } from './common/keepOffline.ts';
import { SessionProvider } from './common/SessionProvider.tsx';
import { Shell } from './common/Shell.tsx';
import { useSession, useTexts } from './common/session.tsx';
import { Trouble } from './common/Trouble.tsx';
import { Workplace } from './common/Workplace.tsx';
import { DugnadPage, NewDugnadPage } from './dugnads/DugnadPage.tsx';
import { DugnadSection } from './dugnads/DugnadSection.tsx';
import { HomePage } from './municipalities/HomePage.tsx';
import { MunicipalityPage } from './municipalities/MunicipalityPage.tsx';
import { ConfirmPage } from './users/ConfirmPage.tsx';
import { InvitationPage } from './users/InvitationPage.tsx';
import { OneTimeLinkPage } from './users/OneTimeLinkPage.tsx';
import { SignInPage } from './users/SignInPage.tsx';

/** The page of the address. */
function Pages() {
  const t = useTexts();
  const route = useRoute();
  const outbox = useOutbox();
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'signIn':
      return <SignInPage />;
    case 'oneTimeLink':
      return <OneTimeLinkPage token={route.token} />;
    case 'invitation':
      return <InvitationPage token={route.token} />;
    case 'confirm':
      return <ConfirmPage token={route.token} />;
    case 'municipality':
      return (
        <MunicipalityPage key={route.code} code={route.code}>
          {(municipality) => (
            <>
              <DugnadSection municipality={municipality} />
              <ActionSection municipality={municipality} />
            </>
          )}
        </MunicipalityPage>
      );
    case 'dugnad': {
      const { code, id } = route;
      return (
        <Workplace key={`${code}/${id}`} code={code}>
          {(municipality) =>
            id ? <DugnadPage {...{ municipality, id }} /> : <NewDugnadPage municipality={municipality} />
          }
        </Workplace>
      );
    }
    case 'actions':
      return (
        <Workplace key={route.code} code={route.code}>
          {(municipality) => <ActionsPage municipality={municipality} />}
        </Workplace>
      );
    case 'action': {
      const { code, id, about } = route;
      return (
        <Workplace key={`${code}/${id}`} code={code}>
          {(municipality) =>
            id ? <ActionPage {...{ municipality, id }} /> : <NewActionPage {...{ municipality, about }} />
          }
        </Workplace>
      );
    }
    case 'form':
    case 'check':
      return (
        <FormLoader id={route.id} outbox={outbox}>
          {(name) =>
            route.page === 'form' ? <FormPage name={name} themeId={route.themeId} /> : <CheckPage name={name} />
          }
        </FormLoader>
      );
    case 'result':
      return <ResultPage key={route.id} id={route.id} actionForm={(asked) => <ActionForStep {...asked} />} />;
    case 'paper':
      return <PaperPage key={route.id} id={route.id} />;
    case 'blankPaper':
      return <BlankPaperPage checklistId={route.checklistId} version={route.version} />;
    case 'notFound':
      return <Trouble failure={null} title={t('app.notFound')} text={t('app.notFoundText')} />;
  }
}

/** The outbox of who is signed in: open on every page, so that what waits is sent wherever one is. */
function useOutbox(): Outbox | null {
  const userId = useSession().viewer?.id;
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    if (!userId) return;
    const opened = openOutbox(userId);
    setOutbox(opened);
    return () => {
      opened.close();
      setOutbox(null);
    };
  }, [userId]);
  return outbox;
}

downloadPictures(document);
if (import.meta.env.PROD) keepOffline();

const root = document.getElementById('root');
if (root) {
  const service = (
    <StrictMode>
      <SessionProvider waiting={<main id="hoved" aria-busy="true" />}>
        <Shell>
          <Pages />
        </Shell>
      </SessionProvider>
    </StrictMode>
  );
  // In slices: a page that is being made keeps nobody from scrolling or pressing.
  startTransition(() => createRoot(root).render(service));
}
