import { expect, test } from 'vitest';
import { groupName } from './groupNames.ts';
import { populationBands } from './rules/groups.ts';

const register = {
  kostraGroups: new Map([['EKG01', { code: 'EKG01', nb: 'Liten kommune', nn: 'Liten kommune', en: 'Small' }]]),
  counties: [{ code: '15', name: 'Møre og Romsdal', nameOfficial: '', validFrom: '2018-01-01', validTo: null }],
};
const nb = (kind: 'KOSTRA' | 'COUNTY' | 'POPULATION' | 'CENTRALITY', key: string) =>
  groupName({ kind, key }, 'nb', register);

test('a group is named as people say it', () => {
  expect(nb('KOSTRA', 'EKG01')).toBe('Liten kommune');
  expect(nb('COUNTY', '15')).toBe('Møre og Romsdal');
  expect(nb('CENTRALITY', '4')).toBe('Sentralitetsklasse 4');
  expect(populationBands.map((key) => nb('POPULATION', key).replaceAll('\u00a0', ' '))).toEqual([
    ...['0–599 innbyggere', '600–1 999 innbyggere', '2 000–9 999 innbyggere', '10 000–19 999 innbyggere'],
    ...['20 000–29 999 innbyggere', '30 000–44 999 innbyggere', '45 000–74 999 innbyggere'],
    ...['75 000–299 999 innbyggere', '300 000 innbyggere eller flere'],
  ]);
});

test('in nynorsk and English too', () => {
  const group = { kind: 'POPULATION', key: '2000-9999' } as const;
  expect(groupName(group, 'nn', register).replaceAll('\u00a0', ' ')).toBe('2 000–9 999 innbyggjarar');
  expect(groupName(group, 'en', register)).toBe('2,000–9,999 inhabitants');
  const names = (['NEAREST', 'OWN_LIST', 'COUNTRY'] as const).map((kind) =>
    groupName({ kind, key: '' }, 'nn', register),
  );
  expect(names).toEqual(['Dei ti næraste', 'Eiga liste', 'Heile landet']);
});
