import { Box, Typography } from '@mui/material';
import {
  CreateButton,
  useGetResourceLabel,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';

/** A list with nothing in it yet: says so, and what to do next where something can be made here. */
export function EmptyList() {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const label = useGetResourceLabel();
  const { hasCreate } = useResourceDefinition();
  return (
    <Box sx={{ py: 6 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {label(resource, 2)}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate('ra.page.empty')} {hasCreate && translate('ra.page.invite')}
      </Typography>
      {hasCreate && <CreateButton variant="contained" />}
    </Box>
  );
}
