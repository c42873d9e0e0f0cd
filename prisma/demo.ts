import type { Catalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { dayOf } from '../api/src/days.ts';
import type { PrismaClient } from '../api/src/generated/client/client.ts';
import { existsOn, type Register } from '../api/src/municipality.ts';
import { newestFacts } from './demo/facts.ts';
import { codeAtLast } from './demo/people.ts';
import { planDemonstration } from './demo/plan.ts';
import { writeDemonstration } from './demo/write.ts';

/** Any number of our own: two servers never make it at the same time. */
const advisoryLock = 1837_0115;

/** What chance draws follow from. Another number makes another, equally believable country. */
export const usualSeed = 20_260_101;

/** What the demonstration is made from; the register must be loaded. */
export type DemonstrationInput = {
  readonly catalogue: Catalogue;
  readonly register: Register;
  /** Ed25519 secret key that the receipts are signed with, 32 bytes. */
  readonly signingKey: Uint8Array;
  readonly now: Date;
  readonly seed?: number;
};

/**
 * Makes the synthetic demonstration in a database that is one and holds nobody yet: people, three rounds that have been,
 * one that is open, stand-alone assessments. All or nothing: a start that is killed leaves none of it.
 * @returns how many assessments were made; null when it was there already
 * @throws Error when the database is not a demonstration
 */
export async function makeDemonstration(
  db: PrismaClient,
  { catalogue, register, signingKey, now, seed = usualSeed }: DemonstrationInput,
): Promise<{ assessments: number } | null> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${advisoryLock})`;
      const installation = await tx.installation.findUnique({ where: { id: 1 } });
      if (installation?.kind !== 'DEMONSTRATION') throw new Error('Synthetic data belong in a demonstration only.');
      // People are never deleted: where there is one, the demonstration was made.
      if ((await tx.user.count()) > 0) return null;
      const facts = await newestFacts(tx);
      const demonstration = planDemonstration({ catalogue, register, signingKey, now, seed, facts });
      await writeDemonstration(tx, demonstration, postAddresses(register, now));
      return { assessments: demonstration.rows.length };
    },
    { maxWait: 60_000, timeout: 180_000 },
  );
}

/** example.org is nobody's: what is mailed there reaches no municipality. */
function postAddresses({ municipalities }: Register, now: Date) {
  return [...municipalities.values()]
    .filter((municipality) => existsOn(municipality, dayOf(now)))
    .map((municipality) => ({
      municipalityId: municipality.id,
      address: `postmottak.${codeAtLast(municipality)}@example.org`,
    }));
}
