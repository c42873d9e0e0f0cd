import Icon from '@mui/icons-material/Checklist';
import { ChecklistList } from './ChecklistList.tsx';
import { ChecklistShow } from './ChecklistShow.tsx';

export default {
  name: 'checklists',
  list: ChecklistList,
  show: ChecklistShow,
  icon: Icon,
  recordRepresentation: 'title',
};
