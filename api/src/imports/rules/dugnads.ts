import type { Checklist } from '@fritidssjekken/checklist-definitions';
import type { Day } from '../../days.ts';
import type { Municipality, Register } from '../../municipality.ts';
import { plainText } from '../../plainText.ts';
import type { Steps } from '../inTurns.ts';
import { CellRefused, type Problem, problemAt, problemOf } from '../problem.ts';
import { type Cell, cellOf, type Table } from '../table.ts';
import { folded, read, shortTextIn, yesOrNoIn } from './cells.ts';
import { headIn, headWords } from './heads.ts';
import { fieldsCalled, indexOf, matchColumns } from './match.ts';

export type ParticipantKind = 'FRONTLINE' | 'VOLUNTARY' | 'DECISION_MAKER' | 'YOUTH' | 'PARENT' | 'BUSINESS' | 'OTHER';

/** A theme of a checklist. */
export type ThemeName = { readonly checklistId: string; readonly themeId: string };

/** One dugnad as a file has it. */
export type FileDugnad = {
  readonly row: number;
  readonly municipality: Municipality;
  readonly heldOn: Day;
  readonly place: string | null;
  readonly isDigital: boolean;
  readonly processLeader: string | null;
  readonly minutes: string;
  readonly participants: readonly { readonly kind: ParticipantKind; readonly count: number }[];
  readonly themes: readonly ThemeName[];
  readonly codeCell: Cell;
};

/** Words for the columns of dugnads, bokmål, nynorsk and English; small letters. */
const words: Readonly<Record<string, readonly string[]>> = {
  code: headWords.code!,
  name: headWords.name!,
  date: ['date', 'held on', 'dato', 'holdt', 'dato for dugnad'],
  place: ['place', 'sted', 'stad'],
  digital: ['digital', 'digitalt', 'nett'],
  leader: ['process leader', 'prosessleder', 'prosessleiar'],
  themes: ['themes', 'temaer', 'tema'],
  minutes: ['minutes', 'referat'],
  FRONTLINE: ['frontline', 'førstelinje', 'førstelinja', 'fyrstelinje'],
  VOLUNTARY: ['voluntary', 'frivillige', 'frivillighet', 'frivillig'],
  DECISION_MAKER: ['decision makers', 'beslutningstakere', 'avgjerdstakarar'],
  YOUTH: ['youth', 'ungdom', 'unge'],
  PARENT: ['parents', 'foreldre', 'foresatte', 'føresette'],
  BUSINESS: ['business', 'næringsliv'],
  OTHER: ['other', 'others', 'andre'],
};

const kinds = ['FRONTLINE', 'VOLUNTARY', 'DECISION_MAKER', 'YOUTH', 'PARENT', 'BUSINESS', 'OTHER'] as const;

/** What a file of dugnads is read with. */
export type DugnadReading = {
  readonly register: Register;
  readonly today: Day;
  /** Versions whose themes may be named. */
  readonly checklists: readonly Checklist[];
};

/**
 * Reads the dugnads of a file, a row each; a municipality has one a day. By hand a second one may be entered that says where
 * else it was held; of a file nobody knows whether the place is another, or was mended since it was sent the first time.
 * A step is a row.
 * @returns all that could be read, and every problem of the file
 */
export function* dugnadsIn(
  table: Table,
  reading: DugnadReading,
): Steps<{ dugnads: readonly FileDugnad[]; problems: readonly Problem[] }> {
  const known = Object.values(words).map(([, , norwegian, first]) => norwegian ?? first);
  const { columns, problems } = matchColumns(table, (name) => fieldsCalled(name, words), known.join(', '));
  const missing = ['code', 'date'].filter((field) => indexOf(columns, field) === undefined);
  if (missing.length > 0) {
    const lacking = missing.map((field) =>
      problemOf(
        1,
        'COLUMN_MISSING',
        `There is no column for the ${field}.`,
        `Add one: ${words[field]!.join(' or ')}.`,
        words[field],
      ),
    );
    return { dugnads: [], problems: [...problems, ...lacking] };
  }
  const first = new Map<string, number>();
  const dugnads: FileDugnad[] = [];
  for (const row of table.rows) {
    yield;
    const before = problems.length;
    const head = headIn(table, row, columns, reading, problems);
    const given = <T>(meaning: string, parse: (text: string) => T): T | undefined => {
      const index = indexOf(columns, meaning);
      return index === undefined ? undefined : read(cellOf(table, row, index), problems, parse);
    };
    const own = {
      place: given('place', shortTextIn) ?? null,
      isDigital: given('digital', yesOrNoIn) ?? false,
      processLeader: given('leader', shortTextIn) ?? null,
      minutes: given('minutes', minutesIn) ?? '',
      themes: given('themes', (text) => themesIn(text, reading.checklists)) ?? [],
      participants: kinds.flatMap((kind) => {
        const count = given(kind, countIn) ?? null;
        return count === null ? [] : [{ kind, count }];
      }),
    };
    if (!head || problems.length > before) continue;
    const { municipality, referenceOn: heldOn, cells } = head;
    const key = `${municipality.id} ${heldOn}`;
    const twice = first.get(key);
    if (twice !== undefined) {
      const problem = `Row ${twice} has a dugnad of this municipality and day already.`;
      problems.push(problemAt(cells.code, 'MUNICIPALITY_TWICE', problem, 'Take one of the rows out.', [String(twice)]));
      continue;
    }
    first.set(key, row.number);
    dugnads.push({ row: row.number, municipality, heldOn, ...own, codeCell: cells.code });
  }
  return { dugnads, problems };
}

