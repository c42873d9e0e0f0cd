import type { Table } from '../classes.ts';

export const effectTable: Table = {};
