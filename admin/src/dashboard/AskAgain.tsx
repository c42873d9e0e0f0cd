import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useInsight } from './useInsight.ts';

/** In the place of figures that are not there yet: said after 400 ms; where they could not be had, that and what to do. */
export function AskAgain({ hasFailed, ask, height = 240 }: { hasFailed: boolean; ask: () => void; height?: number }) {
  const { say } = useInsight();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" sx={{ minHeight: height, py: 3 }}>
      {hasFailed ? (
        <>
          <Typography sx={{ mb: 1.5 }}>{say('insight.failed')}</Typography>
          <Button variant="outlined" onClick={ask}>
            {say('insight.again')}
          </Button>
        </>
      ) : (
        isLong && <Typography color="text.secondary">{say('insight.fetching')}</Typography>
      )}
    </Box>
  );
}
