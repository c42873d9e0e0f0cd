import type { Table } from '../classes.ts';

export const importsTable: Table = {};
