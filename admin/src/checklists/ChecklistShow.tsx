import { Box, Typography } from '@mui/material';
import { Link, ShowBase, useShowContext, useTranslate } from 'react-admin';
import { NoRecord } from '../dashboard/progress/NoPage.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { ChecklistOneQuery } from '../generated/dashboard/graphql.ts';
import { VersionChanges } from './VersionChanges.tsx';
import '../dashboard/workbench.css';

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
      {version.isProvisional && <p className="wb-meta">{translate('dashboard.provisional')}</p>}
      <Typography sx={{ maxWidth: '64ch', my: 1 }}>{version.description}</Typography>
      {version.from && (
        <Typography variant="body2">{translate('checklist.from', { version: version.from })}</Typography>
      )}
      <a href={`/sjekkliste/${checklist}/${version.version}/papir`}>{translate('checklist.paper')}</a>
      <Typography sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)', overflowWrap: 'anywhere', my: 1 }}>
        {say('versions.hash')} <code>{version.hash}</code>
      </Typography>
      <Questions version={version} isOpen={isNewest} />
    </Section>
  );
}

function Versions() {
  const { t } = useWords();
  const shown = useShowContext<ChecklistRecord>();
  const { record } = shown;
  if (!record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  return (
    <>
      <header className="wb-head">
        <p className="wb-meta">
          <Link to="/checklists">{t('list.checklists.to_list')}</Link>
        </p>
        <h1>{record.title}</h1>
      </header>
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
    <ShowBase queryOptions={wholeRecord}>
      <div className="wb">
        <Versions />
      </div>
    </ShowBase>
  );
}
