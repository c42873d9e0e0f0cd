import type { CreateParams, GetListParams, GetOneParams, UpdateParams } from 'ra-core';
import { listOf, pageOf } from '../dashboard/page.ts';
import { accepted, bind } from '../operation.ts';
import { ndfuUserCreate, userList, userOne, userUpdate } from './queries.ts';

export const userOperations = {
  GET_LIST: (params: GetListParams) =>
    bind(userList, { filter: params.filter, ...pageOf(params) }, ({ users }) => listOf(users)),
  GET_ONE: ({ id }: GetOneParams) => bind(userOne, { id: String(id) }, ({ user }) => ({ data: user })),
  CREATE: ({ data }: CreateParams) =>
    bind(
      ndfuUserCreate,
      { email: data.email ?? '', name: data.name ?? '', role: data.ndfuRole ?? 'ADVISER' },
      ({ createNdfuUser }) => ({
        data: accepted(createNdfuUser),
      }),
    ),
  UPDATE: ({ id, data }: UpdateParams) =>
    bind(
      userUpdate,
      { id: String(id), name: data.name, ndfuRole: data.ndfuRole || null, isActive: data.isActive },
      ({ updateUser }) => ({ data: { ...data, ...accepted(updateUser) } }),
    ),
};
