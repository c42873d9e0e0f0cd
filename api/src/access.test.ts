import { expect, test } from 'vitest';
import { sightOf, type Viewer } from './access.ts';

const person = (seats: Viewer['seats'], ndfuRole: Viewer['ndfuRole'] = null): Viewer => ({
  id: 'p',
  name: 'P',
  ndfuRole,
  seats,
});
const seat = (role: 'EDITOR' | 'READER', municipalityId = 1) => ({ id: 's', municipalityId, role, title: '' });
const callers = {
  nobody: null,
  elsewhere: person([seat('EDITOR', 2)]),
  reader: person([seat('READER')]),
  editor: person([seat('EDITOR')]),
  adviser: person([], 'ADVISER'),
  administrator: person([], 'ADMINISTRATOR'),
};
const published = new Date();

test.each([
  ['nobody', 'DRAFT', null, 'NONE'],
  ['nobody', 'SUBMITTED', null, 'NONE'],
  ['nobody', 'RETURNED', null, 'NONE'],
  ['nobody', 'PUBLISHED', published, 'PUBLIC'],
  ['nobody', 'RETURNED', published, 'PUBLIC'],
  ['elsewhere', 'DRAFT', null, 'NONE'],
  ['elsewhere', 'PUBLISHED', published, 'PUBLIC'],
  ['reader', 'DRAFT', null, 'FULL'],
  ['editor', 'DRAFT', null, 'FULL'],
  ['adviser', 'DRAFT', null, 'EXISTENCE'],
  ['adviser', 'SUBMITTED', null, 'FULL'],
  ['administrator', 'DRAFT', null, 'EXISTENCE'],
  ['administrator', 'RETURNED', null, 'FULL'],
] as const)('%s sees of a %s one (published: %s) %s', (caller, state, publishedAt, sight) => {
  expect(sightOf(callers[caller], { municipalityId: 1, state, publishedAt })).toBe(sight);
});
