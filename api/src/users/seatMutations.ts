import { builder } from '../builder.ts';
import { db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { LastEditor, SeatRequestDecided, SeatRequestUnconfirmed, TooLateToRestore, UserDeactivated } from './errors.ts';
import { acceptSeatRequest, declineSeatRequest } from './seatRequests.ts';
import { changeSeatOf, endSeatOf, restoreSeatOf } from './store.ts';
import { SeatRoleEnum } from './types.ts';

builder.mutationFields((t) => ({
  acceptSeatRequest: t.prismaField({
    type: 'Seat',
    description:
      'Lets somebody into the municipality. For its editors, and NDFU (who alone can while there is no editor).',
    errors: { types: [NotFound, SeatRequestDecided, SeatRequestUnconfirmed, UserDeactivated] },
    args: { id: t.arg.id({ required: true, description: 'Id of the request.' }) },
    resolve: async (query, _root, { id: requestId }, { user, now }) => {
      const id = await acceptSeatRequest(user, requestId, now);
      return db.seat.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  declineSeatRequest: t.prismaField({
    type: 'SeatRequest',
    description: 'Says no to a request for a seat; a mail tells. For the municipality’s editors and NDFU.',
    errors: { types: [NotFound, SeatRequestDecided, SeatRequestUnconfirmed] },
    args: { id: t.arg.id({ required: true, description: 'Id of the request.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await declineSeatRequest(user, id, now);
      return db.seatRequest.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  changeSeat: t.prismaField({
    type: 'Seat',
    description: 'Changes a seat’s role (editors, NDFU) or title (its holder too).',
    errors: { types: [NotFound, LastEditor] },
    args: {
      id: t.arg.id({ required: true, description: 'Id of the seat.' }),
      role: t.arg({ type: SeatRoleEnum, description: 'The role from now on; not given leaves it.' }),
      title: t.arg.string({ description: 'Role in the municipality; not given leaves it.' }),
    },
    resolve: async (query, _root, { id, role, title }, { user }) => {
      await changeSeatOf(user, id, { role, title });
      return db.seat.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  endSeat: t.prismaField({
    type: 'Seat',
    description: 'Ends a seat: one’s own, or as editor or NDFU anybody’s. What its holder answered stays.',
    errors: { types: [NotFound, LastEditor] },
    args: { id: t.arg.id({ required: true, description: 'Id of the seat.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await endSeatOf(user, id, now);
      return db.seat.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  restoreSeat: t.prismaField({
    type: 'Seat',
    description:
      'Puts back a seat that ended within the last day, as it was. For the municipality’s editors and NDFU. Answers with the seat that the person holds.',
    errors: { types: [NotFound, TooLateToRestore, UserDeactivated] },
    args: { id: t.arg.id({ required: true, description: 'Id of the seat.' }) },
    resolve: async (query, _root, { id: endedId }, { user, now }) => {
      const id = await restoreSeatOf(user, endedId, now);
      return db.seat.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
