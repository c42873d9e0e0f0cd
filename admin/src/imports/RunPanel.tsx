import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { isOutcome, outcomeLines, progressOf, refusalText } from './importModel.ts';
import { ProblemTable } from './ProblemTable.tsx';
import type { Run } from './runs.ts';
import type { KnownRun } from './useRun.ts';

function Progress({ words, percent }: { words: string; percent: number | null }) {
  return (
    <Box sx={{ maxWidth: 480, my: 2 }}>
      <Typography sx={{ mb: 1 }}>{words}</Typography>
      <LinearProgress
        aria-label={words}
        variant={percent === null ? 'indeterminate' : 'determinate'}
        value={percent ?? undefined}
      />
    </Box>
  );
}

type Words = Pick<ReturnType<typeof useInsight>, 'say' | 'language'>;

/** What came of a file that is through, or would come of it: a sentence each. */
function answerLines({ answer, isDryRun, kind }: Run, words: Words): string[] {
  if (!answer) return [];
  const { body, status } = answer;
  if (isOutcome(body)) return outcomeLines(body, isDryRun, kind, words);
  return [status === 500 ? words.say('imports.failedHere') : refusalText(body, words)];
}

/** What can be done with the answer: import what was tried, or mend what is wrong in the file. */
function Onwards({ run, importTried }: { run: Run; importTried: (() => void) | null }) {
  const { say } = useInsight();
  const body = run.answer?.body;
  if (!body || !isOutcome(body)) return null;
  if (body.problems.length > 0) return <ProblemTable problems={body.problems} fileName={run.fileName} />;
  if (!run.isDryRun) return null;
  if (!importTried) return <Typography sx={{ mt: 1 }}>{say('imports.chooseAgain')}</Typography>;
  return (
    <Button variant="contained" onClick={importTried} sx={{ mt: 2 }}>
      {say('imports.import')}
    </Button>
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

/** How far a file has come, and what came of it: told aloud as it changes, in one place that is there from the start. */
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
      <Box role="status">
        {refusal && <Typography>{refusal}</Typography>}
        {!refusal && !run && isSending && <Progress words={say('imports.sending')} percent={null} />}
        {!refusal && !run && !isSending && state === 'UNKNOWN' && <Typography>{say('imports.notArrived')}</Typography>}
        {state === 'UNREACHED' && <Typography>{say('imports.unreached')}</Typography>}
        {run?.state === 'RUNNING' && <Progress {...progressOf(run, words)} />}
        {run?.state === 'STOPPED' && <Typography>{say('imports.wasStopped')}</Typography>}
        {run?.state === 'LANDED' && <Typography>{say('imports.hasLanded')}</Typography>}
        {run?.state === 'FINISHED' && answerLines(run, words).map((line) => <Typography key={line}>{line}</Typography>)}
      </Box>
      {run?.state === 'FINISHED' && <Onwards run={run} importTried={importTried} />}
    </Section>
  );
}
