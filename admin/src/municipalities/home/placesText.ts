/** Names in a row: "Haram og Ålesund", "Hustadvika, Molde og Aukra"; "" of none. */
export function placesText(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
