import { db } from './database.ts';
import { dayFrom } from './days.ts';
import { type Municipality, makeRegister, type Register } from './municipality.ts';

let held: Register | undefined;

/**
 * The municipal register as it was loaded.
 * @throws Error when `holdRegister` has not been called
 */
export function register(): Register {
  if (!held) throw new Error('The register is not in process yet: call holdRegister() after it is loaded.');
  return held;
}

/**
 * The municipality with that permanent number.
 * @throws Error when the register has none: a row names a municipality that the tables do not have
 */
export function municipalityOf(id: number): Municipality {
  const municipality = register().municipalities.get(id);
  if (!municipality) throw new Error(`The register has no municipality ${id}.`);
  return municipality;
}

/** Reads the register from the database into the process: once at start, after the tables are loaded. */
export async function holdRegister(): Promise<Register> {
  const [codes, names, counties, links, groups] = await Promise.all([
    db.municipalityCode.findMany(),
    db.municipalityName.findMany(),
    db.county.findMany(),
    db.municipalityChange.findMany({ where: { kind: { in: ['MERGED', 'SPLIT'] } } }),
    db.kostraGroup.findMany(),
  ]);
  held = makeRegister({
    codes: codes.map((code) => ({ ...code, ...period(code) })),
    names: names.map((name) => ({ ...name, validFrom: dayFrom(name.validFrom) })),
    counties: counties.map((county) => ({ ...county, ...period(county) })),
    // A municipality that grew and kept its code is in the tables as merged into itself.
    links: links
      .filter(({ fromId, toId }) => fromId !== toId)
      .map(({ changeOn, fromId, toId }) => ({ changeOn: dayFrom(changeOn), fromId, toId })),
    kostraGroups: groups.map(({ code, descriptionNb, descriptionNn, descriptionEn }) => ({
      ...{ code, nb: descriptionNb, nn: descriptionNn, en: descriptionEn },
    })),
  });
  return held;
}

const period = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  validFrom: dayFrom(validFrom),
  validTo: validTo && dayFrom(validTo),
});
