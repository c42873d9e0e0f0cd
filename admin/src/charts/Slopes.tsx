/** How a theme stood before and after; null where a date is missing. `value` is 0–100. */
export type Slope = {
  readonly id: string;
  readonly name: string;
  readonly before: { readonly value: number; readonly label: string } | null;
  readonly after: { readonly value: number; readonly label: string } | null;
  readonly outcome: 'better' | 'worse' | 'same' | 'notComparable';
  /** The outcome in words, with its size: "Bedre +50". */
  readonly word: string;
  readonly about?: string;
};

/** The words under the two ends. */
type SlopeWords = { readonly before: string; readonly after: string };

const signs = { better: '▲', worse: '▼', same: '=', notComparable: '' } as const;
const heightOf = (value: number) => 112 - value * 0.9;
/** Where a value's words stand, seen from its dot: over it or under it, so that the line goes through none. */
const [over, under] = [-11, 21];
const left = '27%';
const right = '73%';

/** One small card for each theme, on one scale and in the order given. Never a line between what cannot be compared. */
export function Slopes({ items, words }: { items: readonly Slope[]; words: SlopeWords }) {
  return (
    <div className="chart-slopes">
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <p className="chart-slope-name">{item.name}</p>
            <Picture item={item} words={words} />
            <p className="chart-slope-word">
              {signs[item.outcome] && <span aria-hidden="true">{signs[item.outcome]} </span>}
              {item.word}
            </p>
            {item.about && <p className="chart-slope-about">{item.about}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Picture({ item: { name, before, after, outcome }, words }: { item: Slope; words: SlopeWords }) {
  const said = [before && `${words.before} ${before.label}`, after && `${words.after} ${after.label}`];
  const colour = `chart-slope-${outcome}`;
  const isJoined = before !== null && after !== null && outcome !== 'notComparable';
  const rises = isJoined && after.value > before.value;
  const falls = isJoined && after.value < before.value;
  return (
    <svg
      className={`chart-svg ${colour}`}
      width="100%"
      height="150"
      role="img"
      aria-label={`${name}: ${said.filter((part) => part).join(', ') || '–'}`}
    >
      <line x1={left} x2={left} y1="22" y2="112" className="chart-grid" />
      <line x1={right} x2={right} y1="22" y2="112" className="chart-grid" />
      {isJoined && (
        <line
          x1={left}
          y1={heightOf(before.value)}
          x2={right}
          y2={heightOf(after.value)}
          className="chart-slope-line"
        />
      )}
      {before && (
        <>
          <circle cx={left} cy={heightOf(before.value)} r="5" className="chart-slope-before" />
          <text x={left} y={heightOf(before.value) + (rises ? under : over)} textAnchor="middle" className="chart-halo">
            {before.label}
          </text>
        </>
      )}
      {after && (
        <>
          <circle cx={right} cy={heightOf(after.value)} r="5.5" className="chart-slope-after" />
          <text
            x={right}
            y={heightOf(after.value) + (falls ? under : over)}
            textAnchor="middle"
            className="chart-strong chart-halo"
          >
            {after.label}
          </text>
        </>
      )}
      <text x={left} y="146" textAnchor="middle">
        {words.before}
      </text>
      <text x={right} y="146" textAnchor="middle">
        {words.after}
      </text>
    </svg>
  );
}
