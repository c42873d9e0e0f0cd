import type { Table } from '../classes.ts';

/**
 * Share links are made and taken back by the municipality's editors, and known to nobody else. What a link shows is what
 * the public would see: the fixture's is of a published assessment, and tests/sharing.test.ts tries unpublished ones.
 */
export const sharingTable: Table = {
  Assessment: {
    shareLinks: 'own',
  },
  InvalidShareLink: {
    code: 'public',
    message: 'public',
    shareLinkField: 'own editor',
  },
  Mutation: {
    createShareLink: 'own editor',
    'createShareLink(assessmentId)': 'own editor',
    'createShareLink(lastDay)': 'own editor',
    'createShareLink(purpose)': 'own editor',
    revokeShareLink: 'own editor',
    'revokeShareLink(id)': 'own editor',
  },
  NewShareLink: {
    link: 'own editor',
    token: 'own editor',
  },
  Query: {
    sharedAssessment: 'published',
    'sharedAssessment(token)': 'published',
  },
  ShareLink: {
    createdAt: 'own',
    createdBy: 'own',
    expiresAt: 'own',
    id: 'own',
    isOpen: 'own',
    purpose: 'own',
    revokedAt: 'own',
  },
};
