import { Link } from '../common/Link.tsx';
import { newestVersion } from '../common/newestVersion.ts';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { startableQuery } from './formQueries.ts';

/** The checklists on paper, for groups that talk before they answer. */
export function BlankChecklists() {
  const t = useTexts();
  const { language } = useSession();
  const { data } = useAnswer(startableQuery, { language: languageCode(language) });
  if (!data) return null;
  return (
    <section>
      <h2>{t('home.blankTitle')}</h2>
      <p>{t('home.blankText')}</p>
      <ul className="links">
        {data.checklists.map((checklist) => {
          const version = newestVersion(checklist.versions);
          if (!version) return null;
          return (
            <li key={checklist.id}>
              <Link href={addressOf.blankPaper(checklist.id, version)}>
                {t('home.blank', { title: checklist.title, version })}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
