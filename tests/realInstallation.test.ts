import { expect, test } from 'vitest';
import { makeApp } from '../api/src/app.ts';
import { catalogue, openCatalogue } from '../api/src/catalogue.ts';
import { readConfig } from '../api/src/config.ts';
import { db, pool } from '../api/src/database.ts';
import { files } from '../api/src/files.ts';
import { settleKind } from '../api/src/installation.ts';
import { makeLog } from '../api/src/log.ts';
import { register } from '../api/src/register.ts';
import { makeDemonstration } from '../prisma/demo.ts';
import { loadMunicipalities } from './support/people.ts';
import { origin } from './support/signIn.ts';

test('a real installation gets nothing synthetic', async () => {
  const now = new Date();
  openCatalogue(files.definitions);
  await loadMunicipalities();
  await settleKind(pool, 'REAL', now);
  const signingKey = new Uint8Array(32).fill(7);
  const input = { catalogue, register: register(), signingKey, now };
  await expect(makeDemonstration(db, input)).rejects.toThrow('demonstration only');
  expect([await db.user.count(), await db.round.count(), await db.assessment.count()]).toEqual([0, 0, 0]);
});

test('a real installation has no sign-in button of the demonstration', async () => {
  const app = makeApp(readConfig({ PORT: '3000' }, []), 'a secret that only the tests know, 32+', makeLog());
  const answer = await app.request(`${origin}/demo/logg-inn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ role: 'administrator' }),
  });
  expect(answer.status).toBe(404);
});
