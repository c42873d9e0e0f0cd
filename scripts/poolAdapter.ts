import { type ColumnType, ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

/** PostgreSQL type (OID) → how the schema engine reads it; what is not listed is read as text. */
const columnTypes: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1015: ColumnTypeEnum.TextArray,
  1114: ColumnTypeEnum.DateTime,
  1184: ColumnTypeEnum.DateTime,
};

/**
 * Lets Prisma's schema engine work through a pg pool. `@prisma/adapter-pg` cannot: it splits scripts at every semicolon,
 * which breaks function bodies, and it cannot read the "char" columns of the catalogue.
 */
export function poolAdapter(pool: pg.Pool): SqlDriverAdapter {
  return {
    provider: 'postgres',
    adapterName: 'pool',
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    executeScript: async (script: string) => {
      await pool.query(script);
    },
    executeRaw: async ({ sql, args }: SqlQuery) => (await pool.query(sql, args)).rowCount ?? 0,
    queryRaw: async ({ sql, args }: SqlQuery) => {
      const { fields, rows } = await pool.query({ text: sql, values: args, rowMode: 'array' });
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => columnTypes[dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    startTransaction: () => Promise.reject(new Error('the schema engine does not ask for transactions')),
    dispose: async () => undefined,
  };
}
