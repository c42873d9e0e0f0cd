import Icon from '@mui/icons-material/LocationCity';
import { lazy } from 'react';

/** The list is the workbench’s: dashboard.tsx joins them. */
export default {
  name: 'municipalities',
  show: lazy(() => import('./MunicipalityShow.tsx').then((page) => ({ default: page.MunicipalityShow }))),
  edit: lazy(() => import('./MunicipalityEdit.tsx').then((page) => ({ default: page.MunicipalityEdit }))),
  icon: Icon,
  recordRepresentation: 'name',
};
