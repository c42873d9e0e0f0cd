import { randomUUID } from 'node:crypto';
import { db } from '../../api/src/database.ts';
import { files } from '../../api/src/files.ts';
import type { QueryLimits } from '../../api/src/limits.ts';
import { holdRegister, register } from '../../api/src/register.ts';
import { viewerWithId } from '../../api/src/users/viewerOf.ts';
import { makeYoga } from '../../api/src/yoga.ts';
import { loadRegister } from '../../prisma/register.ts';
import { makeUser } from './signIn.ts';

/** The real municipal register, for tests that name municipalities. */
export async function loadMunicipalities(): Promise<void> {
  await loadRegister(db, files.reference);
  await holdRegister();
}

/** The identity that had a code. */
export function municipalityWithCode(code: string): number {
  const municipality = register().byCode.get(code);
  if (!municipality) throw new Error(`The register has no code ${code}.`);
  return municipality.id;
}

/** An account with a seat in a municipality. */
export async function makeMember(municipalityId: number, role: 'EDITOR' | 'READER' = 'EDITOR', name = 'Ola Nordmann') {
  const user = await makeUser({ name });
  const seat = { id: randomUUID(), userId: user.id, municipalityId, role, givenAt: new Date() };
  await db.seat.create({ data: seat });
  return { ...user, seatId: seat.id };
}

// What tests read of an answer is theirs to know.
/** An answer has the shape that the test asked for: no type can know it. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where tests read what they asked for
export type Any = any;
export type Answer = { data: Any; errors?: { extensions: { code: string } }[] };

/** Asks the API as somebody; null asks as the public. */
export function as(userId: string | null, now: () => Date = () => new Date(), limits?: QueryLimits) {
  const yoga = makeYoga({
    viewerOf: async () => (userId ? viewerWithId(userId) : null),
    introspection: false,
    now,
    limits,
    logError: (error) => {
      throw error;
    },
  });
  return async (query: string, variables: object = {}): Promise<Answer> => {
    const answer = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer;
  };
}
