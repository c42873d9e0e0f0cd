import Icon from '@mui/icons-material/EventRepeat';
import { lazy } from 'react';

export default {
  name: 'rounds',
  list: lazy(() => import('./RoundList.tsx').then((page) => ({ default: page.RoundList }))),
  show: lazy(() => import('./RoundShow.tsx').then((page) => ({ default: page.RoundShow }))),
  create: lazy(() => import('./RoundCreate.tsx').then((page) => ({ default: page.RoundCreate }))),
  edit: lazy(() => import('./RoundEdit.tsx').then((page) => ({ default: page.RoundEdit }))),
  icon: Icon,
  recordRepresentation: 'name',
};
