/** A filter that is on or off. */
export function Chip({ isChosen, label, press }: { isChosen: boolean; label: string; press: () => void }) {
  return (
    <button type="button" className="wb-chip" aria-pressed={isChosen} onClick={press}>
      {label}
    </button>
  );
}
