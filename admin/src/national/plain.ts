/** Small letters a–z without marks, for finding: "Sør-Varanger" → "sor-varanger". */
export function plain(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[æøđŋŧ]/g, (letter) => letters[letter] ?? letter);
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };
