import type { ReactNode } from 'react';
import { dayOf, today } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { lastDayOf } from '../common/lastDayOf.ts';
import { NamedSection } from '../common/NamedSection.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { Waiting } from '../common/Waiting.tsx';
import { AssessmentList } from './AssessmentList.tsx';
import { Colleagues } from './Colleagues.tsx';
import { municipalityQuery } from './formQueries.ts';
import { StartOwn } from './StartOwn.tsx';
import { StartRound } from './StartRound.tsx';

/** A municipality's own page: its assessments, what it may start, its people; where it went if it has ended. */
export function MunicipalityPage({
  code,
  children,
}: {
  code: string;
  /** What other features show of it, between its assessments and its people. */
  children: (municipality: { id: string; name: string; slug: string }) => ReactNode;
}) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, failure } = useAnswer(municipalityQuery, { code, on: today(), language: languageCode(language) });
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  const found = data.municipalityByCode;
  if (found.__typename === 'CodeUnknown')
    return <Trouble failure={null} text={t('municipality.unknownCode', { code })} />;

  const isEnded = found.__typename === 'CodeNotValid';
  const municipality = isEnded ? found.municipality : found;
  if (!municipality) return <Trouble failure={null} />;
  const seat = viewer?.seats.find((one) => one.municipality.id === municipality.id);
  const isEditor = seat?.role === 'EDITOR';
  const due = municipality.openRounds.filter(
    (round) => !municipality.assessments.some((one) => one.round?.id === round.id),
  );

  return (
    <Page title={municipality.name} of={municipality.id}>
      <p className="meta">
        {t('municipality.meta', { county: municipality.county?.name ?? '', code: municipality.code })}
        {' · '}
        <a href={addressOf.publicPage(municipality.slug)}>{t('place.publicPage')}</a>
      </p>
      <Heading>{municipality.name}</Heading>
      {isEnded && found.validTo && (
        <p className="small soft">
          {t('municipality.endedOn', { code: found.askedCode, date: dayOf(found.validTo, language) })}
        </p>
      )}
      {!municipality.isCurrent && (
        <div className="notice">
          <p>{t('municipality.ended')}</p>
          <ul className="links">
            {municipality.successors.map(({ to }) => (
              <li key={to.id}>
                <Link href={addressOf.municipality(to.slug)}>{to.name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isEditor && municipality.isCurrent && (
        <NamedSection id="start" title={t('municipality.start')}>
          <ul className="rows">
            {due.map((round) => (
              <li key={round.id}>
                <p>
                  {t(round.closedAt === null ? 'municipality.roundOpen' : 'municipality.roundClosed', {
                    checklist: round.checklistVersion.title,
                    date: dayOf(lastDayOf(round), language),
                  })}
                </p>
                <StartRound municipalityId={municipality.id} round={round} />
              </li>
            ))}
          </ul>
          <StartOwn municipalityId={municipality.id} />
        </NamedSection>
      )}
      <section>
        <h2>{t('municipality.assessments')}</h2>
        <AssessmentList assessments={municipality.assessments} isMember={Boolean(seat)} />
      </section>
      {children(municipality)}
      {viewer && (seat || viewer.ndfuRole) && <Colleagues municipalityId={municipality.id} isEditor={isEditor} />}
    </Page>
  );
}
