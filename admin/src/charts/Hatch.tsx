/** The pattern of what is missing, never a colour of a scale. Used as `fill="url(#id)"` in the same svg. */
export function Hatch({ id, size = 4 }: { id: string; size?: number }) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={size} height={size} className="chart-hatch-ground" />
      <rect width={size * 0.28} height={size} className="chart-hatch-line" />
    </pattern>
  );
}
