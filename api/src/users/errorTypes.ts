import { builder, ErrorInterface } from '../builder.ts';
import {
  AlreadyMember,
  EmailFixed,
  EmailInUse,
  InvalidEmail,
  InvalidName,
  InvitationClosed,
  LastAdministrator,
  LastEditor,
  PostAddressMissing,
  SeatRequestDecided,
  SeatRequestUnconfirmed,
  TooLateToRestore,
  UserDeactivated,
} from './errors.ts';

const ClosedBecauseEnum = builder.enumType('InvitationClosedBecause', {
  description: 'Why an invitation opens nothing any more.',
  values: {
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was taken back.' },
    USED: { description: 'Somebody got a seat through it.' },
  } as const,
});

const interfaces = [ErrorInterface];

builder.objectType(LastEditor, {
  name: 'LastEditor',
  description: 'Without this seat nobody could edit for the municipality; only NDFU may end or lower it.',
  interfaces,
});
builder.objectType(TooLateToRestore, {
  name: 'TooLateToRestore',
  description: 'The seat ended so long ago that the person must be invited again.',
  interfaces,
});
builder.objectType(LastAdministrator, {
  name: 'LastAdministrator',
  description: 'Without this user nobody could administer the service.',
  interfaces,
});
builder.objectType(InvitationClosed, {
  name: 'InvitationClosed',
  description: 'The invitation has expired, was revoked or has been used.',
  interfaces,
  fields: (t) => ({
    closedBecause: t.expose('closedBecause', { type: ClosedBecauseEnum, description: 'Which of them.' }),
  }),
});
builder.objectType(SeatRequestUnconfirmed, {
  name: 'SeatRequestUnconfirmed',
  description: 'The person has not confirmed the own address yet.',
  interfaces,
});
builder.objectType(SeatRequestDecided, {
  name: 'SeatRequestDecided',
  description: 'Somebody has accepted or declined the request before.',
  interfaces,
  fields: (t) => ({ decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }) }),
});
builder.objectType(UserDeactivated, {
  name: 'UserDeactivated',
  description: 'The account behind the address has been closed by an administrator.',
  interfaces,
});
builder.objectType(AlreadyMember, {
  name: 'AlreadyMember',
  description: 'The address belongs to somebody who holds a seat in the municipality.',
  interfaces,
});
builder.objectType(InvalidEmail, {
  name: 'InvalidEmail',
  description: 'What was given is no e-mail address.',
  interfaces,
});
builder.objectType(InvalidName, {
  name: 'InvalidName',
  description: 'A name has 1 to 200 characters.',
  interfaces,
});
builder.objectType(EmailFixed, {
  name: 'EmailFixed',
  description: 'The own address is confirmed, and not changed by typing another.',
  interfaces,
});
builder.objectType(EmailInUse, {
  name: 'EmailInUse',
  description: 'There is a user with this address already.',
  interfaces,
});
builder.objectType(PostAddressMissing, {
  name: 'PostAddressMissing',
  description: 'The municipality has no post address, and none was given.',
  interfaces,
});
