import { Box, Chip, Link, Typography } from '@mui/material';
import { Show, SimpleShowLayout, useRecordContext, useTranslate } from 'react-admin';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { ChecklistOneQuery } from '../generated/dashboard/graphql.ts';
import { VersionChanges } from './VersionChanges.tsx';

type ChecklistRecord = NonNullable<ChecklistOneQuery['checklist']>;
type Version = ChecklistRecord['versions'][number];

function Questions({ version, isOpen }: { version: Version; isOpen: boolean }) {
  const translate = useTranslate();
  return (
    <details open={isOpen}>
      <summary>
        {translate('checklist.questions')} ({version.criterionCount})
      </summary>
      {version.themes.map(({ id, name, criteria }) => (
        <Box key={id} sx={{ mt: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {criteria.map((criterion) => (
              <Box
                component="li"
                key={criterion.id}
                sx={{ display: 'grid', gridTemplateColumns: '2.5rem 1fr', py: 0.5 }}
              >
                <span>{criterion.number}</span>
                <span>{criterion.text}</span>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </details>
  );
}

type VersionProps = { checklist: string; version: Version; isNewest: boolean };

function VersionSection({ checklist, version, isNewest }: VersionProps) {
  const translate = useTranslate();
  const { say } = useInsight();
  return (
    <Section title={translate('checklist.version', { version: version.version })}>
      {version.isProvisional && <Chip size="small" variant="outlined" label={translate('dashboard.provisional')} />}
      <Typography sx={{ maxWidth: '64ch', my: 1 }}>{version.description}</Typography>
      {version.from && (
        <Typography variant="body2">{translate('checklist.from', { version: version.from })}</Typography>
      )}
      <Link href={`/sjekkliste/${checklist}/${version.version}/papir`}>{translate('checklist.paper')}</Link>
      <Typography sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)', overflowWrap: 'anywhere', my: 1 }}>
        {say('versions.hash')} <code>{version.hash}</code>
      </Typography>
      <Questions version={version} isOpen={isNewest} />
    </Section>
  );
}

function Versions() {
  const record = useRecordContext<ChecklistRecord>();
  if (!record) return null;
  return (
    <>
      <VersionChanges versions={record.versions} />
      {[...record.versions].reverse().map((version, position) => (
        <VersionSection key={version.id} checklist={record.id} version={version} isNewest={position === 0} />
      ))}
    </>
  );
}

/** One checklist: what changed between two of its versions, and every version, newest first, with every question. */
export function ChecklistShow() {
  return (
    <Show queryOptions={wholeRecord}>
      <SimpleShowLayout>
        <Versions />
      </SimpleShowLayout>
    </Show>
  );
}
