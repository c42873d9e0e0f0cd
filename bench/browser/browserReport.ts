import { type PageName, timedPages } from './pages.ts';
import type { Load } from './untilUsable.ts';

/** What stands between browser and server. */
export type Line = 'near' | 'far';
/** Whether the browser was here before. */
export type Cache = 'cold' | 'warm';

/** One load of one page. */
export type Timed = Load & {
  readonly page: PageName;
  readonly line: Line;
  readonly cache: Cache;
  readonly round: number;
};

export type BrowserReport = {
  readonly at: string;
  readonly machine: string;
  readonly municipalities: number;
  /** Times that every page was loaded on every line, with either cache. */
  readonly rounds: number;
  readonly seed: number;
  /** Processes that ran or wanted to, on average of the last quarter of an hour: more than there are processors blur the figures. */
  readonly load: number;
  readonly timed: readonly Timed[];
};

/** A page is usable in at most so many times the time of the empty signed-in page. */
const aim = 2;

const lineTitles: Readonly<Record<Line, string>> = {
  near: 'Browser and server on the same machine',
  far: 'A line of 10 Mbit/s and 40 ms between them',
};
const cacheTitles: Readonly<Record<Cache, string>> = { cold: 'empty cache', warm: 'visited before' };

/** The middle and the quartiles of some figures. */
type Spread = { readonly low: number; readonly middle: number; readonly high: number };

/** @param figures at least one */
function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (place - Math.floor(place)) * (above - below);
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

type Row = {
  readonly line: Line;
  readonly cache: Cache;
  readonly page: PageName;
  readonly title: string;
  readonly usable: Spread;
  /** Each round's time against the empty page's of the same round. */
  readonly ratio: Spread;
  readonly painted: number;
  readonly blocked: number;
  readonly answered: Spread;
  readonly requests: number;
  readonly kilobytes: number;
};

function rowsOf({ timed }: BrowserReport): Row[] {
  const rows: Row[] = [];
  for (const line of ['near', 'far'] as const)
    for (const cache of ['cold', 'warm'] as const)
      for (const { name, title } of timedPages) {
        const of = (page: PageName) =>
          timed.filter((one) => one.line === line && one.cache === cache && one.page === page);
        const [loads, empty] = [of(name), of('empty')];
        if (loads.length === 0) continue;
        const middle = (figure: (load: Load) => number) => spreadOf(loads.map(figure)).middle;
        rows.push({
          ...{ line, cache, page: name, title },
          usable: spreadOf(loads.map(({ usable }) => usable)),
          ratio: spreadOf(
            loads.map(({ usable, round }) => usable / empty.find((other) => other.round === round)!.usable),
          ),
          answered: spreadOf(loads.map(({ answered }) => answered)),
          painted: middle(({ painted }) => painted),
          blocked: middle(({ blocked }) => blocked),
          requests: middle(({ requests }) => requests),
          kilobytes: middle(({ kilobytes }) => kilobytes),
        });
      }
  return rows;
}

const whole = ({ low, middle, high }: Spread) => `${Math.round(middle)} (${Math.round(low)}–${Math.round(high)})`;
const hundredths = ({ low, middle, high }: Spread) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
const isMet = ({ ratio }: Row) => ratio.middle <= aim;

/** Whether every page is usable in time. */
export const isEveryAimMet = (report: BrowserReport): boolean => rowsOf(report).every(isMet);

/** The report for people. */
export function markdownOf(report: BrowserReport): string {
  const rows = rowsOf(report);
  const sections = (['near', 'far'] as const).map((line) => {
    const own = rows.filter((row) => row.line === line);
    if (own.length === 0) return [];
    return [
      `## ${lineTitles[line]}`,
      '',
      `| cache | page | usable ms | ÷ empty page | at most ${aim} | painted ms | blocked ms | press answered ms | requests | kB |`,
      '|---|---|--:|--:|---|--:|--:|--:|--:|--:|',
      ...own.map(
        (row) =>
          `| ${cacheTitles[row.cache]} | ${row.title} | ${whole(row.usable)} | ` +
          `${row.page === 'empty' ? '1 |' : `${hundredths(row.ratio)} | ${isMet(row) ? 'yes' : '**no**'}`} | ` +
          `${Math.round(row.painted)} | ${Math.round(row.blocked)} | ${whole(row.answered)} | ` +
          `${Math.round(row.requests)} | ${Math.round(row.kilobytes)} |`,
      ),
      '',
    ];
  });
  return [
    '# Bench in the browser: the last run',
    '',
    `Made by \`npm run bench:browser\` at ${report.at} on ${report.machine}; ${report.municipalities} municipalities, ten rounds, seed ${report.seed}; every page ${report.rounds} times with either cache, in turns. Medians, quartiles in parentheses; a ratio is that of the same round. Browser, server and PostgreSQL share the machine, whose load was ${report.load.toFixed(1)} in the last quarter of an hour: read the ratios, and their spread. What is measured and what is not: bench/README.md.`,
    '',
    ...sections.flat(),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

/** What is printed: the ratios alone. */
export const summaryOf = (report: BrowserReport): string =>
  rowsOf(report)
    .filter(({ page }) => page !== 'empty')
    .map(
      (row) =>
        `${isMet(row) ? '  ' : '! '}${row.line}, ${cacheTitles[row.cache]}, ${row.title}: ${hundredths(row.ratio)} (at most ${aim})`,
    )
    .join('\n');
