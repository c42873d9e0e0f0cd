import type { NotReleased } from '../rules/released.ts';
import type { InEach } from './language.ts';

/** Why there is no value: each kind keeps a sign of its own, so that none is taken for 0 or for another (spec 2.4). */
export type SignKind =
  | 'SUPPRESSED'
  | 'NOT_PUBLISHED'
  | 'NOT_ANSWERED'
  | 'NOT_SUBMITTED'
  | 'DONT_KNOW'
  | 'WITHHELD'
  | 'GROUP_UNKNOWN'
  | 'NOT_POSSIBLE'
  | 'NOT_ASKED'
  | 'HIDDEN'
  | 'NOT_APPLICABLE'
  | 'DID_NOT_EXIST';

/** A sign in the place of a value. */
export type Sign = { readonly sign: SignKind };

/**
 * The signs as they are written. Those of Statistics Norway where it has one (`:` `...` `..` `.`); a letter behind parts the
 * kinds of one sign from each other. None begins as a formula does.
 */
export const signs: Readonly<Record<SignKind, { readonly sign: string; readonly text: InEach }>> = {
  SUPPRESSED: {
    sign: ':',
    text: {
      nb: 'Vises ikke: bygger på for få svar.',
      nn: 'Blir ikkje vist: byggjer på for få svar.',
      en: 'Not shown: rests on too few answers.',
    },
  },
  NOT_PUBLISHED: {
    sign: '...',
    text: { nb: 'Ikke publisert ennå.', nn: 'Ikkje publisert enno.', en: 'Not published yet.' },
  },
  NOT_ANSWERED: {
    sign: '..',
    text: {
      nb: 'Ikke besvart: kommunen leverte uten svar på dette.',
      nn: 'Ikkje svara på: kommunen leverte utan svar på dette.',
      en: 'Not answered: the municipality submitted without an answer to this.',
    },
  },
  NOT_SUBMITTED: {
    sign: '..i',
    text: {
      nb: 'Ikke levert: kommunen ble invitert og har ikke svar i denne utgaven.',
      nn: 'Ikkje levert: kommunen vart invitert og har ikkje svar i denne utgåva.',
      en: 'Not submitted: the municipality was invited and has no answers in this edition.',
    },
  },
  DONT_KNOW: { sign: '..v', text: { nb: 'Vet ikke.', nn: 'Veit ikkje.', en: 'Don’t know.' } },
  WITHHELD: {
    sign: '..s',
    text: {
      nb: 'Skår eller nivå vises ikke: for få av svarene kan telle med.',
      nn: 'Skår eller nivå blir ikkje vist: for få av svara kan telje med.',
      en: 'Score or level not shown: too few of the answers can count.',
    },
  },
  GROUP_UNKNOWN: {
    sign: '..g',
    text: {
      nb: 'Ikke kjent: ingen opplysning sier hvilken gruppe kommunen er i.',
      nn: 'Ikkje kjent: ingen opplysning seier kva gruppe kommunen er i.',
      en: 'Not known: no fact says which group the municipality is in.',
    },
  },
  NOT_POSSIBLE: {
    sign: '.',
    text: {
      nb: 'Finnes ikke for denne raden.',
      nn: 'Finst ikkje for denne rada.',
      en: 'Does not exist for this row.',
    },
  },
  NOT_ASKED: {
    sign: '.s',
    text: {
      nb: 'Ikke spurt: spørsmålet eller temaet er ikke med i denne versjonen, eller kommunen ble ikke invitert.',
      nn: 'Ikkje spurt: spørsmålet eller temaet er ikkje med i denne versjonen, eller kommunen vart ikkje invitert.',
      en: 'Not asked: the question or theme is not in this version, or the municipality was not invited.',
    },
  },
  HIDDEN: {
    sign: '.b',
    text: {
      nb: 'Ikke spurt: et annet svar gjør at spørsmålet faller bort.',
      nn: 'Ikkje spurt: eit anna svar gjer at spørsmålet fell bort.',
      en: 'Not asked: another answer makes the question fall away.',
    },
  },
  NOT_APPLICABLE: { sign: '.a', text: { nb: 'Ikke aktuelt.', nn: 'Ikkje aktuelt.', en: 'Not applicable.' } },
  DID_NOT_EXIST: {
    sign: '.f',
    text: {
      nb: 'Kommunen fantes ikke da.',
      nn: 'Kommunen fanst ikkje då.',
      en: 'The municipality did not exist then.',
    },
  },
};

export const sign = (kind: SignKind): Sign => ({ sign: kind });

const keptBack: Readonly<Record<NotReleased, SignKind>> = {
  ...{ NOT_PUBLISHED: 'NOT_PUBLISHED', TOO_FEW: 'SUPPRESSED', GROUP_UNKNOWN: 'GROUP_UNKNOWN' },
};

/** The sign of a figure that the guard keeps back; of one that it lets out, that this value of it does not exist. */
export const signOf = (because: NotReleased | null): Sign =>
  sign(because === null ? 'NOT_POSSIBLE' : keptBack[because]);

export const isSign = (cell: unknown): cell is Sign => typeof cell === 'object' && cell !== null && 'sign' in cell;
