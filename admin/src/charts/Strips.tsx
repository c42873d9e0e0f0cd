import type { ReactNode } from 'react';
import type { Language } from '../common/translatorsOf.ts';
import { HatchSwatch } from './HatchSwatch.tsx';
import { othersOf } from './othersOf.ts';
import { mostDots } from './pile.ts';
import { ScaleTexts } from './ScaleTexts.tsx';

/**
 * One measure of a group. `dots` are all values of it, 0–100, the own one too where one belongs to it; `lower` to
 * `upper` hold half of them. `withheld` says why nothing may be shown of the group, and whom to look at instead.
 */
export type Strip = {
  readonly id: string;
  readonly name: string;
  readonly isStrong?: boolean;
  readonly own: { readonly value: number; readonly label: string } | null;
  readonly dots: readonly number[];
  readonly isOwnAmong?: boolean;
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  readonly medianLabel: string | null;
  readonly withheld: ReactNode | null;
};

/** Words that explain the forms once, since they repeat in every row. */
export type StripWords = { readonly own: string; readonly one: string; readonly half: string };

/** The spread of a group, one strip a row on one scale of 0–100, with the own value among them. */
export function Strips({
  rows,
  legend,
  label,
  language,
}: {
  rows: readonly Strip[];
  legend: StripWords;
  label: string;
  language: Language;
}) {
  const hasDots = rows.some((row) => showsDots(row));
  return (
    <div className="chart-strips">
      <Legend legend={legend} hasDots={hasDots} />
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={row.isStrong ? 'chart-strip-name chart-strip-strong' : 'chart-strip-name'}>
              {row.name}
            </span>
            {row.withheld ? (
              <span className="chart-strip-withheld">
                <HatchSwatch />
                <span>{row.withheld}</span>
              </span>
            ) : (
              <Spread row={row} legend={legend} />
            )}
            <span className="chart-strip-value">
              <b>{row.own?.label ?? '–'}</b>
              {!row.withheld && row.medianLabel && <small>{row.medianLabel}</small>}
            </span>
          </li>
        ))}
      </ul>
      <svg className="chart-svg chart-strip-scale" width="100%" height="18" aria-hidden="true">
        <ScaleTexts y={14} language={language} />
      </svg>
    </div>
  );
}

function showsDots({ withheld, dots }: Strip): boolean {
  return !withheld && dots.length > 0 && dots.length <= mostDots;
}

function Spread({ row, legend }: { row: Strip; legend: StripWords }) {
  const { name, own, lower, median, upper, medianLabel } = row;
  const dots = showsDots(row) ? othersOf(row.dots, own?.value ?? null, row.isOwnAmong) : [];
  const named = dots.map((value, at) => ({ value, id: `${value} ${at}` }));
  const said = [own && `${legend.own} ${own.label}`, medianLabel].filter((part) => part).join(', ');
  return (
    <svg className="chart-svg" width="100%" height="34" role="img" aria-label={`${name}: ${said || '–'}`}>
      <line x1="0" x2="100%" y1="17" y2="17" className="chart-grid" />
      {lower !== null && upper !== null && (
        <rect x={`${lower}%`} width={`${upper - lower}%`} y="7" height="20" className="chart-band" />
      )}
      {named.map(({ id, value }) => (
        <circle key={id} cx={`${value}%`} cy="17" r="3" className="chart-peer chart-peer-pale" />
      ))}
      {median !== null && <line x1={`${median}%`} x2={`${median}%`} y1="4" y2="30" className="chart-middle" />}
      {own && <circle cx={`${own.value}%`} cy="17" r="7" className="chart-own" />}
    </svg>
  );
}

function Legend({ legend, hasDots }: { legend: StripWords; hasDots: boolean }) {
  return (
    <p className="chart-key">
      <span>
        <svg className="chart-svg" width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="6" className="chart-own" />
        </svg>
        {legend.own}
      </span>
      {hasDots && (
        <span>
          <svg className="chart-svg" width="8" height="14" aria-hidden="true">
            <circle cx="4" cy="7" r="3" className="chart-peer" />
          </svg>
          {legend.one}
        </span>
      )}
      <span>
        <svg className="chart-svg" width="22" height="14" aria-hidden="true">
          <rect width="22" height="14" className="chart-band" />
          <line x1="11" x2="11" y1="0" y2="14" className="chart-middle" />
        </svg>
        {legend.half}
      </span>
    </p>
  );
}
