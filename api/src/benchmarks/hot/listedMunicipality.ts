import type { Day } from '../../days.ts';
import { codeOn, countyOn, displayName, existsOn, fold, type Municipality, slugOn } from '../../municipality.ts';
import { municipalityOf, register } from '../../register.ts';

/** A municipality as lists and pictures name it, today. */
export type ListedMunicipality = {
  readonly id: number;
  readonly code: string;
  /** Full official name; with the county where two share it. */
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly isCurrent: boolean;
  /** What it is found by: every form of its names, in small letters without marks. */
  readonly searched: readonly string[];
};

/** One municipality's text is put together once a day. */
let known: { readonly of: object; readonly on: Day; readonly byId: Map<number, ListedMunicipality> } | null = null;

/** @throws Error when the register has no such municipality */
export function listedMunicipality(id: number, today: Day): ListedMunicipality {
  if (known?.of !== register() || known.on !== today) known = { of: register(), on: today, byId: new Map() };
  const before = known.byId.get(id);
  if (before) return before;
  const listed = listedFrom(municipalityOf(id), today);
  known.byId.set(id, listed);
  return listed;
}

function listedFrom(municipality: Municipality, today: Day): ListedMunicipality {
  const { code, countyCode } = codeOn(municipality, today);
  return {
    ...{ id: municipality.id, code, countyCode, slug: slugOn(municipality, today) },
    name: displayName(register(), municipality, today),
    shortName: displayName(register(), municipality, today, 'norwegian'),
    countyName: countyOn(register(), municipality, today)?.name ?? '',
    isCurrent: existsOn(municipality, today),
    searched: municipality.names.flatMap(({ name, nameSami, nameKven, nameOfficial }) =>
      [name, nameSami, nameKven, nameOfficial].flatMap((form) => (form === null ? [] : fold(form))),
    ),
  };
}
