import type { Day } from './days.ts';
import { countyOn, displayName, existsOn, fold, type Municipality, type Register } from './municipality.ts';
import { successorsOn } from './reforms.ts';

/** What a list of municipalities is narrowed to; what is absent narrows nothing. */
export type MunicipalityFilter = {
  /** Part of a name in any of its forms, past ones too, or the beginning of a code. */
  readonly search?: string | null;
  readonly countyCode?: string | null;
  readonly ids?: readonly number[] | null;
  /** Those that have ended too; a list by `ids` always has them. */
  readonly includeEnded?: boolean | null;
};

/** The municipalities that fit, those that begin with the searched text first, then by name in Norwegian order. */
export function findMunicipalities(register: Register, filter: MunicipalityFilter, today: Day): Municipality[] {
  const { search, countyCode, ids, includeEnded } = filter;
  const wanted = fold(search?.trim() ?? '');
  const named = ids
    ? ids.flatMap((id) => register.municipalities.get(id) ?? [])
    : [...register.municipalities.values()];
  return [...new Set(named)]
    .filter((municipality) => ids || includeEnded || existsOn(municipality, today))
    .filter((municipality) => !countyCode || countyOn(register, municipality, today)?.code === countyCode)
    .map((municipality) => ({
      municipality,
      fit: wanted === '' ? 1 : fitOf(register, municipality, wanted, today),
      name: displayName(register, municipality, today),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || norwegian.compare(a.name, b.name) || a.municipality.id - b.municipality.id)
    .map(({ municipality }) => municipality);
}

const norwegian = new Intl.Collator('nb');

/** 2 where a name or code begins with the text, 1 where a name has it or a code led here through a reform, 0 otherwise. */
function fitOf(register: Register, municipality: Municipality, wanted: string, today: Day): 0 | 1 | 2 {
  if (municipality.codes.some(({ code }) => code.startsWith(wanted))) return 2;
  const ended = /^\d{4}$/.test(wanted) ? register.byCode.get(wanted) : undefined;
  if (ended) return successorsOn(register, ended, today).includes(municipality) ? 1 : 0;
  const forms = municipality.names.flatMap(({ name, nameSami, nameKven, nameOfficial }) =>
    [name, nameSami, nameKven, nameOfficial].flatMap((form) => (form === null ? [] : fold(form))),
  );
  if (forms.some((form) => form.startsWith(wanted))) return 2;
  return forms.some((form) => form.includes(wanted)) ? 1 : 0;
}
