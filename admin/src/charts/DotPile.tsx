import type { Language } from '../common/translatorsOf.ts';
import { anchored } from './anchored.ts';
import { othersOf } from './othersOf.ts';
import { type PileShape, pileShape } from './pileShape.ts';
import { ScaleTexts } from './ScaleTexts.tsx';

type Labelled = { readonly value: number; readonly label: string };

/** Dots at both ends stay inside the picture: 0 stands at 2 per cent of its width, 100 at 97. */
const placeOf = (value: number) => 2 + value * 0.95;
const valueAt = (place: number) => (place - 2) / 0.95;
const percent = (value: number) => `${placeOf(value).toFixed(2)}%`;

/**
 * A group's scores: a dot for each, piled at its value, or bars of five points where there are more than 80. The own
 * dot lies in its place in the pile.
 * @param props.dots every value of the group, the own one too where one belongs to it
 * @param props.isOwnAmong false for a group that one does not belong to
 * @param props.band where half of the group lies, 0–100
 */
export function DotPile({
  label,
  dots,
  own,
  middle,
  band,
  isOwnAmong = true,
  language,
}: {
  label: string;
  dots: readonly number[];
  own: Labelled | null;
  middle: Labelled | null;
  band: { readonly from: number; readonly to: number } | null;
  isOwnAmong?: boolean;
  language: Language;
}) {
  const shape = pileShape(othersOf(dots, own?.value ?? null, isOwnAmong), own?.value ?? null);
  const word = own && anchored(placeOf(own.value), own.label, 1.15);
  const under = word ? shape.heightAt(valueAt(word.from) - 2, valueAt(word.to) + 2) + 10 : 0;
  const head = middle ? 22 : 4;
  const ground = head + Math.max(shape.heightAt(0, 100) + 6, under + 18);
  return (
    <svg className="chart-svg" width="100%" height={ground + 24} role="img" aria-label={label}>
      {band && (
        <rect
          x={percent(band.from)}
          width={`${((band.to - band.from) * 0.95).toFixed(2)}%`}
          y={head}
          height={ground - head}
          className="chart-band chart-band-pale"
        />
      )}
      {shape.bars.length > 0 ? <Bars {...shape} ground={ground} /> : <Dots {...shape} ground={ground} />}
      <line x1="0" x2="100%" y1={ground} y2={ground} className="chart-axis" />
      {middle && <Middle {...middle} own={own} head={head} ground={ground} />}
      {own && word && (
        <>
          <line
            x1={percent(own.value)}
            x2={percent(own.value)}
            y1={ground - under + 4}
            y2={ground - heightOver(shape, own.value)}
            className="chart-own-line"
          />
          <text
            x={`${word.x.toFixed(2)}%`}
            y={ground - under}
            textAnchor={word.anchor}
            className="chart-own-value chart-halo"
          >
            {own.label}
          </text>
        </>
      )}
      <ScaleTexts y={ground + 20} language={language} placeOf={placeOf} />
    </svg>
  );
}

/** How high what stands at a value is: where the line from its name ends. */
function heightOver({ bars, heightAt }: PileShape, value: number): number {
  return bars.find((bar) => bar.isOwn)?.height ?? heightAt(value - 0.01, value + 0.01);
}

function Dots({ dots, ground }: PileShape & { ground: number }) {
  return dots.map(({ value, up, isOwn }) => (
    <circle
      key={`${value} ${up}`}
      cx={percent(value)}
      cy={ground - up}
      r={isOwn ? 6.5 : 5}
      className={isOwn ? 'chart-own' : 'chart-peer'}
    />
  ));
}

/** The bars; how many the tallest holds stands over it and gives the scale. */
function Bars({ bars, ground }: PileShape & { ground: number }) {
  const tallest = bars.reduce((one, bar) => (bar.count > one.count ? bar : one));
  return (
    <>
      {bars
        .filter(({ count }) => count > 0)
        .map(({ from, height, isOwn }) => (
          <rect
            key={from}
            x={percent(from)}
            width="4.75%"
            y={ground - height}
            height={height}
            className={isOwn ? 'chart-bar chart-bar-own' : 'chart-bar'}
          />
        ))}
      <text x={percent(tallest.from + 2.5)} y={ground - tallest.height - 5} textAnchor="middle">
        {tallest.count}
      </text>
    </>
  );
}

/** The middle's upright; its word leans away from the own one's. */
function Middle({
  value,
  label,
  own,
  head,
  ground,
}: Labelled & { own: Labelled | null; head: number; ground: number }) {
  const centred = anchored(placeOf(value), label);
  const leans = centred.anchor === 'middle' && own !== null;
  const anchor = leans ? (own.value >= value ? 'end' : 'start') : centred.anchor;
  return (
    <>
      <line x1={percent(value)} x2={percent(value)} y1={head - 5} y2={ground} className="chart-middle" />
      <text
        x={leans ? percent(value) : `${centred.x}%`}
        y={head - 9}
        textAnchor={anchor}
        className="chart-plain chart-halo"
      >
        {label}
      </text>
    </>
  );
}
