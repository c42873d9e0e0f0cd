import { Figure } from '../charts/Figure.tsx';
import { Series } from '../charts/Series.tsx';
import type { Ask, PageAsked, PageContent } from '../public/page.ts';
import { AllAnswers } from './AllAnswers.tsx';
import { Choices } from './Choices.tsx';
import { type Choice, councilModel } from './councilModel.ts';
import { DecidedSection } from './DecidedSection.tsx';
import { Head } from './Head.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { PeersSection } from './PeersSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { readCouncil } from './readCouncil.ts';
import { StrengthsSection } from './StrengthsSection.tsx';
import { TruthSection } from './TruthSection.tsx';

/** What can be chosen, as the address names it. */
const choices = ['sjekkliste', 'runde', 'svar', 'gruppe'];

/** The councillor's page of the municipality with that code; null where no municipality ever had it. */
export async function councilPage(code: string, asked: PageAsked, ask: Ask): Promise<PageContent | null> {
  const data = await readCouncil(code, asked, ask);
  if (!data) return null;
  const { t, language, addresses, search, publicUrl } = asked;
  const model = councilModel(data, { t, language });
  const { slug } = data.place;
  /** The same page with something else chosen; what hangs on an older choice falls away. */
  const hrefOf = (query: Choice['query']) => {
    const kept = { sjekkliste: search.get('sjekkliste'), gruppe: search.get('gruppe') };
    const held = query.gruppe ? { ...kept, runde: search.get('runde'), svar: search.get('svar') } : kept;
    return addresses.municipality(slug, { ...held, ...query });
  };
  const shownNow = Object.fromEntries(choices.map((name) => [name, search.get(name)]));
  const [own, ...predecessors] = model.series;
  return {
    title: model.name,
    description: t('council.description', { say: model.sentence.say }),
    current: 'municipality',
    municipality: { name: model.name, slug },
    body: (
      <div className="council">
        <Head t={t} model={model} addresses={addresses} newest={hrefOf({})} />
        <div className="noprint council-choices">
          {model.checklists.length > 1 && (
            <Choices head={t('council.checklists')} choices={model.checklists} hrefOf={hrefOf} />
          )}
          {model.rounds.length > 1 && <Choices head={t('council.rounds')} choices={model.rounds} hrefOf={hrefOf} />}
        </div>
        {own && (
          <section>
            <h2>{t('past.title')}</h2>
            {[own, ...predecessors].map((picture, place) => (
              <div key={picture.id} className={place === 0 ? undefined : 'noprint'}>
                <Figure
                  id={picture.id}
                  language={language}
                  message={picture.message}
                  about={picture.about}
                  table={picture.table}
                  note={picture.notes.length > 0 && picture.notes.map((note) => <p key={note}>{note}</p>)}
                >
                  <Series {...picture} language={language} />
                </Figure>
              </div>
            ))}
          </section>
        )}
        <StrengthsSection t={t} strengths={model.strengths} />
        {model.questions.length > 0 && <QuestionsSection t={t} questions={model.questions} />}
        <PeersSection
          {...{ t, language, addresses }}
          peers={model.peers}
          paperHead={model.meta}
          hrefOf={(kind) => hrefOf({ gruppe: kind })}
        />
        <DecidedSection t={t} decided={model.decided} />
        {model.truth && (
          <TruthSection
            {...{ t, truth: model.truth, methodHref: addresses.method() }}
            address={publicUrl + addresses.municipality(slug, shownNow)}
          />
        )}
        <PaperLinks t={t} label={t('council.sheet')} sheet={asked.printsPdf ? addresses.sheet(slug, shownNow) : null} />
        {model.answers.length > 0 && <AllAnswers t={t} answers={model.answers} />}
      </div>
    ),
  };
}
