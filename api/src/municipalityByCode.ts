import type { Day } from './days.ts';
import { CodeNotValid, CodeUnknown } from './errors.ts';
import { codeOn, existsOn, type Municipality, type Register } from './municipality.ts';
import { predecessorsOn, successorsOn } from './reforms.ts';

/**
 * Which municipality a code meant on a day.
 * @throws CodeUnknown when no municipality ever had it
 * @throws CodeNotValid when it was not valid that day, with the code that was and what the municipality had become
 */
export function municipalityByCode(register: Register, code: string, on: Day): Municipality {
  const municipality = register.byCode.get(code);
  if (!municipality) throw new CodeUnknown(code);
  const { validFrom, validTo } = municipality.codes.find((dated) => dated.code === code)!;
  if (validFrom <= on && (validTo === null || on <= validTo)) return municipality;
  const ids = (found: Municipality[]) => found.map(({ id }) => id);
  throw new CodeNotValid({
    askedCode: code,
    askedOn: on,
    validCode: existsOn(municipality, on) ? codeOn(municipality, on).code : null,
    validFrom,
    validTo,
    municipalityId: municipality.id,
    successorIds: ids(successorsOn(register, municipality, on)),
    predecessorIds: ids(predecessorsOn(register, municipality, on)),
  });
}
