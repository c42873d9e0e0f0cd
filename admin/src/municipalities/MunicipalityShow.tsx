import { Link, Typography } from '@mui/material';
import { Show, SimpleShowLayout, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../dashboard/Facts.tsx';
import { day, whole } from '../dashboard/format.ts';
import { Section } from '../dashboard/Section.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { MunicipalityOneQuery } from '../generated/dashboard/graphql.ts';
import { MunicipalityAssessments } from './MunicipalityAssessments.tsx';
import { MunicipalityPeople } from './MunicipalityPeople.tsx';

/** The register begins here: what was valid that day may be older. */
const registerStart = '2018-01-01';

export type MunicipalityRecord = NonNullable<MunicipalityOneQuery['municipality']>;

function MunicipalityFacts() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  const facts = record.peerFacts.at(-1);
  return (
    <>
      <Typography variant="h2">{record.name}</Typography>
      <Facts
        facts={[
          [translate('resources.municipalities.fields.code'), record.code],
          [translate('resources.municipalities.fields.county'), record.county?.name],
          [translate('resources.municipalities.fields.postAddress'), record.postAddress],
          [
            translate('municipality.facts', { vintage: facts?.vintage ?? '' }),
            facts?.population &&
              translate('municipality.population', {
                count: whole(facts.population),
                year: facts.populationYear ?? '',
              }),
          ],
          ['KOSTRA', facts?.kostraGroup],
        ]}
      />
      <Link href={`/arbeid/${record.slug}`}>{translate('municipality.own_page')}</Link>
    </>
  );
}

function MunicipalityHistory() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  const since = (from: string) => (from === registerStart ? translate('municipality.or_earlier') : day(from));
  const changes = [...record.predecessors, ...record.successors];
  return (
    <Section title={translate('municipality.history')}>
      <ul>
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

/** One municipality as NDFU sees it: who it is, who answers for it, what it has handed in. */
export function MunicipalityShow() {
  return (
    <Show queryOptions={wholeRecord}>
      <SimpleShowLayout>
        <MunicipalityFacts />
        <MunicipalityPeople />
        <MunicipalityAssessments />
        <MunicipalityHistory />
      </SimpleShowLayout>
    </Show>
  );
}
