import { FailureText } from '../common/FailureText.tsx';
import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import type { HomeQuery } from '../generated/form/graphql.ts';
import { homeQuery } from './formQueries.ts';
import { StartRound } from './StartRound.tsx';

type Municipality = NonNullable<HomeQuery['me']>['seats'][number]['municipality'];

/** Each of the person's municipalities: rounds to start, drafts to go on with, the last result. */
export function MyMunicipalities() {
  const { language } = useSession();
  const { data, failure } = useAnswer(homeQuery, { language: languageCode(language) });
  if (failure && !data) return <FailureText failure={failure} />;
  if (!data) return <div aria-busy="true" className="waiting" />;
  return data.me?.seats.map((seat) => (
    <Municipality key={seat.id} municipality={seat.municipality} isEditor={seat.role === 'EDITOR'} />
  ));
}

function Municipality({ municipality, isEditor }: { municipality: Municipality; isEditor: boolean }) {
  const t = useTexts();
  const { language } = useSession();
  const { assessments, isCurrent, openRounds, slug, name } = municipality;
  const newest = assessments.filter((one) => !one.replacedBy);
  const drafts = newest.filter((one) => one.state === 'DRAFT');
  const done = newest.filter((one) => one.state !== 'DRAFT').slice(0, 2);
  // One that has ended goes on with what it began, and starts nothing.
  const due = openRounds.filter((round) => isCurrent && !assessments.some((one) => one.round?.id === round.id));
  return (
    <section>
      <h2>{name}</h2>
      <ul className="rows">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <div>
              <b>{draft.name ?? draft.round?.name}</b>
              <p className="small soft">
                {draft.checklistVersion.title}. {t('form.answered', draft.completeness)}
              </p>
            </div>
            <Link className="button go" href={addressOf.form(draft.id)}>
              {t(isEditor ? 'home.goOn' : 'municipality.open')}
            </Link>
          </li>
        ))}
        {due.map((round) => (
          <li key={round.id}>
            <div>
              <b>{round.checklistVersion.title}</b>
              <p className="small soft">
                {t('home.dueText', { round: round.name, date: dayOf(round.closesOn, language) })}
              </p>
            </div>
            {isEditor && <StartRound municipalityId={municipality.id} round={round} />}
          </li>
        ))}
        {done.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.name ?? one.round?.name}</b>
              <p className="small soft">
                {one.checklistVersion.title}. {t(`municipality.state${one.state}`)}
                {one.submittedAt && ` ${dayOf(one.submittedAt, language)}`}
              </p>
            </div>
            <Link className="button" href={addressOf.result(one.id)}>
              {t('municipality.result')}
            </Link>
          </li>
        ))}
      </ul>
      {drafts.length + due.length + done.length === 0 && <p>{t('home.nothingDue')}</p>}
      <p>
        <Link href={addressOf.municipality(slug)}>{t('home.toMunicipality', { municipality: name })}</Link>
      </p>
    </section>
  );
}
