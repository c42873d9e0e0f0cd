import { type Day, nextDay } from './days.ts';

/** A municipality code and the days it was valid; `validTo` is the last one, null while it is valid. */
export type DatedCode = {
  readonly code: string;
  readonly countyCode: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** A municipality's name from a day on; official = all forms in their order, joined by " – ". */
export type DatedName = {
  readonly validFrom: Day;
  readonly name: string;
  readonly nameSami: string | null;
  readonly nameKven: string | null;
  readonly nameOfficial: string;
};

/** An identity with its codes and names, oldest first; neither is ever empty. */
export type Municipality = {
  readonly id: number;
  readonly codes: readonly DatedCode[];
  readonly names: readonly DatedName[];
};

/** A county code and the days it existed. */
export type County = {
  readonly code: string;
  readonly name: string;
  readonly nameOfficial: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** A merger or split: one identity went into another, wholly or in part, on the first day of the new situation. */
export type Link = { readonly changeOn: Day; readonly fromId: number; readonly toId: number };

/** Texts of a KOSTRA group by language. */
export type KostraGroup = { readonly code: string; readonly nb: string; readonly nn: string; readonly en: string };

/** The municipal register, held in process: some 470 municipalities, read at every list and page. */
export type Register = {
  readonly municipalities: ReadonlyMap<number, Municipality>;
  readonly byCode: ReadonlyMap<string, Municipality>;
  /** By every Norwegian name that somebody has had. */
  readonly byName: ReadonlyMap<string, readonly Municipality[]>;
  readonly counties: readonly County[];
  readonly links: readonly Link[];
  readonly kostraGroups: ReadonlyMap<string, KostraGroup>;
};

/** Joins the tables' rows, in any order, to a register. */
export function makeRegister(rows: {
  readonly codes: readonly (DatedCode & { readonly municipalityId: number })[];
  readonly names: readonly (DatedName & { readonly municipalityId: number })[];
  readonly counties: readonly County[];
  readonly links: readonly Link[];
  readonly kostraGroups: readonly KostraGroup[];
}): Register {
  const codes = byMunicipality(rows.codes);
  const names = byMunicipality(rows.names);
  const all = [...codes].map(([id, own]): Municipality => ({ id, codes: own, names: names.get(id) ?? [] }));
  const byName = new Map<string, Municipality[]>();
  for (const municipality of all) {
    for (const name of new Set(municipality.names.map((dated) => dated.name))) {
      byName.set(name, [...(byName.get(name) ?? []), municipality]);
    }
  }
  return {
    municipalities: new Map(all.map((municipality) => [municipality.id, municipality])),
    byCode: new Map(all.flatMap((municipality) => municipality.codes.map(({ code }) => [code, municipality]))),
    byName,
    counties: rows.counties,
    links: rows.links,
    kostraGroups: new Map(rows.kostraGroups.map((group) => [group.code, group])),
  };
}

function byMunicipality<Dated extends { readonly municipalityId: number; readonly validFrom: Day }>(
  rows: readonly Dated[],
) {
  const grouped = new Map<number, Dated[]>();
  for (const row of rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    grouped.set(row.municipalityId, [...(grouped.get(row.municipalityId) ?? []), row]);
  }
  return grouped;
}

/** Whether it existed that day: had a code. */
export function existsOn({ codes }: Municipality, day: Day): boolean {
  const last = codes.at(-1)!.validTo;
  return codes[0]!.validFrom <= day && (last === null || day <= last);
}

/** The code on a day: before the first its first, after the end its last. */
export const codeOn = ({ codes }: Municipality, day: Day): DatedCode =>
  codes.findLast(({ validFrom }) => validFrom <= day) ?? codes[0]!;

/** The name on a day: before the first its first, after the end its last. */
export const nameOn = ({ names }: Municipality, day: Day): DatedName =>
  names.findLast(({ validFrom }) => validFrom <= day) ?? names[0]!;

/** The county that a municipality lay in on a day; of one that had ended, its last. */
export function countyOn({ counties }: Register, municipality: Municipality, day: Day): County | null {
  const { countyCode } = codeOn(municipality, day);
  const on = nearestDay(municipality, day);
  return (
    counties.find(
      ({ code, validFrom, validTo }) => code === countyCode && validFrom <= on && (validTo === null || on <= validTo),
    ) ?? null
  );
}

/** The counties of a day, by code. */
export const countiesOn = ({ counties }: Register, day: Day): County[] =>
  counties
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/**
 * The name to show on a day: where two municipalities of that day share their Norwegian name, with the county behind:
 * "Herøy (Nordland)".
 * @param form `official` with its Sami and Kven parts, `norwegian` without
 */
export function displayName(
  register: Register,
  municipality: Municipality,
  day: Day,
  form: 'official' | 'norwegian' = 'official',
): string {
  const { name, nameOfficial } = nameOn(municipality, day);
  const shown = form === 'official' ? nameOfficial : name;
  const on = nearestDay(municipality, day);
  const isShared = register.byName
    .get(name)
    ?.some((other) => other.id !== municipality.id && existsOn(other, on) && nameOn(other, on).name === name);
  const county = isShared ? countyOn(register, municipality, day) : null;
  return county ? `${shown} (${county.name})` : shown;
}

/** Code and Norwegian name on a day as they stand in an address: "3301-drammen". */
export function slugOn(municipality: Municipality, day: Day): string {
  const name = fold(nameOn(municipality, day).name);
  return `${codeOn(municipality, day).code}-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** Small letters a–z without marks, for addresses and searching: "Sør-Varanger" → "sor-varanger", "Unjárga" → "unjarga". */
export function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[æøđŋŧ]/g, (letter) => letters[letter]!);
}

const letters: Record<string, string> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };

/** The day itself where the municipality existed then, else its nearest. */
function nearestDay({ codes }: Municipality, day: Day): Day {
  const first = codes[0]!.validFrom;
  const last = codes.at(-1)!.validTo;
  if (day < first) return first;
  return last !== null && day > last ? last : day;
}

/** The first day after a municipality's last; null while it exists. */
export function endedOn({ codes }: Municipality): Day | null {
  const last = codes.at(-1)!.validTo;
  return last === null ? null : nextDay(last);
}
