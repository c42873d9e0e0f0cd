import { Box, Button } from '@mui/material';
import { Records } from '../dashboard/list/Records.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { type ProblemRow, problemRow, problemsCsv } from './importModel.ts';
import type { Problem } from './runs.ts';

/** Hands a text to the browser as a file. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Every problem of a file, row by row, with what to write instead; and the same as a file. */
export function ProblemTable({ problems, fileName }: { problems: readonly Problem[]; fileName: string }) {
  const { say, language } = useInsight();
  const words = { say, language };
  const rows = problems.map((problem) => problemRow(problem, words));
  const ownName = `${fileName.replace(/\.[a-z]+$/i, '')}-${say('imports.problemsFile')}.csv`;
  return (
    <>
      <Button variant="outlined" onClick={() => save(problemsCsv(rows, words), ownName)} sx={{ my: 2 }}>
        {say('imports.saveProblems')}
      </Button>
      <Box sx={{ maxHeight: 560, overflowY: 'auto' }}>
        <Records<ProblemRow & { readonly id: string }>
          label={say('imports.problems')}
          columns={(['place', 'value', 'problem', 'mend'] as const).map((key) => ({
            id: key,
            label: say(`imports.${key}`),
            cell: (row) => (
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {row[key]}
              </Box>
            ),
          }))}
          rows={rows.map((row, place) => ({ ...row, id: String(place) }))}
        />
      </Box>
    </>
  );
}
