import type { GetListParams, GetManyParams, GetOneParams, UpdateParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { listOf, pageOf } from '../dashboard/page.ts';
import { accepted, bind } from '../operation.ts';
import { municipalityList, municipalityOne, municipalityUpdate } from './queries.ts';

export const municipalityOperations = {
  GET_LIST: (params: GetListParams) =>
    bind(municipalityList, { filter: params.filter, ...pageOf(params) }, ({ municipalities }) =>
      listOf(municipalities),
    ),
  GET_MANY: ({ ids }: GetManyParams) =>
    bind(
      municipalityList,
      { filter: { ids: ids.map(String) }, limit: ids.length, offset: 0 },
      ({ municipalities }) => ({
        data: municipalities.items,
      }),
    ),
  GET_ONE: ({ id }: GetOneParams) =>
    bind(municipalityOne, { id: String(id), language: apiLanguage() }, ({ municipality }) => ({ data: municipality })),
  UPDATE: ({ id, data }: UpdateParams) =>
    bind(
      municipalityUpdate,
      { id: String(id), postAddress: data.postAddress, language: data.language },
      ({ updateMunicipality }) => ({ data: accepted(updateMunicipality) }),
    ),
};
