import Icon from '@mui/icons-material/EventRepeat';
import { RoundCreate } from './RoundCreate.tsx';
import { RoundEdit } from './RoundEdit.tsx';
import { RoundList } from './RoundList.tsx';
import { RoundShow } from './RoundShow.tsx';

export default {
  name: 'rounds',
  list: RoundList,
  show: RoundShow,
  create: RoundCreate,
  edit: RoundEdit,
  icon: Icon,
  recordRepresentation: 'name',
};
