import { nextDay } from '../../api/src/days.ts';
import type { RegisterIssue } from './issue.ts';
import type { RegisterTables } from './tables.ts';

/** What must hold between the tables; returns every place where it does not. */
export function checkTables(tables: RegisterTables): RegisterIssue[] {
  return [
    ...checkIdentities(tables),
    ...checkCodes(tables),
    ...checkNames(tables),
    ...checkChanges(tables),
    ...checkPeerFacts(tables),
  ];
}

/** Permanent numbers are 1, 2, 3 … in the file's order: a new one comes last, none is taken out or moved. */
function checkIdentities(tables: RegisterTables): RegisterIssue[] {
  const at = place('identities.csv');
  const withCode = new Set(tables['codes.csv'].map(({ identity }) => identity));
  return tables['identities.csv'].flatMap(({ identity, row }, index) => {
    if (identity !== index + 1)
      return at(row, 'identity', `write ${index + 1}; a new municipality comes last, none is taken out`);
    return withCode.has(identity) ? [] : at(row, 'identity', `${identity} has no code; write one in codes.csv`);
  });
}

/** A code stands once; an identity's codes follow each other without gap or overlap; its county exists all the while. */
function checkCodes(tables: RegisterTables): RegisterIssue[] {
  const at = place('codes.csv');
  const known = identitiesOf(tables);
  const seen = new Set<string>();
  const faults = tables['codes.csv'].flatMap(({ code, identity, county_code, valid_from, valid_to, row }) => {
    const isRepeated = seen.has(code);
    seen.add(code);
    if (isRepeated) return at(row, 'code', `${code} stands twice; write each code once`);
    if (!known.has(identity)) return at(row, 'identity', `${identity} is not in identities.csv; write it there first`);
    if (valid_to !== null && valid_to < valid_from)
      return at(row, 'valid_to', `${valid_to} is before valid_from ${valid_from}; write the last valid day`);
    const hasCounty = tables['counties.csv'].some(
      (county) =>
        county.code === county_code &&
        county.valid_from <= valid_from &&
        (county.valid_to ?? lastOfDays) >= (valid_to ?? lastOfDays),
    );
    return hasCounty
      ? []
      : at(row, 'county_code', `county ${county_code} is not valid all that time; see counties.csv`);
  });
  const broken = [...codesByIdentity(tables).values()].flatMap((codes) =>
    codes.slice(1).flatMap((later, index) => {
      const earlier = codes[index]!;
      if (earlier.valid_to !== null && nextDay(earlier.valid_to) === later.valid_from) return [];
      return at(
        later.row,
        'valid_from',
        `identity ${later.identity} had code ${earlier.code} before; write the day after its last`,
      );
    }),
  );
  return [...faults, ...broken];
}

/** Names cover all days on which a municipality has a code. */
function checkNames(tables: RegisterTables): RegisterIssue[] {
  const at = place('names.csv');
  const codes = codesByIdentity(tables);
  const firstNames = new Map<number, string>();
  const seen = new Set<string>();
  const faults = tables['names.csv'].flatMap(({ identity, valid_from, official, name, row }) => {
    const own = codes.get(identity);
    if (!own) return at(row, 'identity', `${identity} is not in identities.csv; write it there first`);
    const key = `${identity} ${valid_from}`;
    if (seen.has(key)) return at(row, 'valid_from', `identity ${identity} has two names from ${valid_from}; write one`);
    seen.add(key);
    if (valid_from < (firstNames.get(identity) ?? lastOfDays)) firstNames.set(identity, valid_from);
    const last = own.at(-1)!.valid_to ?? lastOfDays;
    if (valid_from > last) return at(row, 'valid_from', `the municipality ended on ${last}; write a day before`);
    if (!official.split(' – ').includes(name))
      return at(row, 'official', `"${name}" is not part of it; join the forms by " – "`);
    return [];
  });
  const uncovered = [...codes].flatMap(([identity, own]) =>
    firstNames.get(identity) === own[0]!.valid_from
      ? []
      : [
          ...place('codes.csv')(
            own[0]!.row,
            'valid_from',
            `names.csv needs a name of ${identity} from ${own[0]!.valid_from}`,
          ),
        ],
  );
  return [...faults, ...uncovered];
}

/** Both codes of a change were valid; renumbering stays within an identity, merger and split lead to another. */
function checkChanges(tables: RegisterTables): RegisterIssue[] {
  const at = place('changes.csv');
  const codes = new Map(tables['codes.csv'].map((row) => [row.code, row]));
  const isValid = (code: string, on: string) => {
    const own = codes.get(code);
    return own !== undefined && own.valid_from <= on && (own.valid_to ?? lastOfDays) >= on;
  };
  return tables['changes.csv'].flatMap(({ date, from_code, to_code, kind, row }) => {
    const from = codes.get(from_code);
    const to = codes.get(to_code);
    if (!from) return at(row, 'from_code', `${from_code} is not in codes.csv; write it there first`);
    if (!to) return at(row, 'to_code', `${to_code} is not in codes.csv; write it there first`);
    if ((from.valid_to ?? lastOfDays) < date && nextDay(from.valid_to!) !== date)
      return at(row, 'date', `${from_code} ended on ${from.valid_to}; write the day after`);
    if (!isValid(to_code, date)) return at(row, 'date', `${to_code} was not valid that day; write its first day`);
    const isSame = from.identity === to.identity;
    if (kind === 'RENUMBERED' && !isSame)
      return at(row, 'kind', `${from_code} and ${to_code} are two identities; write merged or split, or one identity`);
    if (kind === 'SPLIT' && isSame)
      return at(row, 'kind', 'a split leads to another identity; write renumbered or boundary');
    if (kind === 'MERGED' && isSame && from_code !== to_code)
      return at(row, 'kind', 'a merger under a new code is a new identity; write renumbered, or two identities');
    return [];
  });
}

function checkPeerFacts(tables: RegisterTables): RegisterIssue[] {
  const known = identitiesOf(tables);
  const groups = new Set(tables['kostra-groups.csv'].map(({ code }) => code));
  return [...tables.peerFacts].flatMap(([vintage, rows]) => {
    const at = place(`peer-facts-${vintage}.csv`);
    const seen = new Set<number>();
    return rows.flatMap(({ identity, kostra_group, row }) => {
      if (!known.has(identity)) return at(row, 'identity', `${identity} is not in identities.csv`);
      if (seen.has(identity))
        return at(row, 'identity', `${identity} stands twice; write one row for each municipality`);
      seen.add(identity);
      if (kostra_group !== null && !groups.has(kostra_group))
        return at(row, 'kostra_group', `${kostra_group} is not in kostra-groups.csv; write it there first`);
      return [];
    });
  });
}

/** Later than any day written: stands for "still valid". */
const lastOfDays = '9999-12-31';

const place =
  (file: string) =>
  (row: number, column: string, message: string): RegisterIssue[] => [{ file, row, column, message: `${message}.` }];

const identitiesOf = (tables: RegisterTables) => new Set(tables['identities.csv'].map(({ identity }) => identity));

function codesByIdentity(tables: RegisterTables) {
  const codes = new Map<number, RegisterTables['codes.csv'][number][]>();
  for (const row of tables['codes.csv']) codes.set(row.identity, [...(codes.get(row.identity) ?? []), row]);
  for (const own of codes.values()) own.sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
  return codes;
}
