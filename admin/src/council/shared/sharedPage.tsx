import type { Ask, PageAsked, PageContent } from '../../public/page.ts';
import { AllAnswers } from '../AllAnswers.tsx';
import { councilModel } from '../councilModel.ts';
import { Head } from '../Head.tsx';
import { PaperLinks } from '../PaperLinks.tsx';
import { StrengthsSection } from '../StrengthsSection.tsx';
import { TruthSection } from '../TruthSection.tsx';
import { readShared } from './readShared.ts';
import { statusOf } from './sharedStatus.ts';

/**
 * What a share link shows: one result as the public would see it, and that it is not published. Nobody shall find it by
 * searching; a link that shows nothing any more says so without telling whether it ever did.
 */
export async function sharedPage(token: string, asked: PageAsked, ask: Ask): Promise<PageContent> {
  const { t, language, addresses } = asked;
  const data = await readShared(token, asked, ask);
  if (!data) {
    const page = { title: t('shared.gone'), description: t('shared.goneText'), current: null };
    return {
      ...{ ...page, status: 404, isIndexed: false },
      body: (
        <>
          <h1>{t('shared.gone')}</h1>
          <p className="lead">{t('shared.goneText')}</p>
        </>
      ),
    };
  }
  const model = councilModel(data, { t, language });
  const { slug } = data.place;
  const status = statusOf(data, { t, language });
  return {
    ...{ title: model.name, description: status, current: null, isIndexed: false },
    municipality: { name: model.name, slug },
    body: (
      <div className="council">
        <p className="notice">
          <b>{t('shared.head')}</b> {status}{' '}
          <a href={addresses.municipality(slug)}>{t('shared.toPublic', { name: model.name })}</a>
        </p>
        <Head t={t} model={model} addresses={addresses} newest={addresses.municipality(slug)} />
        <StrengthsSection t={t} strengths={model.strengths} />
        {model.truth && (
          <TruthSection t={t} truth={{ ...model.truth, links: null }} methodHref={addresses.method()} address={null} />
        )}
        <PaperLinks t={t} label={t('shared.sheet')} sheet={asked.printsPdf ? addresses.sharedSheet(token) : null} />
        <AllAnswers t={t} answers={model.answers} />
      </div>
    ),
  };
}
