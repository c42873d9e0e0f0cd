import { builder } from '../builder.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { municipalityIdOf } from '../ids.ts';
import { AlreadyMember, InvalidEmail, InvitationClosed, PostAddressMissing } from './errors.ts';
import { handOnSeat, inviteColleague, inviteMunicipality, revokeInvitation } from './invitations.ts';
import { SeatRoleEnum } from './types.ts';

/** An id that cannot be one is nobody's. */
function municipalityIn(id: string): number {
  const number = municipalityIdOf(id);
  if (number === null) throw new NotFound('municipality', id);
  return number;
}

builder.mutationFields((t) => ({
  inviteMunicipality: t.prismaField({
    type: 'Invitation',
    description: 'Invites a municipality by a mail to its post address, which may be forwarded. For NDFU.',
    errors: { types: [NotFound, PostAddressMissing, InvalidEmail] },
    args: {
      municipalityId: t.arg.id({ required: true, description: 'Permanent number of the municipality.' }),
      postAddress: t.arg.string({ description: 'Where to send this one; the municipality’s own when not given.' }),
    },
    resolve: async (query, _root, { municipalityId, postAddress }, { user, now }) => {
      const id = await inviteMunicipality(user, municipalityIn(municipalityId), postAddress ?? null, now);
      return db.invitation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  inviteColleague: t.prismaField({
    type: 'Invitation',
    description:
      'Invites one colleague, who is let in at once by the own address. For the municipality’s editors and NDFU.',
    errors: { types: [NotFound, AlreadyMember, InvalidEmail] },
    args: {
      municipalityId: t.arg.id({ required: true, description: 'Permanent number of the municipality.' }),
      email: t.arg.string({ required: true, description: 'The colleague’s own address.' }),
      role: t.arg({ type: SeatRoleEnum, required: true, description: 'The seat to give.' }),
    },
    resolve: async (query, _root, { municipalityId, email, role }, { user, now }) => {
      const id = await inviteColleague(user, { municipalityId: municipalityIn(municipalityId), email, role }, now);
      return db.invitation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  handOnSeat: t.prismaField({
    type: 'Invitation',
    description: 'Hands one’s own seat on: it ends when the invited successor has said yes.',
    errors: { types: [NotFound, AlreadyMember, InvalidEmail] },
    args: {
      id: t.arg.id({ required: true, description: 'Id of one’s own seat.' }),
      toEmail: t.arg.string({ required: true, description: 'The successor’s own address.' }),
    },
    resolve: async (query, _root, { id: seatId, toEmail }, { user, now }) => {
      const id = await handOnSeat(user, seatId, toEmail, now);
      return db.invitation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  revokeInvitation: t.prismaField({
    type: 'Invitation',
    description: 'Takes an invitation back. For the municipality’s editors and NDFU.',
    errors: { types: [NotFound, InvitationClosed] },
    args: { id: t.arg.id({ required: true, description: 'Id of the invitation.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await revokeInvitation(user, id, now);
      return db.invitation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
