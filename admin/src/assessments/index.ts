import Icon from '@mui/icons-material/FactCheck';
import { AssessmentList } from './AssessmentList.tsx';
import { AssessmentShow } from './AssessmentShow.tsx';

export default {
  name: 'assessments',
  list: AssessmentList,
  show: AssessmentShow,
  icon: Icon,
  recordRepresentation: (record: { municipality: { name: string } }) => record.municipality.name,
};
