import type { Table } from '../classes.ts';

export const comparisonsTable: Table = {};
