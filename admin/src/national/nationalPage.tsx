import type { Ask, PageAsked, PageContent } from '../public/page.ts';
import { Choosers } from './Choosers.tsx';
import { CountyTable } from './CountyTable.tsx';
import { EditionChanges, Superseded } from './Editions.tsx';
import { Files } from './Files.tsx';
import { FindMine } from './FindMine.tsx';
import { Legend } from './Legend.tsx';
import { MunicipalityTable } from './MunicipalityTable.tsx';
import { NationalMap } from './NationalMap.tsx';
import { readNational } from './nationalData.ts';
import { nationalModel } from './nationalModel.ts';
import { Questions } from './Questions.tsx';
import { ResponseAndSpan } from './ResponseAndSpan.tsx';

/** The whole country: one sentence with response rate and possible span, the map, find mine, the counties, the questions. */
export async function nationalPage(asked: PageAsked, ask: Ask): Promise<PageContent> {
  const { t, addresses, search, language, outlines } = asked;
  const data = await readNational(asked, ask);
  if (!data) return nothingYet(asked);
  const find = (search.get('finn') ?? '').slice(0, 60);
  const hrefOf = (slug: string) => addresses.municipality(slug);
  const model = nationalModel(data, { t, language }, { find, hrefOf, outlines });
  const [only, ...others] = model.found;
  const { meta, say, lead } = model.sentence;
  return {
    ...{ title: say, description: t('national.description', { say, lead: lead[0] ?? '' }), current: 'national' },
    ...(only && others.length === 0 ? { redirect: hrefOf(only.municipality.slug) } : {}),
    body: (
      <>
        <p className="meta">{meta}</p>
        <h1>{say}</h1>
        <p className="lead">{lead.join(' ')}</p>
        <Superseded {...asked} model={model} />
        <Choosers {...asked} model={model} />
        <div className={data.county ? 'national national-one' : 'national'}>
          <NationalMap {...asked} model={model} isAnswers={data.indicator !== null} />
          <div className="national-side">
            <Legend rows={model.legend} isDrawn={model.drawn !== null} />
            <ResponseAndSpan {...asked} model={model} />
            <FindMine {...asked} model={model} find={find} hrefOf={hrefOf} />
          </div>
        </div>
        <EditionChanges {...asked} model={model} />
        <CountyTable {...asked} model={model} />
        <MunicipalityTable {...asked} model={model} isAnswers={data.indicator !== null} hrefOf={hrefOf} />
        <Questions {...asked} model={model} />
        <Files {...asked} round={data.round} edition={model.query.utgave ?? null} />
      </>
    ),
  };
}

function nothingYet({ t, addresses }: PageAsked): PageContent {
  return {
    ...{ title: t('national.emptyTitle'), description: t('national.empty'), current: 'national' },
    body: (
      <>
        <h1>{t('national.emptyTitle')}</h1>
        <p className="lead">{t('national.empty')}</p>
        <p>
          <a className="button" href={addresses.method()}>
            {t('national.toMethod')}
          </a>
        </p>
      </>
    ),
  };
}
