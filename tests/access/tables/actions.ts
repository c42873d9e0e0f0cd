import type { Table } from '../classes.ts';

export const actionsTable: Table = {};
