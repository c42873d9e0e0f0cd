import Icon from '@mui/icons-material/FactCheck';
import { lazy } from 'react';

export default {
  name: 'assessments',
  list: lazy(() => import('./AssessmentList.tsx').then((page) => ({ default: page.AssessmentList }))),
  show: lazy(() => import('./AssessmentShow.tsx').then((page) => ({ default: page.AssessmentShow }))),
  icon: Icon,
  recordRepresentation: (record: { municipality: { name: string } }) => record.municipality.name,
};
