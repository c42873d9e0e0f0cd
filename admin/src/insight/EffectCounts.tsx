import { Box, Typography } from '@mui/material';
import { Link } from 'react-admin';
import { PlainTable } from '../dashboard/PlainTable.tsx';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { bandRows, countedGroups, type Effect } from './effectModel.ts';

type Members = Effect['groups'][number]['members'];

function Who({ members, name }: { members: Members; name: string }) {
  const { say } = useInsight();
  if (members.length === 0) return null;
  return (
    <Box component="details" sx={{ my: 1 }}>
      <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
        {say('effect.who', { group: name })}
      </Box>
      <Box component="p" sx={{ fontSize: 'var(--fs-size-2)', maxWidth: '80ch', my: 1 }}>
        {members.map(({ municipality }, place) => (
          <span key={municipality.id}>
            {place > 0 && ', '}
            <Link to={`/municipalities/${municipality.id}/show`}>{municipality.name}</Link>
          </span>
        ))}
      </Box>
    </Box>
  );
}

/** Who the estimate rests on, and everybody who was left out and why; and the same by where they started. */
export function EffectCounts({ effect }: { effect: Effect }) {
  const { say, language } = useInsight();
  const words = { say, language };
  const groups = countedGroups(effect, words);
  const bands = bandRows(effect, words);
  return (
    <>
      <Section title={say('effect.counted')}>
        <Typography sx={{ maxWidth: '64ch', mb: 1 }}>
          {say('effect.countedLead', { count: groups.reduce((sum, { count }) => sum + count, 0) })}
        </Typography>
        <PlainTable
          label={say('effect.counted')}
          columns={[
            { label: say('effect.group') },
            { label: say('effect.count'), isNumber: true },
            { label: say('effect.inUse'), isNumber: true },
            { label: say('effect.leftOut'), isNumber: true },
          ]}
          rows={groups.map(({ kind, name, count, inUse, leftOut, why }) => ({
            id: kind,
            cells: [
              <>
                {name}
                {why && <Box sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)' }}>{why}</Box>}
              </>,
              ...[String(count), String(inUse), String(leftOut)],
            ],
          }))}
        />
        {groups.map(({ kind, name, members }) => (
          <Who key={kind} members={members} name={name} />
        ))}
      </Section>
      {effect.figures && (
        <Section title={say('effect.bands')}>
          <Typography sx={{ maxWidth: '64ch', mb: 1 }}>{say('effect.bandsLead')}</Typography>
          <PlainTable
            label={say('effect.bands')}
            columns={[
              { label: say('effect.start') },
              { label: say('effect.treatedCount'), isNumber: true },
              { label: say('effect.treatedMean'), isNumber: true },
              { label: say('effect.comparableCount'), isNumber: true },
              { label: say('effect.comparableMean'), isNumber: true },
              { label: say('effect.difference'), isNumber: true },
            ]}
            rows={bands.map((row) => ({
              id: String(row.band),
              cells: [
                ...[row.name, String(row.treated), row.treatedMean],
                ...[String(row.comparable), row.comparableMean, row.difference],
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
}
