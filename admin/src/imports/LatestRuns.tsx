import { Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-admin';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { moment } from '../dashboard/format.ts';
import { Records } from '../dashboard/list/Records.tsx';
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
    <Records
      label={say('imports.lately')}
      columns={[
        {
          id: 'file',
          label: say('imports.head_file'),
          cell: ({ id, fileName }) => <Link to={`/imports?fil=${id}`}>{fileName}</Link>,
        },
        {
          id: 'who',
          label: say('imports.head_who'),
          cell: ({ startedBy }) => startedBy ?? say('imports.nobody'),
        },
        { id: 'when', label: say('imports.head_when'), cell: ({ startedAt }) => moment(startedAt) },
        { id: 'became', label: say('imports.head_became'), cell: (run) => runWord(run, { say, language }) },
      ]}
      rows={runs}
    />
  );
}
