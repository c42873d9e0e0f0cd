import { isMember } from '../../access.ts';
import { builder, ErrorInterface } from '../../builder.ts';
import { db } from '../../database.ts';
import { NotFound } from '../../errors.ts';
import { uuidForSearch } from '../../ids.ts';
import { AssessmentNotSubmitted, InvalidShareLink, type ShareLinkField } from '../errors.ts';
import { isOpenLink } from '../rules/sharing.ts';
import { assessmentSharedBy, createShareLink, revokeShareLink } from '../store/shareLinks.ts';
import { AssessmentRef } from './assessment.ts';

const signedIn = { signedIn: true };

const ShareLinkFieldEnum = builder.enumType('ShareLinkField', {
  description: 'A field of a share link.',
  values: {
    PURPOSE: { description: 'Whom it is for.' },
    LAST_DAY: { description: 'The last day that it works.' },
  } as const satisfies Record<ShareLinkField, object>,
});

builder.objectType(InvalidShareLink, {
  name: 'InvalidShareLink',
  description: 'A share link cannot be made so; nothing was made.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    shareLinkField: t.field({
      type: ShareLinkFieldEnum,
      description: 'What is to be given otherwise.',
      resolve: ({ field }) => field,
    }),
  }),
});

const ShareLinkRef = builder.prismaObject('ShareLink', {
  description: 'A link that shows one submitted assessment to whoever holds it. For its municipality.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To take it back by; not the token.' }),
    purpose: t.exposeString('purpose', { description: 'Whom it was made for, in the maker’s words.' }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was made.', resolve: ({ createdAt }) => createdAt }),
    createdBy: t.exposeString('createdBy', { description: 'Name and role of who made it, as they were then.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'From then on it shows nothing.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
      resolve: ({ revokedAt }) => revokedAt,
    }),
    isOpen: t.boolean({
      description: 'Whether it shows the assessment now.',
      resolve: (link, _args, { now }) => isOpenLink(link, now),
    }),
  }),
});

const NewShareLinkRef = builder.objectRef<{ readonly id: string; readonly token: string }>('NewShareLink').implement({
  description: 'A share link that was just made.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'What the link ends with; it is told this once.' }),
    link: t.prismaField({
      type: ShareLinkRef,
      description: 'The link.',
      resolve: (query, { id }) => db.shareLink.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.prismaObjectField(AssessmentRef, 'shareLinks', (t) =>
  t.field({
    type: [ShareLinkRef],
    description: 'The links that show it, newest first. For its municipality; none for others.',
    select: { shareLinks: { orderBy: { createdAt: 'desc' } } },
    resolve: ({ shareLinks, municipalityId }, _args, { user }) => (isMember(user, municipalityId) ? shareLinks : []),
  }),
);

builder.queryField('sharedAssessment', (t) =>
  t.prismaField({
    type: AssessmentRef,
    nullable: true,
    description:
      'The assessment that a share link shows, as the public would see it; null when the link shows nothing.',
    args: { token: t.arg.string({ required: true, description: 'What the link ends with.' }) },
    resolve: async (query, _root, { token }, { now, shared }) => {
      const id = (await assessmentSharedBy(token, now)) ?? '';
      shared?.add(id);
      return db.assessment.findUnique({ ...query, where: { id: uuidForSearch(id) } });
    },
  }),
);

builder.mutationFields((t) => ({
  createShareLink: t.field({
    type: NewShareLinkRef,
    description: 'Makes a link that shows a submitted assessment to whoever holds it. For its municipality’s editors.',
    authScopes: signedIn,
    errors: { types: [InvalidShareLink, AssessmentNotSubmitted, NotFound] },
    args: {
      assessmentId: t.arg.id({ required: true, description: 'The assessment.' }),
      purpose: t.arg.string({ required: true, description: 'Whom it is for, 1 to 200 characters.' }),
      lastDay: t.arg({
        type: 'Date',
        required: true,
        description: 'The last day that it works, at most 366 days ahead.',
      }),
    },
    resolve: (_root, { assessmentId, purpose, lastDay }, { user, now }) =>
      createShareLink({ assessmentId, purpose, lastDay, user: user!, now }),
  }),
  revokeShareLink: t.prismaField({
    type: ShareLinkRef,
    description: 'Takes a share link back: it shows nothing from now on. For its municipality’s editors.',
    authScopes: signedIn,
    errors: { types: [NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The share link.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await revokeShareLink(id, user!, now);
      return db.shareLink.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
