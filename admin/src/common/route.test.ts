import { expect, test } from 'vitest';
import { addressOf, returnAddress, routeOf } from './route.ts';

test.each([
  ['/', '', { page: 'home' }],
  ['/logg-inn/', '?fra=/kommune/3301', { page: 'signIn' }],
  ['/engangslenke', '?token=a-b', { page: 'oneTimeLink', token: 'a-b' }],
  ['/invitasjon', '', { page: 'invitation', token: '' }],
  ['/bekreft', '?token=x', { page: 'confirm', token: 'x' }],
  ['/arbeid/3301-drammen', '', { page: 'municipality', code: '3301' }],
  ['/arbeid/0301', '', { page: 'municipality', code: '0301' }],
  ['/arbeid/drammen', '', { page: 'notFound' }],
  ['/arbeid/3301-drammen/dugnad/ny', '', { page: 'dugnad', code: '3301', id: null }],
  ['/arbeid/3301-drammen/dugnad/7', '', { page: 'dugnad', code: '3301', id: '7' }],
  ['/arbeid/3301-drammen/dugnad', '', { page: 'notFound' }],
  ['/arbeid/3301-drammen/tiltak', '', { page: 'actions', code: '3301' }],
  ['/arbeid/3301-drammen/tiltak/7', '', { page: 'action', code: '3301', id: '7', about: {} }],
  ['/arbeid/3301-drammen/tiltak/7/mer', '', { page: 'notFound' }],
  ['/egenvurdering/7', '', { page: 'form', id: '7', themeId: null }],
  ['/egenvurdering/7/knowledge', '', { page: 'form', id: '7', themeId: 'knowledge' }],
  ['/egenvurdering/7/kontroll', '', { page: 'check', id: '7' }],
  ['/egenvurdering/7/resultat', '', { page: 'result', id: '7' }],
  ['/egenvurdering/7/papir', '', { page: 'paper', id: '7' }],
  ['/egenvurdering/7/papir/mer', '', { page: 'notFound' }],
  ['/sjekkliste/allemed-ung/1.0.0/papir', '', { page: 'blankPaper', checklistId: 'allemed-ung', version: '1.0.0' }],
  ['/kommune/3301-drammen', '', { page: 'notFound' }],
  ['/arbeid/%E0', '', { page: 'notFound' }],
])('the address %s%s is the page %j', (path, search, route) => {
  expect(routeOf(path, search)).toEqual(route);
});

test('every address that we write leads to the page it names', () => {
  expect(routeOf(addressOf.municipality('3301-drammen'))).toMatchObject({ page: 'municipality' });
  expect(routeOf(addressOf.form('7', 'knowledge'))).toEqual({ page: 'form', id: '7', themeId: 'knowledge' });
  expect(addressOf.form('7', 'knowledge', 'k5')).toBe('/egenvurdering/7/knowledge#k5');
  expect(routeOf(addressOf.blankPaper('a', '1.0.0'))).toMatchObject({ page: 'blankPaper' });
});

test('an address of a new action carries what it is about', () => {
  const about = { checklistId: 'sjekkliste-kommune', criterionId: 'transport' };
  const [path = '', search = ''] = addressOf.newAction('3301-drammen', about).split('?');
  expect(routeOf(path, search)).toEqual({ page: 'action', code: '3301', id: null, about });
  expect(routeOf(addressOf.newAction('3301-drammen'))).toEqual({ page: 'action', code: '3301', id: null, about: {} });
});

test.each([
  ['?fra=%2Fkommune%2F3301', '/kommune/3301'],
  ['', '/'],
  ['?fra=https://elsewhere.example', '/'],
  ['?fra=//elsewhere.example', '/'],
  ['?fra=/\\elsewhere.example', '/'],
])('after signing in with %s one is at %s, never on another host', (search, address) => {
  expect(returnAddress(search)).toBe(address);
});
