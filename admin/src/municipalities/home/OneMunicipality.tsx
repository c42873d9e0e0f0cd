import type { ReactNode } from 'react';
import { today } from '../../common/formats.ts';
import { Heading, Page } from '../../common/Page.tsx';
import { useSession, useTexts, type Viewer } from '../../common/session.tsx';
import { Trouble } from '../../common/Trouble.tsx';
import { languageCode } from '../../common/translate.ts';
import { useAnswer } from '../../common/useAnswer.ts';
import { Waiting } from '../../common/Waiting.tsx';
import { homeQuery } from '../formQueries.ts';
import { headlineText } from './headlineText.ts';
import { homeModel } from './homeModel.ts';
import { MunicipalityWork } from './MunicipalityWork.tsx';

type Seat = Viewer['seats'][number];

/** The home of whoever has a seat in one municipality: what matters most as the heading, and all of it below. */
export function OneMunicipality({ seat, children }: { seat: Seat; children: ReactNode }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, failure } = useAnswer(homeQuery, { id: seat.municipality.id, language: languageCode(language) });
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  const { municipality } = data;
  if (!municipality) return <Trouble failure={null} />;
  const home = homeModel(municipality, today());
  return (
    <Page title={t('app.myMunicipalities')} of="home">
      <p className="meta">{t('work.hello', { name: viewer?.name ?? '', municipality: municipality.name })}</p>
      <Heading>{headlineText(home.headline, municipality.name, t, language)}</Heading>
      <MunicipalityWork {...{ municipality, home }} isEditor={seat.role === 'EDITOR'} inCard={false} />
      {children}
    </Page>
  );
}

/** One of several municipalities, as a card. */
export function MunicipalityCard({ seat }: { seat: Seat }) {
  const t = useTexts();
  const { language } = useSession();
  const { data, failure } = useAnswer(homeQuery, { id: seat.municipality.id, language: languageCode(language) });
  const municipality = data?.municipality;
  const home = municipality && homeModel(municipality, today());
  return (
    <article className="work-card" aria-busy={!data && !failure}>
      <h2>{seat.municipality.name}</h2>
      {municipality && home ? (
        <>
          <p>{headlineText(home.headline, municipality.name, t, language)}</p>
          <MunicipalityWork {...{ municipality, home }} isEditor={seat.role === 'EDITOR'} inCard={true} />
        </>
      ) : (
        failure && <p className="error">{t(failure === 'OFFLINE' ? 'errors.offline' : 'errors.serverPlain')}</p>
      )}
    </article>
  );
}
