const corners = [-90, -30, 30, 90, 150, 210].map((degrees) => (degrees * Math.PI) / 180);
const points = (radius: number) =>
  corners.map((angle) => `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`).join(' ');

/** How full the hexagon is drawn for the first, second and third of three levels. */
const fills = [0.42, 0.74, 1];

/** The one form for a level: a hexagon filled a little, half or whole. Always beside the level's word. */
export function Hexagon({ step, steps = 3, size = 24 }: { step: number | null; steps?: number; size?: number }) {
  const place = step === null ? -1 : Math.round((step * (fills.length - 1)) / Math.max(1, steps - 1));
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true" className="hexagon">
      <polygon points={points(9.4)} className={step === null ? 'hexagon-edge missing' : 'hexagon-edge'} />
      {place >= 0 && <polygon points={points(9.4 * (fills[place] ?? 1))} className={`level-${place + 1}`} />}
    </svg>
  );
}
