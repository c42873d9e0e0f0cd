import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { freshKey } from '../common/freshKey.ts';
import { PageTitle } from '../dashboard/PageTitle.tsx';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { ImportForm } from './ImportForm.tsx';
import { ImportList } from './ImportList.tsx';
import { isOutcome, refusalText } from './importModel.ts';
import { LatestRuns } from './LatestRuns.tsx';
import { RunPanel } from './RunPanel.tsx';
import { addressOf, sendFile, type Target } from './runs.ts';
import { useRun } from './useRun.ts';
import '../dashboard/workbench.css';

/** What a file that was tried needs to be imported as it is, and the run that tried it. */
type Sent = { readonly run: string; readonly file: File; readonly target: Target; readonly isDryRun: boolean };
/** Why a run was refused before it began. */
type Refusal = { readonly run: string; readonly text: string };

/**
 * Files of earlier years: try one, import it, see how far it has come and what came of it. The run's id is in the address,
 * so a reload finds it again.
 */
export default function ImportPage() {
  const { say, language } = useInsight();
  const [search, setSearch] = useSearchParams();
  const [sent, setSent] = useState<Sent | null>(null);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const runId = search.get('fil');
  const known = useRun(runId, isSending);

  const send = async (file: File, target: Target, isDryRun: boolean) => {
    const run = freshKey();
    setSent({ run, file, target, isDryRun });
    setRefusal(null);
    setSending(true);
    setSearch((before) => {
      before.set('fil', run);
      return before;
    });
    try {
      const { body } = await sendFile(addressOf(target, file, run, isDryRun), file);
      // What was refused before it began has no run; of the rest the run tells.
      if (!isOutcome(body)) setRefusal({ run, text: refusalText(body, { say, language }) });
    } catch {
      setRefusal(null);
    } finally {
      setSending(false);
    }
  };
  // The address may show another run than the one that was sent from here: what it offers is that run's alone.
  const own = sent?.run === runId ? sent : null;
  const importTried = own?.isDryRun ? () => void send(own.file, own.target, false) : null;
  const refused = refusal?.run === runId ? refusal.text : null;

  return (
    <Box className="wb" sx={{ maxWidth: 1000 }}>
      <PageTitle>{say('imports.title')}</PageTitle>
      <Typography color="text.secondary" sx={{ maxWidth: '64ch', my: 1.5 }}>
        {say('imports.lead')}
      </Typography>
      <ImportForm isSending={isSending} send={(file, target) => void send(file, target, true)} />
      {runId !== null && (
        <RunPanel key={runId} known={known} isSending={isSending} refusal={refused} importTried={importTried} />
      )}
      <Section title={say('imports.lately')}>
        <LatestRuns turn={`${runId} ${known.run?.state ?? ''}`} />
      </Section>
      <Section title={say('imports.all')}>
        <ImportList turn={`${runId} ${known.run?.state ?? ''}`} />
      </Section>
    </Box>
  );
}
