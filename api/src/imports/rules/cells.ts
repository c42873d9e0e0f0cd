import { type Day, isDay } from '../../days.ts';
import { CodeNotValid, CodeUnknown } from '../../errors.ts';
import { displayName, fold, type Municipality, type Register } from '../../municipality.ts';
import { municipalityByCode } from '../../municipalityByCode.ts';
import { plainText } from '../../plainText.ts';
import { CellRefused, type Problem, problemAt } from '../problem.ts';
import type { Cell } from '../table.ts';

const longestName = 400;

/**
 * Reads a cell; what it cannot be read as becomes a problem with its place.
 * @returns undefined when it was refused
 */
export function read<T>(cell: Cell, problems: Problem[], parse: (text: string) => T): T | undefined {
  try {
    return parse(cell.text);
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    problems.push(problemAt(cell, error.code, error.message, error.mend, error.named));
    return undefined;
  }
}

/** The form in which headers, options and words are compared: small letters, one space between. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * A day, written 2021-06-30 or 30.06.2021; in XLSX a day of the spreadsheet too. The day must have come.
 * @throws CellRefused
 */
export function dayIn(text: string, today: Day): Day {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const day = norwegian
    ? `${norwegian[3]}-${norwegian[2]!.padStart(2, '0')}-${norwegian[1]!.padStart(2, '0')}`
    : text.replace(/[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/, '');
  if (text === '') throw new CellRefused('DAY_MISSING', 'A day is missing.', dayMend);
  if (!isDay(day)) throw new CellRefused('INVALID_DAY', 'This is not a day.', dayMend);
  if (day > today) throw new CellRefused('DAY_IN_FUTURE', `This day has not come: today is ${today}.`, 'Mend the day.');
  return day;
}

const dayMend = 'Write it as 2021-06-30 or 30.06.2021.';

/**
 * The municipality that a code meant on a day. A spreadsheet takes the first 0 of 0301 away: three digits are read with it.
 * @param on null: the day is not known, so only that somebody ever had the code is asked
 * @throws CellRefused naming the code that was valid
 */
export function municipalityIn(text: string, on: Day | null, register: Register): Municipality {
  if (!/^\d{3,4}$/.test(text)) {
    throw new CellRefused('INVALID_CODE', 'This is no municipality code.', 'Write its four digits.');
  }
  const code = text.padStart(4, '0');
  const known = register.byCode.get(code);
  if (on === null && known) return known;
  try {
    return municipalityByCode(register, code, on ?? '');
  } catch (error) {
    if (error instanceof CodeUnknown) throw new CellRefused(error.code, error.message, 'Mend the code.');
    if (error instanceof CodeNotValid) throw refusalOf(error, register);
    throw error;
  }
}

function refusalOf(error: CodeNotValid, register: Register): CellRefused {
  const { validCode, askedOn, successorIds, predecessorIds } = error.notValid;
  const refused = (mend: string, named: readonly string[]) => new CellRefused(error.code, error.message, mend, named);
  if (validCode) return refused(`Write ${validCode}, or mend the day.`, [validCode]);
  const others = [...successorIds, ...predecessorIds].map((id) => {
    const other = register.municipalities.get(id)!;
    const { code } = other.codes.findLast(({ validFrom }) => validFrom <= askedOn)!;
    return `${code} ${displayName(register, other, askedOn, 'norwegian')}`;
  });
  return refused(
    others.length > 0 ? `That day there was ${others.join(' and ')}; or mend the day.` : 'Mend the day.',
    others,
  );
}

/**
 * A name that stands beside the code, for people: it guards against rows that slid.
 * @throws CellRefused when the municipality never had it
 */
export function requireNameOf(municipality: Municipality, text: string): void {
  if (text === '') return;
  const known = municipality.names.flatMap(({ name, nameSami, nameKven, nameOfficial }) =>
    [name, nameSami, nameKven, nameOfficial].flatMap((form) => (form === null ? [] : fold(form))),
  );
  const plain = fold(text.replace(/\(.*\)/, '').replace(/\bkommune\b/i, '')).trim();
  const parts = [plain, ...plain.split(/ i |[-–/]/).map((part) => part.trim())];
  if (parts.some((part) => known.includes(part))) return;
  const { name } = municipality.names.at(-1)!;
  throw new CellRefused('OTHER_NAME', `The code in this row is ${name}'s.`, 'Mend the code or the name.', [name]);
}

/** @throws CellRefused */
export function yesOrNoIn(text: string): boolean | null {
  if (text === '') return null;
  const said = folded(text);
  if (['ja', 'yes', 'true', 'sann', 'x', '1'].includes(said)) return true;
  if (['nei', 'no', 'false', 'usann', '0'].includes(said)) return false;
  throw new CellRefused('NOT_YES_OR_NO', 'This is neither yes nor no.', 'Write ja or nei, or leave it empty.');
}

/** A short text: a role, a place, a name. @throws CellRefused */
export function shortTextIn(text: string): string | null {
  const plain = plainText(text);
  if (plain.length > longestName) {
    throw new CellRefused('TEXT_TOO_LONG', `The text is longer than ${longestName} characters.`, 'Shorten it.', [
      String(longestName),
    ]);
  }
  return plain || null;
}
