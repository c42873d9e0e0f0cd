import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect, test } from 'vitest';
import { nb } from '../i18n/dashboard/nb.ts';
import { answeredOf, type RoundRow, roundsSentence } from './roundsModel.ts';

const t = polyglotI18nProvider(() => nb, 'nb').translate;

const round = (given: Partial<RoundRow>): RoundRow => ({
  ...{ id: '1', name: '2026', state: 'OPEN', opensOn: '2026-11-02', closesOn: '2027-01-18', publishesOn: '2027-03-19' },
  ...{ invitedCount: 357, startedCount: 117, submittedCount: 69, publishedCount: 0 },
  checklistVersion: { id: 'a@1.0.0', title: 'Indikatorer', version: '1.0.0' },
  ...given,
});

test('the list of rounds says which is open and until when', () => {
  const rounds = [round({}), round({ name: '2024', state: 'PUBLISHED' })];
  expect(roundsSentence(rounds, t, 'nb')).toBe('Runde 2026 er åpen til og med 18. januar 2027');
});

test('several open rounds are counted, and without one the next to open is named', () => {
  expect(roundsSentence([round({}), round({ id: '2' })], t, 'nb')).toBe('2 runder er åpne');
  const later = round({ name: '2030', state: 'PLANNED', opensOn: '2030-01-15' });
  const sooner = round({ name: '2028', state: 'PLANNED', opensOn: '2028-01-15' });
  expect(roundsSentence([later, sooner], t, 'nb')).toBe('Runde 2028 åpner 15. januar 2028');
  expect(roundsSentence([round({ state: 'CLOSED' })], t, 'nb')).toBe('Ingen runde er åpen');
});

test('the rate is of all who were invited, and there is none before that', () => {
  expect(answeredOf(round({}), t, 'nb')).toMatchObject({ text: '19\u00a0%, 69 av 357', label: '69 av 357' });
  expect(answeredOf(round({ invitedCount: 0, submittedCount: 0 }), t, 'nb')).toBeNull();
});
