import { today } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { mayRecord } from '../common/mayRecord.ts';
import { NamedSection } from '../common/NamedSection.tsx';
import { addressOf } from '../common/route.ts';
import { SectionFailure } from '../common/SectionFailure.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import type { WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { dugnadTitle } from './dugnadWords.ts';
import { dugnadsQuery } from './formQueries.ts';

/** A municipality's dugnads on its page, the newest first, those that are planned too. */
export function DugnadSection({ municipality }: { municipality: WorkplacePartsFragment }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const asked = useAnswer(dugnadsQuery, { municipalityId: municipality.id, language: languageCode(language) });
  const dugnads = asked.data?.municipality?.dugnads;
  if (!dugnads && !asked.failure) return null;
  const isRecorder = mayRecord(viewer, municipality.id);
  const now = today();
  return (
    <NamedSection id="dugnader" title={t('dugnad.title')}>
      <SectionFailure asked={asked} />
      {dugnads?.length === 0 && <p>{t(isRecorder ? 'dugnad.none' : 'dugnad.nonePublic')}</p>}
      <ul className="rows">
        {dugnads?.map(({ id, heldOn, place, isDigital, themes, actions }) => (
          <li key={id}>
            <div className="row-text">
              <Link href={addressOf.dugnad(municipality.slug, id)}>
                <b>{dugnadTitle(heldOn, t, language, now)}</b>
              </Link>
              <span className="note block">
                {[place, isDigital && t('dugnad.digital'), ...themes.map(({ name }) => name)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <span className="small soft">
              {actions.length > 0 ? t('dugnad.actionCount', { smart_count: actions.length }) : t('dugnad.actionNone')}
            </span>
          </li>
        ))}
      </ul>
      {isRecorder && (
        <p className="actions">
          <Link className="button" href={addressOf.newDugnad(municipality.slug)}>
            {t('dugnad.add')}
          </Link>
        </p>
      )}
    </NamedSection>
  );
}
