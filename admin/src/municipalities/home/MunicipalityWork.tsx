import type { ReactNode } from 'react';
import { ActionRow } from '../../common/ActionRow.tsx';
import { dayOf } from '../../common/formats.ts';
import { Link } from '../../common/Link.tsx';
import { lastDayOf } from '../../common/lastDayOf.ts';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import { StartRound } from '../StartRound.tsx';
import { DraftRow } from './DraftRow.tsx';
import { type Home, isRound } from './homeModel.ts';
import type { HomeMunicipality } from './homeTypes.ts';
import { LatestResult } from './LatestResult.tsx';
import { NextStepRows } from './NextStepRows.tsx';
import { placesText } from './placesText.ts';

/** All that one municipality has before it: to do now, waiting, urgent, submitted last, and what comes next. */
export function MunicipalityWork({
  municipality,
  home,
  isEditor,
  inCard,
}: {
  municipality: HomeMunicipality;
  home: Home;
  isEditor: boolean;
  /** One of several on the page: its headings are a step lower. */
  inCard: boolean;
}) {
  const t = useTexts();
  const { language } = useSession();
  const { id, slug, name, isCurrent, successors } = municipality;
  const { now, waiting, urgent, latest, next } = home;
  const places = placesText(
    successors.map(({ to }) => to.name),
    t('work.and'),
  );
  return (
    <>
      {!isCurrent && (
        <div className="notice">
          <p>{places ? t('work.ended', { successors: places }) : t('work.endedPlain')}</p>
          <ul className="links">
            {successors.map(({ to }) => (
              <li key={to.id}>
                <Link href={addressOf.municipality(to.slug)}>{to.name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {now.length > 0 && (
        <Part title={t('work.now')} inCard={inCard}>
          <ul className="rows">
            {now.map((one) =>
              isRound(one) ? (
                <li key={one.id}>
                  <div className="row-text">
                    <b>{one.checklistVersion.title}</b>
                    <span className="note block">{t('work.round', { round: one.name })}</span>
                    <span className="small block">
                      {t(one.closedAt === null ? 'work.closes' : 'work.closed', {
                        date: dayOf(lastDayOf(one), language),
                      })}
                    </span>
                  </div>
                  {isEditor && <StartRound municipalityId={id} round={one} />}
                </li>
              ) : (
                <DraftRow key={one.id} draft={one} />
              ),
            )}
          </ul>
          {!isEditor && <p className="note">{t('work.readerNote')}</p>}
        </Part>
      )}
      {waiting.length > 0 && (
        <Part title={t('work.waiting')} inCard={inCard}>
          <ul className="rows">
            {waiting.map((request) => (
              <li key={request.id}>
                <div className="row-text">
                  <b>{t('work.seatRequest', { name: request.name })}</b>
                  <span className="small soft block">
                    {request.title ? t('work.seatRequestTitle', { title: request.title }) : t('work.seatRequestPlain')}
                  </span>
                </div>
                <Link
                  className="button"
                  href={`${addressOf.municipality(slug)}#folk`}
                  aria-label={`${t('work.decide')}: ${request.name}`}
                >
                  {t('work.decide')}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {urgent.length > 0 && (
        <Part title={t('work.actions')} inCard={inCard}>
          <ul className="rows">
            {urgent.map((action) => (
              <ActionRow key={action.id} action={action} slug={slug} />
            ))}
          </ul>
          <p>
            <Link className="quiet" href={addressOf.actions(slug)}>
              {t('work.allActions')}
            </Link>
          </p>
        </Part>
      )}
      {latest.length > 0 && (
        <Part title={t('work.latest')} inCard={inCard}>
          <ul className="rows">
            {latest.map((one) => (
              <LatestResult key={one.id} assessment={one} />
            ))}
          </ul>
        </Part>
      )}
      {next.length > 0 && isEditor && (
        <Part title={t('work.next')} inCard={inCard}>
          <NextStepRows steps={next} slug={slug} />
        </Part>
      )}
      <p className="actions work-links">
        <Link href={addressOf.municipality(slug)}>{t('place.all', { municipality: name })}</Link>
        <a href={addressOf.publicPage(slug)}>
          {inCard ? t('place.publicPageOf', { municipality: name }) : t('place.publicPage')}
        </a>
      </p>
    </>
  );
}

function Part({ title, inCard, children }: { title: string; inCard: boolean; children: ReactNode }) {
  if (inCard) {
    return (
      <div className="part">
        <h3>{title}</h3>
        {children}
      </div>
    );
  }
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
