import type { Level } from '@fritidssjekken/checklist-definitions';
import { Box, Typography } from '@mui/material';
import { Causes } from '../charts/Causes.tsx';
import { Figure } from '../charts/Figure.tsx';
import { Slopes } from '../charts/Slopes.tsx';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import {
  type Change,
  type CriterionRow,
  causesOf,
  causesTable,
  criteriaByTheme,
  slopesOf,
  slopesTable,
} from './dugnadModel.ts';

const cell = {
  borderBottom: '1px solid',
  borderColor: 'divider',
  p: 1,
  textAlign: 'left',
  verticalAlign: 'top',
} as const;
const number = { ...cell, fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' } as const;

/** Cards wide enough for "100 %" at both ends. */
const roomy = {
  '@media (min-width: 700px)': {
    '& .chart-slopes ul': { gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))' },
  },
} as const;

function Row({ row }: { row: CriterionRow }) {
  return (
    <tr>
      <Box component="td" sx={number}>
        {row.number}
      </Box>
      <Box component="th" scope="row" sx={{ ...cell, fontWeight: 400, minWidth: '22ch' }}>
        {row.text}
      </Box>
      <Box component="td" sx={number}>
        {row.before}
      </Box>
      <Box component="td" sx={number}>
        {row.after}
      </Box>
      <Box component="td" sx={{ ...cell, fontWeight: row.isPractice ? 600 : 400, minWidth: '14ch' }}>
        {row.became}
      </Box>
    </tr>
  );
}

function Criteria({ change }: { change: Change }) {
  const { say, language } = useInsight();
  const heads = ['number', 'question', 'before', 'after', 'became'] as const;
  return (
    <Box role="region" aria-label={say('dugnad.criteria')} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={{ borderCollapse: 'collapse', fontSize: 'var(--fs-size-2)', width: '100%' }}>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <Box key={head} component="th" scope="col" sx={place === 1 || place === 4 ? cell : number}>
                {say(`dugnad.${head}`)}
              </Box>
            ))}
          </tr>
        </thead>
        {criteriaByTheme(change, { say, language }).map(({ id, name, rows }) => (
          <tbody key={id}>
            <tr>
              <Box component="th" scope="rowgroup" colSpan={5} sx={{ ...cell, pt: 2.5 }}>
                {name}
              </Box>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </Box>
    </Box>
  );
}

/** What became of the answers around a dugnad: by theme, by cause, by question. */
export function DugnadChange({ change, levels }: { change: Change; levels: readonly Level[] }) {
  const { say, language } = useInsight();
  const words = { say, language, levels };
  const slopes = slopesOf(change, words);
  const causes = causesOf(change, words);
  const { better, worse, same, notComparable } = change;
  return (
    <>
      <Figure
        id="dugnad-temaer"
        language={language}
        message={say('dugnad.themesMessage', {
          better: slopes.filter(({ outcome }) => outcome === 'better').length,
          of: slopes.filter(({ outcome }) => outcome !== 'notComparable').length,
        })}
        about={say('dugnad.themesAbout')}
        table={slopesTable(slopes, words)}
      >
        <Box sx={roomy}>
          <Slopes items={slopes} words={{ before: say('dugnad.before'), after: say('dugnad.after') }} />
        </Box>
      </Figure>
      {causes && (
        <Figure
          id="dugnad-aarsaker"
          language={language}
          message={say('dugnad.causesMessage', { points: causes.steps[2]?.label ?? '' })}
          about={say('dugnad.causesAbout')}
          note={say('dugnad.causesNote')}
          table={causesTable(causes, words)}
        >
          <Causes {...causes} />
        </Figure>
      )}
      <Section title={say('dugnad.criteria')}>
        <Typography sx={{ mb: 1 }}>{say('dugnad.criteriaCount', { better, worse, same, notComparable })}</Typography>
        <Criteria change={change} />
      </Section>
    </>
  );
}
