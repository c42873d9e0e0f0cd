import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Facts with their names, side by side where there is room. A fact without a value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gap: '12px 36px',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
        m: 0,
        my: 2,
      }}
    >
      {known.map(([name, value]) => (
        <Box key={name}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600, m: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
