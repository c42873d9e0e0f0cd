import { mayBegin } from '../common/aroundDugnad.ts';
import { dayOf, today } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { SectionFailure } from '../common/SectionFailure.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { useAnswer } from '../common/useAnswer.ts';
import { useThemes, type VersionThemes } from '../common/useThemes.ts';
import { beforeAfterWords } from './beforeAfterWords.ts';
import { beforeAfterQuery } from './formQueries.ts';

/** What became of the answers around a dugnad, checklist by checklist. */
export function BeforeAfter({ dugnadId, slug }: { dugnadId: string; slug: string }) {
  const t = useTexts();
  const asked = useThemes();
  const checklists = asked.data ?? [];
  if (checklists.length === 0 && !asked.failure) return null;
  return (
    <section>
      <h2>{t('dugnad.beforeAfter')}</h2>
      <p>{t('dugnad.beforeAfterText')}</p>
      <SectionFailure asked={asked} />
      {checklists.map((checklist) => (
        <OfChecklist key={checklist.checklistId} {...{ dugnadId, slug, checklist }} />
      ))}
    </section>
  );
}

function OfChecklist({ dugnadId, slug, checklist }: { dugnadId: string; slug: string; checklist: VersionThemes }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const asked = useAnswer(beforeAfterQuery, { id: dugnadId, checklistId: checklist.checklistId });
  const found = asked.data?.dugnad?.beforeAfter;
  if (!found) return <SectionFailure asked={asked} />;
  const ends = [
    { key: 'from', of: found.before },
    { key: 'to', of: found.after },
  ] as const;
  const isEditor = viewer?.seats.some((seat) => seat.municipality.slug === slug && seat.role === 'EDITOR');
  return (
    <div className="around">
      <h3>{checklist.title}</h3>
      <SectionFailure asked={asked} />
      {beforeAfterWords(found, t, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="actions small">
        {ends.map(({ key, of }) =>
          of?.referenceOn ? (
            <Link key={key} href={addressOf.result(of.id)}>
              {t(`dugnad.${key}`, { date: dayOf(of.referenceOn, language) })}
            </Link>
          ) : null,
        )}
        {isEditor && mayBegin(found.missing, today()) && (
          <Link href={`${addressOf.municipality(slug)}#start`}>{t('dugnad.start')}</Link>
        )}
      </p>
    </div>
  );
}
