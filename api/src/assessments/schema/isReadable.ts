import { roundColumns } from '../read.ts';

/** A selection as plugin-prisma writes it: by field `true`, or a selection of its own. */
type Selection = { readonly select?: object; readonly include?: object };

const roundsOwn: readonly string[] = roundColumns;

/**
 * Whether an assessment as its own statements read it (read.ts) holds all that a query asks for beside its columns;
 * whatever else is asked is for Prisma to load.
 */
export function isReadable({ select, include }: Selection): boolean {
  if (select) return false;
  return Object.entries(include ?? {}).every(([relation, asked]) => {
    if (relation === 'municipality') return onlyColumns(asked, ['id']);
    if (relation === 'round') return onlyColumns(asked, roundsOwn);
    return (relation === 'answers' || relation === 'proposals') && asked === true;
  });
}

function onlyColumns({ select, ...rest }: Selection, known: readonly string[]): boolean {
  if (!select || Object.values(rest).some((value) => value !== undefined)) return false;
  return Object.entries(select).every(([column, asked]) => asked === true && known.includes(column));
}
