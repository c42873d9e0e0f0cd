import { startOfDay } from '../../api/src/days.ts';
import { codeOn, displayName, endedOn, type Municipality, type Register } from '../../api/src/municipality.ts';
import { demonstrationPeople } from '../../api/src/users/demonstrationPeople.ts';
import { after } from './moments.ts';
import { randomFor } from './random.ts';
import type { Actor, DemoRow } from './row.ts';
import { titleBy } from './words.ts';

/** The people of the demonstration, as they act: NDFU's two, and an editor for each municipality. */
export type People = {
  readonly administrator: Actor;
  readonly adviser: Actor;
  /** Those who answer for a municipality; the first holds the pen. */
  readonly editorsOf: (municipality: Municipality) => readonly [Actor, ...Actor[]];
};

/** An account. Nobody can sign in to it but through the demonstration's buttons. */
export type DemoUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly ndfuRole: 'ADMINISTRATOR' | 'ADVISER' | null;
  readonly createdAt: Date;
  readonly signedInAt: Date | null;
};

export type DemoSeat = {
  readonly id: string;
  readonly userId: string;
  readonly municipalityId: number;
  readonly role: 'EDITOR' | 'READER';
  readonly title: string;
  readonly givenAt: Date;
  readonly givenById: string;
  readonly endedAt: Date | null;
};

const ndfu = { title: 'NDFU' } as const;
const colleague = { name: 'Demo Kollega', email: 'demo.kollega@example.org', title: 'Kulturleder' };
const reader = { name: 'Demo Leser', email: 'demo.leser@example.org', title: 'Kommunedirektør' };
const idOf = (seed: number, who: string): string => randomFor(seed, `person ${who}`).uuid();

/** @param home the municipality where the demonstration's editor holds a seat */
export function peopleOf(register: Register, home: Municipality, now: Date, seed: number): People {
  const today = now.toISOString().slice(0, 10);
  const { administrator, adviser, editor } = demonstrationPeople;
  const editorAtHome: Actor = { id: idOf(seed, 'editor'), name: editor.name, title: 'Folkehelsekoordinator' };
  const colleagueAtHome: Actor = { id: idOf(seed, 'colleague'), name: colleague.name, title: colleague.title };
  return {
    administrator: { id: idOf(seed, 'administrator'), name: administrator.name, ...ndfu },
    adviser: { id: idOf(seed, 'adviser'), name: adviser.name, ...ndfu },
    editorsOf: (municipality) => {
      if (municipality.id === home.id) return [editorAtHome, colleagueAtHome];
      const name = `Demo ${displayName(register, municipality, today, 'norwegian')}`;
      const title = titleBy(randomFor(seed, `title ${municipality.id}`));
      return [{ id: idOf(seed, `editor ${municipality.id}`), name, title }];
    },
  };
}

/**
 * The accounts and seats behind those who acted: NDFU's two, one editor for each municipality that has begun something,
 * and in the editor's own also a colleague and a reader.
 */
export function accountsOf(
  people: People,
  municipalities: readonly Municipality[],
  home: Municipality,
  rows: readonly DemoRow[],
  seed: number,
): { users: DemoUser[]; seats: DemoSeat[] } {
  const { administrator, adviser } = people;
  const beginning = new Date('2020-11-02T09:00:00Z');
  const users: DemoUser[] = [
    { ...account(administrator, demonstrationPeople.administrator.email, beginning), ndfuRole: 'ADMINISTRATOR' },
    { ...account(adviser, demonstrationPeople.adviser.email, beginning), ndfuRole: 'ADVISER' },
  ];
  const seats: DemoSeat[] = [];
  const seatFor = (user: DemoUser, municipality: Municipality, role: DemoSeat['role'], title: string) => {
    users.push(user);
    const ended = endedOn(municipality);
    seats.push({
      ...{ id: idOf(seed, `seat ${user.id}`), userId: user.id, municipalityId: municipality.id, role, title },
      ...{ givenAt: user.createdAt, givenById: administrator.id, endedAt: ended === null ? null : startOfDay(ended) },
    });
  };
  for (const municipality of municipalities) {
    const own = rows.filter(({ draft }) => draft.municipalityId === municipality.id);
    if (own.length === 0) continue;
    const begins = after(new Date(Math.min(...own.map(({ draft }) => draft.startedAt.getTime()))), -3);
    const [editor, second] = people.editorsOf(municipality);
    const email =
      municipality.id === home.id ? demonstrationPeople.editor.email : `demo.${codeAtLast(municipality)}@example.org`;
    seatFor(account(editor, email, begins), municipality, 'EDITOR', editor.title);
    if (!second) continue;
    seatFor(account(second, colleague.email, begins), municipality, 'EDITOR', second.title);
    const third = { id: idOf(seed, 'reader'), name: reader.name, title: reader.title };
    seatFor(account(third, reader.email, begins), municipality, 'READER', reader.title);
  }
  return { users, seats };
}

const account = ({ id, name }: Actor, email: string, createdAt: Date): DemoUser => ({
  ...{ id, name, email, ndfuRole: null, createdAt, signedInAt: null },
});

/** Its last code: an identity that ended keeps an address of its own. */
export const codeAtLast = (municipality: Municipality): string => codeOn(municipality, '9999-12-31').code;
