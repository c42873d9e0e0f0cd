import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { Scroll } from '../common/Scroll.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import type { MunicipalityPartsFragment } from '../generated/form/graphql.ts';

type Listed = MunicipalityPartsFragment['assessments'][number];

/** The municipality's assessments, newest first; what a correction replaces stays readable. */
export function AssessmentList({ assessments, isMember }: { assessments: readonly Listed[]; isMember: boolean }) {
  const t = useTexts();
  const { language } = useSession();
  const dateOf = (one: Listed) => one.submittedAt ?? one.startedAt ?? '';
  const rows = assessments.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  if (rows.length === 0) return <p>{t(isMember ? 'municipality.none' : 'municipality.nonePublic')}</p>;
  return (
    <Scroll label={t('municipality.assessments')}>
      <table className="assessment-list">
        <thead>
          <tr>
            <th scope="col">{t('municipality.colName')}</th>
            <th scope="col">{t('municipality.colState')}</th>
            <th scope="col">{t('municipality.colDate')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const isDraft = one.state === 'DRAFT';
            const name = one.name ?? one.round?.name ?? one.checklistVersion.title;
            return (
              <tr key={one.id}>
                <th scope="row">
                  <b>{name}</b>
                  <span className="note block">
                    {one.checklistVersion.title} {one.checklistVersion.version}
                    {one.number > 0 && `, ${t('municipality.correction', { number: one.number })}`}
                  </span>
                </th>
                <td>
                  {t(`municipality.state${one.state}`)}
                  {isDraft && <span className="note block">{t('form.answered', one.completeness)}</span>}
                  {one.isLate && <span className="note block">{t('municipality.late')}</span>}
                </td>
                <td>{dateOf(one) && dayOf(dateOf(one), language)}</td>
                <td className="links-cell">
                  {isDraft && isMember && (
                    <Link href={addressOf.form(one.id)} aria-label={`${t('municipality.open')}: ${name}`}>
                      {t('municipality.open')}
                    </Link>
                  )}
                  {!isDraft && (
                    <Link href={addressOf.result(one.id)} aria-label={`${t('municipality.result')}: ${name}`}>
                      {t('municipality.result')}
                    </Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
