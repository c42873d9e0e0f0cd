import type { NationalRoundsQuery } from '../generated/public/graphql.ts';

export type RoundData = NationalRoundsQuery['rounds']['items'][number];
export type EditionData = RoundData['editions'][number];

/** What the address asks for, of what is published. */
export type AskedRound = {
  readonly round: RoundData;
  /** The checklist's published rounds, the last first. */
  readonly rounds: readonly RoundData[];
  /** The edition that is shown: the one in force unless an earlier one is asked for. */
  readonly edition: EditionData;
  /** Checklists that have a published round, that of the last round first. */
  readonly checklistIds: readonly string[];
};

/**
 * The round and edition that an address asks for (`sjekkliste`, `runde`, `utgave`): by the name of the round, by its id where
 * two share it. What is not published, or misspelt, gives the last round; its edition is the one in force.
 * @returns null where nothing is published
 */
export function askedRound(all: readonly RoundData[], search: URLSearchParams): AskedRound | null {
  const published = all
    .filter(({ editions }) => editions.length > 0)
    .toSorted((a, b) => (a.closesOn < b.closesOn ? 1 : a.closesOn > b.closesOn ? -1 : a.name < b.name ? 1 : -1));
  const checklistIds = [...new Set(published.map(({ checklistVersion }) => checklistVersion.checklistId))];
  const wanted = search.get('sjekkliste');
  const checklistId = checklistIds.find((id) => id === wanted) ?? checklistIds[0];
  const rounds = published.filter(({ checklistVersion }) => checklistVersion.checklistId === checklistId);
  const round = rounds.find((one) => roundKey(one, rounds) === search.get('runde')) ?? rounds[0];
  const asked = round?.editions.find(({ number }) => String(number) === search.get('utgave'));
  const edition = asked ?? round?.editions.at(-1);
  return round && edition ? { round, rounds, edition, checklistIds } : null;
}

/** How an address names a round: by its name, or by its id where several rounds of the checklist have that name. */
export function roundKey({ id, name }: RoundData, rounds: readonly RoundData[]): string {
  return rounds.filter((other) => other.name === name).length > 1 ? id : name;
}

/** The address's own words of what is shown; what is the usual is left out. */
export type Query = {
  readonly sjekkliste?: string | null;
  readonly runde?: string | null;
  readonly utgave?: string | null;
  readonly indikator?: string | null;
  readonly fylke?: string | null;
  readonly panel?: 'ja' | null;
};
