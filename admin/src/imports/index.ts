import Icon from '@mui/icons-material/UploadFile';
import { lazy } from 'react';

export default {
  name: 'imports',
  list: lazy(() => import('./ImportPage.tsx')),
  icon: Icon,
  options: { label: 'imports.title' },
};
