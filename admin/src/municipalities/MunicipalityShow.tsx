import { Link, ShowBase, useRecordContext, useShowContext, useTranslate } from 'react-admin';
import { Facts } from '../dashboard/Facts.tsx';
import { day, whole } from '../dashboard/format.ts';
import { NoRecord } from '../dashboard/progress/NoPage.tsx';
import { Section } from '../dashboard/Section.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { MunicipalityOneQuery } from '../generated/dashboard/graphql.ts';
import { MunicipalityAssessments } from './MunicipalityAssessments.tsx';
import { MunicipalityPeople } from './MunicipalityPeople.tsx';
import { MunicipalityProfile } from './profile/MunicipalityProfile.tsx';
import { MunicipalityWork } from './profile/MunicipalityWork.tsx';
import '../dashboard/workbench.css';

/** The register begins here: what was valid that day may be older. */
const registerStart = '2018-01-01';

export type MunicipalityRecord = NonNullable<MunicipalityOneQuery['municipality']>;

function MunicipalityHead() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  const { id, name, code, county } = record;
  return (
    <MunicipalityProfile
      id={id}
      name={name}
      about={[county?.name, `${translate('resources.municipalities.fields.code')} ${code}`].filter(Boolean).join(' · ')}
      t={translate}
    />
  );
}

function MunicipalityFacts() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  const facts = record.peerFacts.at(-1);
  return (
    <Section title={translate('workbench.profile.about')}>
      <Facts
        facts={[
          [translate('resources.municipalities.fields.postAddress'), record.postAddress],
          [
            translate('municipality.facts', { vintage: facts?.vintage ?? '' }),
            facts?.population &&
              translate('municipality.population', {
                count: whole(facts.population),
                year: facts.populationYear ?? '',
              }),
          ],
        ]}
      />
      <p className="wb-ways">
        <a href={`/arbeid/${record.slug}`}>{translate('municipality.own_page')}</a>
        <a href={`/kommune/${record.slug}`}>{translate('workbench.profile.public')}</a>
        <Link to={`/municipalities/${record.id}`}>{translate('workbench.profile.edit')}</Link>
      </p>
    </Section>
  );
}

function Work() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  return record ? <MunicipalityWork id={record.id} t={translate} /> : null;
}

function MunicipalityHistory() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  const since = (from: string) => (from === registerStart ? translate('municipality.or_earlier') : day(from));
  const changes = [...record.predecessors, ...record.successors];
  return (
    <Section title={translate('municipality.history')}>
      <ul className="wb-history">
        {record.codes.map(({ code, validFrom, validTo }) => (
          <li key={code}>
            {code}:{' '}
            {translate('municipality.valid', {
              from: since(validFrom),
              to: validTo ? day(validTo) : translate('municipality.today'),
            })}
          </li>
        ))}
        {record.names.map(({ nameOfficial, validFrom }) => (
          <li key={`${nameOfficial} ${validFrom}`}>
            {nameOfficial} ({since(validFrom)})
          </li>
        ))}
        {changes.map(({ changeOn, kind, fromCode, toCode, from, to }) => (
          <li key={`${changeOn} ${fromCode} ${toCode} ${kind}`}>
            {day(changeOn)}: {translate(`municipality.change.${kind}`)}, {fromCode} {from.name} → {toCode} {to.name}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One municipality as NDFU sees it: what its figures say, what it has handed in and agreed, who answers for it. */
export function MunicipalityShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <div className="wb">
        <Everything />
      </div>
    </ShowBase>
  );
}

function Everything() {
  const shown = useShowContext<MunicipalityRecord>();
  if (!shown.record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  return (
    <>
      <MunicipalityHead />
      <MunicipalityAssessments />
      <Work />
      <div id="people">
        <MunicipalityPeople />
      </div>
      <MunicipalityFacts />
      <MunicipalityHistory />
    </>
  );
}
