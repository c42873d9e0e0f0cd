import type { Viewer } from '../../api/src/access.ts';
import { createShareLink, revokeShareLink } from '../../api/src/assessments/store/shareLinks.ts';
import { noon } from '../support/noon.ts';
import type { Secret } from './fixture.ts';

type Shared = {
  /** A published one: what its link shows is public anyhow, so the table's words hold for it. */
  readonly assessmentId: string;
  readonly municipalityId: number;
  readonly user: Viewer;
};

/** Links to one assessment: one that works, one that was taken back. What they are for is its municipality's alone. */
export async function makeShareLinks({ assessmentId, municipalityId, user }: Shared, secrets: Secret[]) {
  const make = async (label: string) => {
    const purpose = `merke-${municipalityId}-delt-${label}`;
    secrets.push({ text: purpose, access: 'own', key: `Municipality:${municipalityId}` });
    const wish = { assessmentId, purpose, lastDay: '2026-12-31' };
    return createShareLink({ ...wish, user, now: noon('2026-06-01') });
  };
  const open = await make('åpen');
  const revoked = await make('trukket');
  await revokeShareLink(revoked.id, user, noon('2026-06-02'));
  return { open, revoked };
}
