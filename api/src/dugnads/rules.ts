import type { Day } from '../days.ts';
import { existsOn, type Municipality, nameOn, type Register } from '../municipality.ts';
import { plainText } from '../plainText.ts';
import { predecessorsOn, successorsOn } from '../reforms.ts';
import { DugnadAlreadyRecorded, type DugnadField, InvalidDugnad, MunicipalityDidNotExist } from './errors.ts';

export type ParticipantKind = 'FRONTLINE' | 'VOLUNTARY' | 'DECISION_MAKER' | 'YOUTH' | 'PARENT' | 'BUSINESS' | 'OTHER';
export type Participants = { readonly kind: ParticipantKind; readonly count: number };
export type ThemeUsed = { readonly checklistId: string; readonly themeId: string };

/** The record as a caller gives it: what is left out is taken away. */
export type GivenDugnad = {
  readonly heldOn: Day;
  readonly place?: string | null;
  readonly isDigital?: boolean | null;
  readonly processLeader?: string | null;
  readonly participants?: readonly Participants[] | null;
  readonly themes?: readonly ThemeUsed[] | null;
  readonly minutes?: string | null;
};

/** A record that may be stored. */
export type CheckedDugnad = {
  readonly heldOn: Day;
  readonly place: string | null;
  readonly isDigital: boolean;
  readonly processLeader: string | null;
  readonly participants: readonly Participants[];
  readonly themes: readonly ThemeUsed[];
  readonly minutes: string;
};

/** What a record is checked against. */
export type Known = {
  readonly municipality: Municipality;
  readonly register: Register;
  /** Whether some published version of the checklist has the theme. */
  readonly hasTheme: (theme: ThemeUsed) => boolean;
  readonly today: Day;
};

/** NDFU began in 2013. */
const firstDay = '2013-01-01';
/** The register's first day: before it nobody knows which municipalities there were. */
const registerBegins = '2018-01-01';
const yearsAhead = 2;
const mostOfAKind = 10_000;
const longestLine = 200;
const longestMinutes = 50_000;

/**
 * A record in the one form that is stored: its texts plain, its day possible. A dugnad that is planned has a day to come.
 * @throws InvalidDugnad naming the field
 * @throws MunicipalityDidNotExist that day, naming those that did
 */
export function checkedDugnad(given: GivenDugnad, known: Known): CheckedDugnad {
  requireDay(given.heldOn, known);
  return {
    heldOn: given.heldOn,
    place: textOf(given.place, 'PLACE', longestLine) || null,
    isDigital: given.isDigital ?? false,
    processLeader: textOf(given.processLeader, 'PROCESS_LEADER', longestLine) || null,
    participants: participantsOf(given.participants ?? []),
    themes: themesOf(given.themes ?? [], known),
    minutes: textOf(given.minutes, 'MINUTES', longestMinutes),
  };
}

function requireDay(heldOn: Day, { municipality, register, today }: Known): void {
  const lastDay = `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`;
  if (heldOn < firstDay || heldOn > lastDay) {
    throw new InvalidDugnad('HELD_ON', `A dugnad is held from ${firstDay} to ${lastDay}.`);
  }
  const day = heldOn < registerBegins ? registerBegins : heldOn;
  if (existsOn(municipality, day)) return;
  const others = [...predecessorsOn(register, municipality, day), ...successorsOn(register, municipality, day)];
  throw new MunicipalityDidNotExist(
    heldOn,
    others.map((other) => ({ id: other.id, name: nameOn(other, day).name })),
  );
}

function textOf(given: string | null | undefined, field: DugnadField, longest: number): string {
  const text = plainText(given);
  if (text.length > longest) throw new InvalidDugnad(field, `At most ${longest} characters.`);
  return text;
}

function participantsOf(given: readonly Participants[]): readonly Participants[] {
  if (new Set(given.map(({ kind }) => kind)).size < given.length) {
    throw new InvalidDugnad('PARTICIPANTS', 'Each kind is counted once.');
  }
  const isCount = ({ count }: Participants) => Number.isInteger(count) && count >= 0 && count <= mostOfAKind;
  if (!given.every(isCount)) throw new InvalidDugnad('PARTICIPANTS', `From 0 to ${mostOfAKind} of each kind.`);
  return given;
}

/** Each theme once. */
function themesOf(given: readonly ThemeUsed[], { hasTheme }: Known): readonly ThemeUsed[] {
  const unknown = given.find((theme) => !hasTheme(theme));
  if (unknown) throw new InvalidDugnad('THEMES', `No ${unknown.checklistId} has a theme ${unknown.themeId}.`);
  return [...new Map(given.map((theme) => [`${theme.checklistId}/${theme.themeId}`, theme])).values()];
}

/** What tells dugnads of one municipality apart. */
export type Occasion = Pick<CheckedDugnad, 'heldOn' | 'place'>;

/**
 * Whether two records of one municipality are of one dugnad. They are on one day, unless both say where, and not the same:
 * all else of a record (leader, participants, minutes) is what two people write differently of one afternoon.
 */
function isSameDugnad(one: Occasion, other: Occasion): boolean {
  const isElsewhere = one.place !== null && other.place !== null && spoken(one.place) !== spoken(other.place);
  return one.heldOn === other.heldOn && !isElsewhere;
}

/** A place without what nobody hears: capitals, and how wide a space is. */
const spoken = (place: string): string => place.toLowerCase().replace(/\s+/g, ' ');

/**
 * A municipality's dugnad is written down once. Two records of one that stood before this was asked for can each be mended:
 * it is refused only to become the same as one more.
 * @param standing its other dugnads that were not taken away; those of other days may be left out
 * @param former what stands in this record's place; null: nothing does
 * @throws DugnadAlreadyRecorded naming the one that stands
 */
export function requireUnrecorded(
  dugnad: Occasion,
  standing: readonly (Occasion & { readonly id: string })[],
  former: Occasion | null,
): void {
  const wasSame = (other: Occasion) => former !== null && isSameDugnad(former, other);
  const same = standing.find((other) => isSameDugnad(dugnad, other) && !wasSame(other));
  if (same) throw new DugnadAlreadyRecorded(same, dugnad);
}
