import { Chip, Link, Typography } from '@mui/material';
import { Show, SimpleShowLayout, useRecordContext, useTranslate } from 'react-admin';
import { Section } from '../dashboard/Section.tsx';
import type { ChecklistOneQuery } from '../generated/dashboard/graphql.ts';

type ChecklistRecord = NonNullable<ChecklistOneQuery['checklist']>;
type Version = ChecklistRecord['versions'][number];

function VersionSection({ checklist, version }: { checklist: string; version: Version }) {
  const translate = useTranslate();
  return (
    <Section title={translate('checklist.version', { version: version.version })}>
      {version.isProvisional && <Chip size="small" variant="outlined" label={translate('dashboard.provisional')} />}
      <Typography sx={{ maxWidth: '64ch', my: 2 }}>{version.description}</Typography>
      {version.from && (
        <Typography variant="body2">{translate('checklist.from', { version: version.from })}</Typography>
      )}
      <Link href={`/sjekkliste/${checklist}/${version.version}/papir`}>{translate('checklist.paper')}</Link>
      {version.changes.length > 0 && (
        <>
          <Typography variant="h3" sx={{ fontSize: 'var(--fs-size-3)', mt: 4 }}>
            {translate('checklist.changes')}
          </Typography>
          <ul>
            {version.changes.map(({ kind, target, note }) => (
              <li key={`${kind} ${target}`}>
                {translate(`checklist.kind.${kind}`)}: {note ?? target}
              </li>
            ))}
          </ul>
        </>
      )}
      <Typography variant="h3" sx={{ fontSize: 'var(--fs-size-3)', mt: 4 }}>
        {translate('checklist.questions')}
      </Typography>
      {version.themes.map(({ id, name, criteria }) => (
        <div key={id}>
          <Typography sx={{ fontWeight: 600, mt: 3 }}>{name}</Typography>
          <ul>
            {criteria.map((criterion) => (
              <li key={criterion.id}>
                {criterion.number}. {criterion.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Versions() {
  const record = useRecordContext<ChecklistRecord>();
  if (!record) return null;
  return (
    <>
      <Typography variant="h2">{record.title}</Typography>
      {[...record.versions].reverse().map((version) => (
        <VersionSection key={version.id} checklist={record.id} version={version} />
      ))}
    </>
  );
}

/** One checklist: every version, newest first, with what changed and every question. */
export function ChecklistShow() {
  return (
    <Show>
      <SimpleShowLayout>
        <Versions />
      </SimpleShowLayout>
    </Show>
  );
}
