import { Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-admin';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { moment } from '../dashboard/format.ts';
import { PlainTable } from '../dashboard/PlainTable.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { runWord } from './importModel.ts';
import { latestRuns, type RunSummary } from './runs.ts';

/**
 * Files that were sent in the last two weeks, by anybody: tried and refused ones too, each with the way back to what it
 * came to.
 * @param props.turn the list is read again when it changes
 */
export function LatestRuns({ turn }: { turn: string }) {
  const { say, language } = useInsight();
  const [runs, setRuns] = useState<readonly RunSummary[] | 'FAILED' | null>(null);
  const read = useRef('');
  const ask = () => {
    // What is known stands while it is asked anew.
    setRuns((known) => (known === 'FAILED' ? null : known));
    latestRuns().then(setRuns, () => setRuns('FAILED'));
  };
  useEffect(() => {
    if (read.current === turn) return;
    read.current = turn;
    latestRuns().then(setRuns, () => setRuns('FAILED'));
  }, [turn]);
  if (runs === null || runs === 'FAILED') return <AskAgain hasFailed={runs === 'FAILED'} ask={ask} height={60} />;
  if (runs.length === 0) return <Typography color="text.secondary">{say('imports.noneLately')}</Typography>;
  return (
    <PlainTable
      label={say('imports.lately')}
      columns={(['file', 'who', 'when', 'became'] as const).map((key) => ({ label: say(`imports.head_${key}`) }))}
      rows={runs.map(({ id, fileName, startedBy, startedAt, status, ...run }) => ({
        id,
        cells: [
          <Link key="file" to={`/imports?fil=${id}`}>
            {fileName}
          </Link>,
          startedBy ?? say('imports.nobody'),
          moment(startedAt),
          runWord({ ...run, status }, { say, language }),
        ],
      }))}
    />
  );
}
