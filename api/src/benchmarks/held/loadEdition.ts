import type { PoolClient } from 'pg';
import type { Day } from '../../days.ts';
import { type EditionContent, figureKey, type ScoreColumn, type StoredFigure } from './edition.ts';
import { boundsBytes } from './figures.ts';

/** What runs a statement: a client within a transaction, or the pool. */
export type Queryable = Pick<PoolClient, 'query'>;

/** Which edition of which round. */
export type EditionId = { readonly id: string; readonly number: number; readonly roundId: string };

const entriesSql = `
  SELECT a.municipality_id, a.id::text, a.reference_on::text, a.score, a.score_value, a.level,
    (extract(epoch FROM a.submitted_at) * 1000)::float8, a.number
  FROM edition_entry x JOIN assessment a ON a.id = x.assessment_id
  WHERE x.edition_id = $1 AND a.perspective = 'ADMINISTRATION' ORDER BY a.municipality_id`;
const themesSql = `
  SELECT t.theme_id, a.municipality_id, t.score, t.score_value
  FROM edition_entry x JOIN assessment a ON a.id = x.assessment_id JOIN theme_score t ON t.assessment_id = a.id
  WHERE x.edition_id = $1 AND a.perspective = 'ADMINISTRATION'`;
const figuresSql = `
  SELECT group_kind::text, group_key, theme_id, members, n, mean, minimum, lower_quartile, median, upper_quartile, maximum
  FROM edition_figure WHERE edition_id = $1`;
const factsSql = `
  SELECT municipality_id, vintage, population, kostra_group, county_code, centrality_class, centrality_index
  FROM round_peer_fact WHERE round_id = $1 ORDER BY municipality_id`;
const invitedSql = `
  SELECT i.municipality_id FROM edition e JOIN round_invitation i ON i.round_id = e.round_id AND i.invited_at <= e.published_at
  WHERE e.id = $1 ORDER BY i.municipality_id`;

type Entry = [number, string, Day, string | null, number | null, string | null, number, number];
type ThemeRow = [string, number, string | null, number | null];
type Numbers = [number, number, ...(number | null)[]];
type FigureRow = [string, string, string, ...Numbers];
type FactRow = [number, string | null, number | null, string | null, string, number | null, number | null];

/** Reads what an edition published from the read model. */
export async function loadEdition(client: Queryable, { id, number, roundId }: EditionId): Promise<EditionContent> {
  const same = sameText();
  const entries = await rowsOf<Entry>(client, 'held_entries', entriesSql, id);
  const municipalityIds = Int32Array.from(entries, ([municipalityId]) => municipalityId);
  const themes = themeColumns(await rowsOf<ThemeRow>(client, 'held_themes', themesSql, id), municipalityIds, same);
  const figures = new Map(
    (await rowsOf<FigureRow>(client, 'held_figures', figuresSql, id)).map(([kind, key, themeId, ...numbers]) => [
      figureKey(kind, key, themeId),
      figureOf(numbers),
    ]),
  );
  const facts = (await rowsOf<FactRow>(client, 'held_facts', factsSql, roundId)).map(
    ([municipalityId, vintage, population, kostraGroup, countyCode, centralityClass, centralityIndex]) => ({
      ...{ municipalityId, population, centralityClass, centralityIndex },
      ...{ vintage: same(vintage), kostraGroup: same(kostraGroup), countyCode: same(countyCode) },
    }),
  );
  const invited = await rowsOf<[number]>(client, 'held_invited', invitedSql, id);
  return {
    ...{ id, number, municipalityIds, themes, figures, facts },
    invitedIds: Int32Array.from(invited, ([municipalityId]) => municipalityId),
    assessmentIds: entries.map(([, assessmentId]) => assessmentId),
    referenceOn: entries.map(([, , day]) => same(day)),
    submittedAt: Float64Array.from(entries, ([, , , , , , moment]) => moment),
    numbers: Int32Array.from(entries, ([, , , , , , , correction]) => correction),
    overall: {
      scores: entries.map(([, , , score]) => same(score)),
      values: Float64Array.from(entries, ([, , , , value]) => value ?? Number.NaN),
    },
    levels: entries.map(([, , , , , level]) => same(level)),
    bytes: bytesOf({ entries: entries.length, themes: themes.size, figures: figures.size, facts: facts.length }),
  };
}

export async function rowsOf<Row extends unknown[]>(
  client: Queryable,
  name: string,
  text: string,
  ...values: unknown[]
): Promise<Row[]> {
  return (await client.query<Row>({ name, text, values, rowMode: 'array' })).rows;
}

function themeColumns(
  rows: readonly ThemeRow[],
  municipalityIds: Int32Array,
  same: ReturnType<typeof sameText>,
): ReadonlyMap<string, ScoreColumn> {
  const places = new Map(Array.from(municipalityIds, (municipalityId, place) => [municipalityId, place]));
  const columns = new Map<string, { scores: (string | null)[]; values: Float64Array }>();
  for (const [written, municipalityId, score, value] of rows) {
    const themeId = same(written);
    let column = columns.get(themeId);
    if (!column) {
      const scores = new Array<string | null>(municipalityIds.length).fill(null);
      column = { scores, values: new Float64Array(municipalityIds.length).fill(Number.NaN) };
      columns.set(themeId, column);
    }
    const place = places.get(municipalityId)!;
    column.scores[place] = same(score);
    column.values[place] = value ?? Number.NaN;
  }
  return columns;
}

function figureOf([members, n, ...spread]: Numbers): StoredFigure {
  const [mean = null, minimum = null, lowerQuartile = null, median = null, upperQuartile = null, maximum = null] =
    spread;
  return { members, n, mean, minimum, lowerQuartile, median, upperQuartile, maximum };
}

/** Every row brings its own copy of "7/9": one of each is kept. */
function sameText() {
  const kept = new Map<string, string>();
  return <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = kept.get(text);
    if (known !== undefined) return known as T;
    kept.set(text, text);
    return text;
  };
}

/**
 * An id of its own and a place in each column; objects for figures and facts; and what follows from them when somebody
 * asks: places in the groups of five kinds, where values stand, and what the silent ones could do to each figure.
 */
const bytesOf = (count: { entries: number; themes: number; figures: number; facts: number }): number =>
  count.entries * (4 + 8 + 56 + 3 * 8 + 8 + 8 + 4 + 5 * 4 + count.themes * 16) +
  count.figures * (800 + boundsBytes) +
  count.facts * 114;
