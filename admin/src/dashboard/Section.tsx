import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** A part of a page under its own heading; `empty` says in words that there is nothing. */
export function Section({
  title,
  isEmpty = false,
  children,
}: {
  title: string;
  isEmpty?: boolean;
  children: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ borderTop: '1px solid', borderColor: 'divider', mt: 4, pt: 2.5 }}>
      <Typography variant="h2" sx={{ fontSize: 'var(--fs-size-4)', mb: 1.5 }}>
        {title}
      </Typography>
      {isEmpty ? <Typography color="text.secondary">{translate('dashboard.none')}</Typography> : children}
    </Box>
  );
}
