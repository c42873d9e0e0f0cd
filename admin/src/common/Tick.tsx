/** The tick beside "saved"; the word carries the meaning. */
export function Tick() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="tick">
      <path d="M2 7.5 5.5 11 12 3.5" />
    </svg>
  );
}
