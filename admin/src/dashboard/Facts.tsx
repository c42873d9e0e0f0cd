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
        gap: { xs: '12px 20px', sm: '12px 36px' },
        gridTemplateColumns: {
          xs: 'repeat(auto-fill, minmax(min(100%, 138px), 1fr))',
          sm: 'repeat(auto-fill, minmax(280px, 1fr))',
        },
        m: 0,
        my: 2,
      }}
    >
      {known.map(([name, value]) => (
        <Box key={name} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
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
