/** A year’s first and last day, as a filter of days has them. */
export const firstDay = (year: string) => `${year}-01-01`;
export const lastDay = (year: string) => `${year}-12-31`;

/** The year of the first dugnads. */
const firstYear = 2018;

/** The years that a dugnad can lie in: from the first ones until next year’s plans, the newest first. */
export const dugnadYears = (today: string): string[] =>
  Array.from({ length: Number(today.slice(0, 4)) + 2 - firstYear }, (_, place) =>
    String(firstYear + place),
  ).toReversed();
