import type { DataProvider } from 'ra-core';
import { assessmentOperations } from './assessments/operations.ts';
import { checklistOperations } from './checklists/operations.ts';
import { client } from './client.ts';
import { dugnadOperations } from './insight/operations.ts';
import { municipalityOperations } from './municipalities/operations.ts';
import type { Bound } from './operation.ts';
import { roundOperations } from './rounds/operations.ts';
import { userOperations } from './users/operations.ts';
import { progressOperations, standingOperations, standingThemeOperations } from './workbench/operations.ts';

type Answering = (params: never) => Bound;

/** Resource × react-admin verb → that feature's operation. What is not here is not offered by any page. */
const operations: Readonly<Record<string, Readonly<Record<string, Answering>>>> = {
  assessments: assessmentOperations,
  checklists: checklistOperations,
  dugnads: dugnadOperations,
  municipalities: municipalityOperations,
  progress: progressOperations,
  rounds: roundOperations,
  standings: standingOperations,
  standingThemes: standingThemeOperations,
  users: userOperations,
};

/** Asks what a verb of a resource means. @throws HttpError, Refused */
const answering = (verb: string) => async (resource: string, params: unknown) => {
  const operation = operations[resource]?.[verb];
  if (!operation) throw new Error(`No operation for ${verb} of ${resource}: add it to ${resource}/operations.ts`);
  const { query, variables, read } = operation(params as never);
  const { data } = await client.query({ query, variables });
  // What a resource's record is, its operations know; react-admin takes them at their word.
  return read(data) as never;
};

export const dataProvider: DataProvider = {
  getList: answering('GET_LIST'),
  getOne: answering('GET_ONE'),
  getMany: answering('GET_MANY'),
  getManyReference: answering('GET_MANY_REFERENCE'),
  create: answering('CREATE'),
  update: answering('UPDATE'),
  updateMany: answering('UPDATE_MANY'),
  delete: answering('DELETE'),
  deleteMany: answering('DELETE_MANY'),
};
