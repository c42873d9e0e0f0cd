import SchemaBuilder, {
  BasePlugin,
  type BuildCache,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';

const ownRows = new WeakSet<object>();

/**
 * Notes that a row was read by a statement of our own, with all that the query asks for of it: its fields are taken from it,
 * and plugin-prisma need not find out, field by field, what it has loaded.
 */
export function ownRow<Row extends object>(row: Row): Row {
  ownRows.add(row);
  return row;
}

/** Stands before plugin-prisma and within scope-auth: what a field requires of its caller is asked for all the same. */
class OwnRowsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  constructor(cache: BuildCache<Types>) {
    super(cache, 'ownRows');
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { kind, extensions, resolve = defaultFieldResolver }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (kind !== 'PrismaObject' || !extensions?.pothosPrismaSelect) return resolver;
    const own = resolve as typeof resolver;
    return (parent, args, context, info) =>
      (ownRows.has(parent as object) ? own : resolver)(parent, args, context, info);
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      ownRows: OwnRowsPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin('ownRows', OwnRowsPlugin);
