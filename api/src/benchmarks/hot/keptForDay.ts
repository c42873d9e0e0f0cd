import type { Day } from '../../days.ts';

/**
 * Keeps what was put together from something that is held, for as long as that is, and for one day: names are today's.
 * @example const rows = keptForDay((edition, today) => …); rows(edition, '2026-06-01')
 */
export function keptForDay<Of extends object, Made>(make: (of: Of, today: Day) => Made): (of: Of, today: Day) => Made {
  const kept = new WeakMap<Of, { readonly on: Day; readonly made: Made }>();
  return (of, today) => {
    const known = kept.get(of);
    if (known?.on === today) return known.made;
    const made = make(of, today);
    kept.set(of, { on: today, made });
    return made;
  };
}
