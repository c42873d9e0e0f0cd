import type { ProgressListQuery } from '../../generated/dashboard/graphql.ts';

/** How far a round has come, as the API tells it. */
export type Progress = ProgressListQuery['roundProgress'][number];
export type Translate = (key: string, filling?: Record<string, string | number>) => string;
export type Language = 'nb' | 'nn' | 'en';

const words: Readonly<Record<Language, readonly string[]>> = {
  nb: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A count within a sentence: a word up to twelve, figures above. */
export const countWord = (count: number, language: Language): string => words[language][count] ?? String(count);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The heading of the workbench: "268 av 357 har levert. Ni er i gang, 76 har ikke svart." Whoever has nothing to be told of
 * is left out.
 */
export function roundSentence(round: Progress, t: Translate, language: Language): string {
  const { invited, submitted, begun, returned, silent } = round;
  if (invited === 0) return t('workbench.sentence.nobody');
  const first =
    submitted === invited
      ? t('workbench.sentence.everybody', { count: invited })
      : t('workbench.sentence.submitted', { count: submitted, of: invited });
  const under = begun + returned;
  const rest = [
    ...(under > 0 ? [t('workbench.sentence.begun', { smart_count: under, count: countWord(under, language) })] : []),
    ...(silent > 0
      ? [t('workbench.sentence.silent', { smart_count: silent, count: countWord(silent, language) })]
      : []),
  ].join(', ');
  return rest ? `${first} ${capital(rest)}.` : first;
}

/** The parts of the round's bar: they add up to all who were invited. */
export function roundParts({ invited, submitted, returned, begun, silent }: Progress, t: Translate) {
  const parts = [
    { kind: 'accent', count: submitted, label: t('workbench.status.SUBMITTED') },
    { kind: 'seq-3', count: returned, label: t('workbench.status.RETURNED') },
    { kind: 'seq-2', count: begun, label: t('workbench.status.BEGUN') },
    { kind: 'missing', count: silent, label: t('workbench.status.SILENT') },
  ] as const;
  return parts.map((part) => ({ ...part, share: invited === 0 ? 0 : (100 * part.count) / invited }));
}

/** "268 levert, 4 returnert, 9 påbegynt, 76 ikke svart" */
export const partsText = (parts: readonly { readonly count: number; readonly label: string }[]) =>
  parts.map(({ count, label }) => `${count} ${label.toLowerCase()}`).join(', ');

/** Whole per cent, half up, of counts; null where nobody was invited. */
export const rateOf = (answered: number, invited: number): number | null =>
  invited === 0 ? null : Math.floor((200 * answered + invited) / (2 * invited));

/** Rounds of the same checklist that opened before, the nearest first. */
export const earlierRounds = (round: Progress, all: readonly Progress[]): Progress[] =>
  all.filter(
    (other) =>
      other.opensOn < round.opensOn && other.checklistVersion.checklistId === round.checklistVersion.checklistId,
  );

/** One row of the table by county; a rate is whole per cent, null where the round invited nobody there. */
export type CountyRate = {
  readonly code: string;
  readonly name: string;
  readonly invited: number;
  readonly answered: number;
  readonly rate: number | null;
  readonly earlier: readonly (number | null)[];
  /** Percentage points from the nearest round before; null where it cannot be said. */
  readonly difference: number | null;
};

/** Response rate by county of today in a round and those before it, in the order of the counties' numbers. */
export function countyRates(round: Progress, before: readonly Progress[]): CountyRate[] {
  return round.counties.map(({ countyCode, countyName, invited, answered }) => {
    const rate = rateOf(answered, invited);
    const earlier = before.map(({ counties }) => {
      const same = counties.find((county) => county.countyCode === countyCode);
      return same ? rateOf(same.answered, same.invited) : null;
    });
    const [last = null] = earlier;
    const difference = rate === null || last === null ? null : rate - last;
    return { code: countyCode, name: countyName, invited, answered, rate, earlier, difference };
  });
}

/** The finding of that table: who is furthest, and who is furthest behind. Null where there is nothing to hold side by side. */
export function countyMessage(rates: readonly CountyRate[], t: Translate): string | null {
  const known = rates.filter((county): county is CountyRate & { rate: number } => county.rate !== null);
  const highest = Math.max(...known.map(({ rate }) => rate));
  const lowest = Math.min(...known.map(({ rate }) => rate));
  if (known.length < 2) return null;
  if (known.every(({ answered }) => answered === 0)) return t('workbench.counties.nobody');
  if (highest === lowest) return t('workbench.counties.alike', { rate: highest });
  const named = (rate: number) => known.filter((county) => county.rate === rate).map(({ name }) => name);
  return t('workbench.counties.message', {
    ...{ high: highest, low: lowest, highest: listed(named(highest), t), lowest: listed(named(lowest), t) },
  });
}

/** "Agder, Troms og Finnmark"; more than three are counted. */
function listed(names: readonly string[], t: Translate): string {
  if (names.length > 3) return t('workbench.counties.several', { count: names.length });
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${t('workbench.and')} ${last}`;
}

/** Where the round is: one that was closed by hand is closed before its last day is over. */
export function roundMoment({ published, closedAt }: Pick<Progress, 'published' | 'closedAt'>) {
  if (published > 0) return 'PUBLISHED' as const;
  return closedAt === null ? ('OPEN' as const) : ('CLOSED' as const);
}
