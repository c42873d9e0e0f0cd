import type { CreateParams, GetListParams, GetOneParams, UpdateParams } from 'ra-core';
import { apiLanguage } from '../dashboard/i18nProvider.ts';
import { listOf, pageOf } from '../dashboard/page.ts';
import type { RoundInput } from '../generated/dashboard/graphql.ts';
import { accepted, bind } from '../operation.ts';
import { roundCreate, roundList, roundOne, roundUpdate } from './queries.ts';

/** The page chooses one published version; the API wants its two parts. */
function inputOf(data: {
  name: string;
  checklistVersionId: string;
  opensOn: string;
  closesOn: string;
  publishesOn: string;
}): RoundInput {
  const [checklistId = '', version = ''] = data.checklistVersionId.split('@');
  return {
    name: data.name,
    checklistId,
    version,
    opensOn: data.opensOn,
    closesOn: data.closesOn,
    publishesOn: data.publishesOn,
  };
}

const withVersionId = <Round extends { checklistVersion: { id: string } }>(round: Round | null | undefined) =>
  round && { ...round, checklistVersionId: round.checklistVersion.id };

export const roundOperations = {
  GET_LIST: (params: GetListParams) =>
    bind(roundList, { ...pageOf(params), language: apiLanguage() }, ({ rounds }) => listOf(rounds)),
  GET_ONE: ({ id }: GetOneParams) =>
    bind(roundOne, { id: String(id), language: apiLanguage() }, ({ round }) => ({ data: withVersionId(round) })),
  CREATE: ({ data }: CreateParams) =>
    bind(roundCreate, { input: inputOf(data as Parameters<typeof inputOf>[0]) }, ({ createRound }) => ({
      data: accepted(createRound),
    })),
  UPDATE: ({ id, data }: UpdateParams) =>
    bind(roundUpdate, { id: String(id), input: inputOf(data as Parameters<typeof inputOf>[0]) }, ({ updateRound }) => ({
      data: { ...data, ...accepted(updateRound) },
    })),
};
