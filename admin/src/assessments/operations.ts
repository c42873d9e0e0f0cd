import type { GetListParams, GetOneParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { listOf, pageOf } from '../dashboard/page.ts';
import { bind } from '../operation.ts';
import { assessmentList, assessmentOne } from './queries.ts';

export const assessmentOperations = {
  GET_LIST: (params: GetListParams) =>
    bind(assessmentList, { filter: params.filter, ...pageOf(params), language: apiLanguage() }, ({ assessments }) =>
      listOf(assessments),
    ),
  GET_ONE: ({ id }: GetOneParams) =>
    bind(assessmentOne, { id: String(id), language: apiLanguage() }, ({ assessment }) => ({ data: assessment })),
};