/** @throws CellRefused */
function countIn(text: string): number | null {
  if (text === '') return null;
  if (!/^\d{1,5}$/.test(text)) {
    throw new CellRefused(
      'INVALID_COUNT',
      'This is not a number of people.',
      'Write a whole number, or leave it empty.',
    );
  }
  return Number(text);
}

const longestMinutes = 32_767;

/** @throws CellRefused */
function minutesIn(text: string): string {
  const plain = plainText(text);
  if (plain.length <= longestMinutes) return plain;
  throw new CellRefused('TEXT_TOO_LONG', `The minutes are longer than ${longestMinutes} characters.`, 'Shorten them.', [
    String(longestMinutes),
  ]);
}

/** Themes by id or name, divided by ; or |; "sjekkliste-kommune/anchoring" says which checklist. @throws CellRefused */
function themesIn(text: string, checklists: readonly Checklist[]): ThemeName[] {
  const parts = text.split(/[;|]/).map(folded);
  const found = parts.filter((part) => part !== '').map((part) => themeIn(part, checklists));
  return [...new Map(found.map((theme) => [`${theme.checklistId}/${theme.themeId}`, theme])).values()];
}

function themeIn(part: string, checklists: readonly Checklist[]): ThemeName {
  const called = new Map<string, ThemeName>();
  for (const { checklist, themes } of checklists) {
    for (const { id, name } of themes) {
      const names = [id, `${checklist}/${id}`, ...Object.values(name)].map(folded);
      if (names.includes(part)) called.set(`${checklist}/${id}`, { checklistId: checklist, themeId: id });
    }
  }
  const [theme, ...others] = called.values();
  if (!theme)
    throw new CellRefused('UNKNOWN_THEME', `There is no theme "${part}".`, 'Write the id or name of a theme.', [part]);
  if (others.length > 0) {
    const all = [...called.keys()];
    throw new CellRefused('AMBIGUOUS_THEME', `Several checklists have "${part}".`, `Write ${all.join(' or ')}.`, all);
  }
  return theme;
}

/** A dugnad that is there already. */
export type StandingDugnad = Omit<FileDugnad, 'row' | 'municipality' | 'codeCell'> & { readonly isRemoved: boolean };

/**
 * Holds a file of dugnads against what is there: what is missing is made, what is the same stays, what is otherwise is a
 * problem.
 * @param standing by municipality and day, "17 2018-05-02"
 */
export function dugnadPlan(
  dugnads: readonly FileDugnad[],
  standing: ReadonlyMap<string, readonly StandingDugnad[]>,
): { create: readonly FileDugnad[]; unchanged: number; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const create = dugnads.filter((dugnad) => {
    const present = standing.get(`${dugnad.municipality.id} ${dugnad.heldOn}`);
    if (!present) return true;
    const problem = (text: string, mend: string) =>
      problems.push(problemAt(dugnad.codeCell, 'PRESENT_OTHERWISE', text, mend));
    if (present.every(({ isRemoved }) => isRemoved)) {
      problem('This dugnad was removed.', 'Put it back there, or take the row out.');
    } else if (!present.some((one) => !one.isRemoved && contentOf(one) === contentOf(dugnad))) {
      const mend = 'Nothing is overwritten: take the row out, and correct the dugnad itself.';
      problem('This municipality has a dugnad of that day, with other content.', mend);
    }
    return false;
  });
  return { create, unchanged: dugnads.length - create.length - problems.length, problems };
}

const contentOf = ({
  place,
  isDigital,
  processLeader,
  minutes,
  participants,
  themes,
}: Omit<StandingDugnad, 'isRemoved'>) =>
  JSON.stringify([
    ...[place, isDigital, processLeader, minutes],
    participants.map(({ kind, count }) => `${kind} ${count}`).sort(),
    themes.map(({ checklistId, themeId }) => `${checklistId}/${themeId}`).sort(),
  ]);
