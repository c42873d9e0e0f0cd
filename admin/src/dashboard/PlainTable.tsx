import { Box } from '@mui/material';
import type { ReactNode } from 'react';

const cell = {
  borderBottom: '1px solid',
  borderColor: 'divider',
  p: 1,
  textAlign: 'left',
  verticalAlign: 'top',
} as const;
const number = { ...cell, fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' } as const;
const head = {
  borderColor: 'var(--fs-line-strong)',
  color: 'text.secondary',
  fontSize: 'var(--fs-size-1)',
  fontWeight: 600,
};

/**
 * A table in a frame of its own, which scrolls sideways where the screen is narrow; the first cell names the row.
 * @param props.label what the table is about, for those who cannot see it
 */
export function PlainTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} sx={{ maxWidth: '100%', overflowX: 'auto' }}>
      <Box component="table" sx={{ borderCollapse: 'collapse', fontSize: 'var(--fs-size-2)', minWidth: '60%' }}>
        <thead>
          <tr>
            {columns.map(({ label: text, isNumber }) => (
              <Box key={text} component="th" scope="col" sx={{ ...(isNumber ? number : cell), ...head }}>
                {text}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((content, place) =>
                place === 0 ? (
                  <Box
                    key={columns[0]?.label}
                    component="th"
                    scope="row"
                    sx={{ ...cell, fontWeight: 400, minWidth: '14ch' }}
                  >
                    {content}
                  </Box>
                ) : (
                  <Box key={columns[place]?.label} component="td" sx={columns[place]?.isNumber ? number : cell}>
                    {content}
                  </Box>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
