import type { Contender } from './operations.ts';

/** One contender's figures of one operation. */
export type Measured = {
  readonly operation: string;
  readonly contender: Contender;
  readonly requestsPerSecond: number;
  readonly failures: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of a request. */
  readonly nodeMicroseconds: number;
  readonly postgresqlMicroseconds: number;
};

export type ScaleReport = {
  readonly scale: string;
  readonly municipalities: number;
  readonly postgresql: string;
  readonly databaseBytes: number;
  readonly measured: readonly Measured[];
};

export type Report = {
  readonly at: string;
  readonly machine: string;
  readonly connections: number;
  readonly secondsEach: number;
  readonly seed: number;
  readonly scales: readonly ScaleReport[];
};

/**
 * Least requests per second against PostGraphile, without and with whole answers kept, and against the floor; most processor
 * time against the floor.
 */
const aims: Readonly<Record<string, { postgraphile: number; cached?: number; floor?: number; processor?: number }>> = {
  Q1: { postgraphile: 3, cached: 10, floor: 1, processor: 1.25 },
  Q2: { postgraphile: 3, cached: 10, floor: 1, processor: 1.25 },
  Q3: { postgraphile: 3, cached: 10, floor: 1, processor: 1.25 },
  Q4: { postgraphile: 2, processor: 1.25 },
  Q5: { postgraphile: 1.2 },
};

type Ratio = {
  readonly operation: string;
  readonly of: string;
  readonly is: number;
  readonly aim: string;
  readonly isMet: boolean;
};

/** What the aims are about, of one scale. */
function ratiosOf({ measured }: ScaleReport): Ratio[] {
  const at = (operation: string, contender: Contender) =>
    measured.find((one) => one.operation === operation && one.contender === contender);
  const processor = (one: Measured) => one.nodeMicroseconds + one.postgresqlMicroseconds;
  return Object.entries(aims).flatMap(([operation, aim]) => {
    const [api, cached] = [at(operation, 'api'), at(operation, 'cached')];
    const [postgraphile, floor] = [at(operation, 'postgraphile'), at(operation, 'floor')];
    if (!api) return [];
    const ratio = (of: string, is: number, aim: number, isMost = false): Ratio => ({
      ...{ operation, of, is, aim: `${isMost ? 'at most' : 'at least'} ${aim}`, isMet: isMost ? is <= aim : is >= aim },
    });
    const rate = (of: string, one?: Measured, other?: Measured, least?: number) =>
      one && other && least ? [ratio(of, one.requestsPerSecond / other.requestsPerSecond, least)] : [];
    return [
      ...rate('requests/s ÷ PostGraphile', api, postgraphile, aim.postgraphile),
      ...rate('answers kept: requests/s ÷ PostGraphile', cached, postgraphile, aim.cached),
      ...rate('requests/s ÷ floor', api, floor, aim.floor),
      ...(floor && aim.processor ? [ratio('CPU ÷ floor', processor(api) / processor(floor), aim.processor, true)] : []),
    ];
  });
}

/** From the smaller scale to the larger: processor time of Q1 and Q3, which should not follow the data. */
function growthOf({ scales }: Report): Ratio[] {
  const [small, large] = [scales.find(({ scale }) => scale === 's1'), scales.find(({ scale }) => scale === 's2')];
  if (!small || !large) return [];
  return ['Q1', 'Q3'].flatMap((operation) => {
    const cost = ({ measured }: ScaleReport) => {
      const api = measured.find((one) => one.operation === operation && one.contender === 'api');
      return api && api.nodeMicroseconds + api.postgresqlMicroseconds;
    };
    const [before, after] = [cost(small), cost(large)];
    if (!before || !after) return [];
    return [{ operation, of: 'CPU, S2 ÷ S1', is: after / before, aim: 'at most 1.5', isMet: after / before <= 1.5 }];
  });
}

const names: Readonly<Record<Contender, string>> = {
  ...{ api: 'this API', cached: 'this API, answers kept', postgraphile: 'PostGraphile 5', floor: 'floor' },
};

/** The report for people. */
export function markdownOf(report: Report): string {
  const sections = report.scales.map((scale) =>
    [
      `## ${scale.scale.toUpperCase()}: ${scale.municipalities} municipalities`,
      '',
      `PostgreSQL ${scale.postgresql}, database ${Math.round(scale.databaseBytes / 2 ** 20)} MB.`,
      '',
      '| operation | contender | requests/s | p50 ms | p99 ms | CPU µs: node | PostgreSQL | together |',
      '|---|---|--:|--:|--:|--:|--:|--:|',
      ...scale.measured.map(
        (m) =>
          `| ${m.operation} | ${names[m.contender]} | ${Math.round(m.requestsPerSecond)} | ${m.p50.toFixed(1)} | ` +
          `${m.p99.toFixed(1)} | ${Math.round(m.nodeMicroseconds)} | ${Math.round(m.postgresqlMicroseconds)} | ` +
          `${Math.round(m.nodeMicroseconds + m.postgresqlMicroseconds)} |`,
      ),
      '',
      ...tableOf(ratiosOf(scale)),
    ].join('\n'),
  );
  const growth = growthOf(report);
  return `${[
    '# Bench: the last run',
    `Made by \`npm run bench\` at ${report.at} on ${report.machine}; ${report.connections} connections, ${report.secondsEach} s for each contender and operation, in turns; seed ${report.seed}. Client, contenders and PostgreSQL share the machine: read the ratios. What is measured and what is not: bench/README.md.`,
    ...sections,
    ...(growth.length > 0 ? [['## From S1 to S2', '', ...tableOf(growth)].join('\n')] : []),
  ].join('\n\n')}\n`;
}

const tableOf = (ratios: readonly Ratio[]) => [
  '| operation | ratio | is | aim | met |',
  '|---|---|--:|---|---|',
  ...ratios.map(
    ({ operation, of, is, aim, isMet }) =>
      `| ${operation} | ${of} | ${is.toFixed(2)} | ${aim} | ${isMet ? 'yes' : '**no**'} |`,
  ),
];

/** What is printed: the ratios alone. */
export const summaryOf = (report: Report): string =>
  [
    ...report.scales.flatMap((scale) => ratiosOf(scale).map((ratio) => ({ scale: scale.scale, ...ratio }))),
    ...growthOf(report),
  ]
    .map(({ operation, of, is, aim, isMet }) => `${isMet ? '  ' : '! '}${operation} ${of}: ${is.toFixed(2)} (${aim})`)
    .join('\n');
