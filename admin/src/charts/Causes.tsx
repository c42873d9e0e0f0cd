import { cutScale, totals } from './cutScale.ts';

/** A score at one end. `value` is 0–100. */
export type CausesEnd = {
  readonly name: string;
  readonly about?: string;
  readonly value: number;
  readonly label: string;
};

/** One cause of the change, in points; `isPractice` for what the municipality does differently: the only progress. */
export type CausesStep = {
  readonly name: string;
  readonly about?: string;
  readonly delta: number;
  readonly label: string;
  readonly isPractice: boolean;
};

/**
 * What a change consists of: a waterfall that lies down. The scale is cut to what is needed; its ends stand below,
 * with a break where it does not begin at 0 (`cutScale` gives the same ends to the words around).
 */
export function Causes({
  label,
  before,
  steps,
  after,
}: {
  label: string;
  before: CausesEnd;
  steps: readonly CausesStep[];
  after: CausesEnd;
}) {
  const sums = totals(
    before.value,
    steps.map(({ delta }) => delta),
  );
  const scale = cutScale([...sums, after.value]);
  const at = (value: number) => (100 * (value - scale.from)) / (scale.to - scale.from);
  return (
    <div className="chart-causes">
      <ol aria-label={label}>
        <End {...before} x={at(before.value)} />
        {steps.map((step, place) => {
          const [from = 0, to = 0] = [at(sums[place] ?? 0), at(sums[place + 1] ?? 0)];
          return (
            <li key={step.name} className={step.isPractice ? 'chart-cause-practice' : undefined}>
              <Name {...step} />
              <svg className="chart-svg" width="100%" height="26" aria-hidden="true">
                <rect
                  x={`${Math.min(from, to)}%`}
                  width={`${Math.abs(to - from)}%`}
                  y="4"
                  height="18"
                  className={step.isPractice ? 'chart-cause-bar chart-practice' : 'chart-cause-bar chart-cause'}
                />
                {to === from && <line x1={`${to}%`} x2={`${to}%`} y1="4" y2="22" className="chart-cause-none" />}
              </svg>
              <span className="chart-cause-value">{step.label}</span>
            </li>
          );
        })}
        <End {...after} x={at(after.value)} />
      </ol>
      <Scale {...scale} />
    </div>
  );
}

function End({ x, ...end }: CausesEnd & { x: number }) {
  return (
    <li className="chart-cause-end">
      <Name {...end} />
      <svg className="chart-svg" width="100%" height="26" aria-hidden="true">
        <circle cx={`${x}%`} cy="13" r="6.5" className="chart-own" />
      </svg>
      <span className="chart-cause-value">{end.label}</span>
    </li>
  );
}

function Name({ name, about }: { name: string; about?: string }) {
  return (
    <span className="chart-cause-name">
      <b>{name}</b>
      {about && <small>{about}</small>}
    </span>
  );
}

/** The ends of the scale; a break in the axis says that it does not begin at 0. */
function Scale({ from, to }: { from: number; to: number }) {
  return (
    <svg className="chart-svg chart-cause-scale" width="100%" height="28" aria-hidden="true">
      <line x1="0" x2="100%" y1="6" y2="6" className="chart-axis" />
      {from > 0 && <path d="M6 6L10 1L16 11L20 6" className="chart-cut" />}
      <text x="0" y="24">
        {from}
      </text>
      <text x="100%" y="24" textAnchor="end">
        {to}&nbsp;%
      </text>
    </svg>
  );
}
