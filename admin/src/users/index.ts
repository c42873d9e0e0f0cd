import Icon from '@mui/icons-material/People';
import { lazy } from 'react';

export default {
  name: 'users',
  list: lazy(() => import('./UserList.tsx').then((page) => ({ default: page.UserList }))),
  create: lazy(() => import('./UserCreate.tsx').then((page) => ({ default: page.UserCreate }))),
  edit: lazy(() => import('./UserEdit.tsx').then((page) => ({ default: page.UserEdit }))),
  icon: Icon,
  recordRepresentation: 'name',
};
