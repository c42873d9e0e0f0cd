import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { isOutcome, outcomeLines, progressOf, refusalText } from './importModel.ts';
import { ProblemTable } from './ProblemTable.tsx';
import type { Run } from './runs.ts';
import type { KnownRun } from './useRun.ts';

function Progress({ words, percent }: { words: string; percent: number | null }) {
  return (
    <Box role="status" sx={{ maxWidth: 480, my: 2 }}>
      <Typography sx={{ mb: 1 }}>{words}</Typography>
      <LinearProgress
        aria-label={words}
        variant={percent === null ? 'indeterminate' : 'determinate'}
        value={percent ?? undefined}
      />
    </Box>
  );
}

function Answer({ run, importTried }: { run: Run; importTried: (() => void) | null }) {
  const { say, language } = useInsight();
  const words = { say, language };
  if (!run.answer) return null;
  const { body, status } = run.answer;
  if (!isOutcome(body))
    return <Typography>{status === 500 ? say('imports.failedHere') : refusalText(body, words)}</Typography>;
  const isClean = body.problems.length === 0;
  return (
    <>
      {outcomeLines(body, run.isDryRun, run.kind, words).map((line) => (
        <Typography key={line}>{line}</Typography>
      ))}
      {isClean && run.isDryRun && importTried && (
        <Button variant="contained" onClick={importTried} sx={{ mt: 2 }}>
          {say('imports.import')}
        </Button>
      )}
      {isClean && run.isDryRun && !importTried && <Typography sx={{ mt: 1 }}>{say('imports.chooseAgain')}</Typography>}
      {!isClean && <ProblemTable problems={body.problems} fileName={run.fileName} />}
    </>
  );
}

type Props = {
  readonly known: KnownRun;
  readonly isSending: boolean;
  /** Why it was refused before it began. */
  readonly refusal: string | null;
  /** Imports the file that was tried; null when the page no longer has it. */
  readonly importTried: (() => void) | null;
};

/** How far a file has come, and what came of it. */
export function RunPanel({ known: { run, state }, isSending, refusal, importTried }: Props) {
  const { say, language } = useInsight();
  const words = { say, language };
  return (
    <Section
      title={
        run
          ? say(run.isDryRun ? 'imports.triedFile' : 'imports.importedFile', { file: run.fileName })
          : say('imports.sentFile')
      }
    >
      {refusal && <Typography role="alert">{refusal}</Typography>}
      {!refusal && !run && isSending && <Progress words={say('imports.sending')} percent={null} />}
      {!refusal && !run && !isSending && state === 'UNKNOWN' && <Typography>{say('imports.notArrived')}</Typography>}
      {state === 'UNREACHED' && <Typography role="status">{say('imports.unreached')}</Typography>}
      {run?.state === 'RUNNING' && <Progress {...progressOf(run, words)} />}
      {run?.state === 'STOPPED' && <Typography role="alert">{say('imports.wasStopped')}</Typography>}
      {run?.state === 'LANDED' && <Typography>{say('imports.hasLanded')}</Typography>}
      {run?.state === 'FINISHED' && <Answer run={run} importTried={importTried} />}
    </Section>
  );
}
