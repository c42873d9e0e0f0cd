import type { Table } from '../classes.ts';

export const benchmarksTable: Table = {};
