import type { Table } from '../classes.ts';

export const dugnadsTable: Table = {};
