import { requireSignedIn } from '../access.ts';
import { builder } from '../builder.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { municipalityIdOf } from '../ids.ts';
import { register } from '../register.ts';
import { followMunicipality, unfollowMunicipality } from './follows.ts';
import { ViewerType } from './types.ts';

/** @throws NotFound */
function knownMunicipality(given: string): number {
  const id = municipalityIdOf(given);
  if (id === null || !register().municipalities.has(id)) throw new NotFound('municipality', given);
  return id;
}

builder.mutationFields((t) => {
  const municipalityId = t.arg.id({ required: true, description: 'Permanent number of the municipality.' });
  return {
    followMunicipality: t.prismaField({
      type: ViewerType,
      description: 'Puts a municipality on the list that one follows.',
      authScopes: { signedIn: true },
      errors: { types: [NotFound] },
      args: { municipalityId },
      resolve: async (query, _root, args, { user, now }) => {
        requireSignedIn(user);
        await followMunicipality(user, knownMunicipality(args.municipalityId), now);
        return db.user.findUniqueOrThrow({ ...query, where: { id: user.id } });
      },
    }),
    unfollowMunicipality: t.prismaField({
      type: ViewerType,
      description: 'Takes a municipality off the list that one follows.',
      authScopes: { signedIn: true },
      errors: { types: [NotFound] },
      args: { municipalityId },
      resolve: async (query, _root, args, { user }) => {
        requireSignedIn(user);
        await unfollowMunicipality(user, knownMunicipality(args.municipalityId));
        return db.user.findUniqueOrThrow({ ...query, where: { id: user.id } });
      },
    }),
  };
});
