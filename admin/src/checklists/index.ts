import Icon from '@mui/icons-material/Checklist';
import { lazy } from 'react';

export default {
  name: 'checklists',
  list: lazy(() => import('./ChecklistList.tsx').then((page) => ({ default: page.ChecklistList }))),
  show: lazy(() => import('./ChecklistShow.tsx').then((page) => ({ default: page.ChecklistShow }))),
  icon: Icon,
  recordRepresentation: 'title',
};
