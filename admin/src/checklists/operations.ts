import type { GetOneParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { bind } from '../operation.ts';
import { checklistList, checklistOne } from './queries.ts';

export const checklistOperations = {
  GET_LIST: () =>
    bind(checklistList, { language: apiLanguage() }, ({ checklists }) => ({
      data: checklists,
      total: checklists.length,
    })),
  GET_ONE: ({ id }: GetOneParams) =>
    bind(checklistOne, { id: String(id), language: apiLanguage() }, ({ checklist }) => ({ data: checklist })),
};
