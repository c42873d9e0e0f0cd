import { anchored } from './anchored.ts';
import { hasPlace, type PlacedDot, pieces, sidesOf } from './seriesDots.ts';

/** One line with its dots: filled for the own municipality, open for the group's middle. */
export function SeriesLine({ kind, dots }: { kind: 'own' | 'middle'; dots: readonly PlacedDot[] }) {
  return (
    <>
      {pieces(dots).map(({ from, to }) => (
        <line key={to.on} x1={`${from.x}%`} y1={from.y} x2={`${to.x}%`} y2={to.y} className={`chart-line-${kind}`} />
      ))}
      {dots.filter(hasPlace).map((dot) => (
        <circle key={dot.on} cx={`${dot.x}%`} cy={dot.y} r={kind === 'own' ? 5 : 3} className={`chart-dot-${kind}`} />
      ))}
    </>
  );
}

/** The own values at their dots, what is said of rounds without one, and the name of the group's line at its end. */
export function OwnValues({
  own,
  middle,
  middleLabel,
  ground,
}: {
  own: readonly PlacedDot[];
  middle: readonly PlacedDot[];
  middleLabel: string;
  ground: number;
}) {
  const sides = sidesOf(own, middle);
  const lastOwn = own.filter(hasPlace).at(-1);
  const lastMiddle = middle.filter(hasPlace).at(-1);
  const isOver = lastMiddle && lastOwn && lastMiddle.y < lastOwn.y;
  const name = lastMiddle && anchored(lastMiddle.x, middleLabel);
  return (
    <>
      {name && (
        <text x={`${name.x}%`} y={lastMiddle.y + (isOver ? -12 : 24)} textAnchor={name.anchor} className="chart-halo">
          {middleLabel}
        </text>
      )}
      {own.map((dot, place) => {
        const { x, anchor } = anchored(dot.x, dot.label, 1.25);
        return hasPlace(dot) ? (
          <text
            key={dot.on}
            x={`${x}%`}
            y={dot.y + (sides[place] === 'below' ? 23 : -13)}
            textAnchor={anchor}
            className={`chart-own-value chart-halo ${dot === lastOwn ? 'chart-last-value' : ''}`}
          >
            {dot.label}
          </text>
        ) : (
          <text key={dot.on} x={`${x}%`} y={ground - 8} textAnchor={anchor} className="chart-halo">
            {dot.label}
          </text>
        );
      })}
    </>
  );
}
