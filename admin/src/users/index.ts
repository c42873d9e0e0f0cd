import Icon from '@mui/icons-material/People';
import { UserCreate } from './UserCreate.tsx';
import { UserEdit } from './UserEdit.tsx';
import { UserList } from './UserList.tsx';

export default {
  name: 'users',
  list: UserList,
  create: UserCreate,
  edit: UserEdit,
  icon: Icon,
  recordRepresentation: 'name',
};
