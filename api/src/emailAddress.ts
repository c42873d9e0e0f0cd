// What zod and better-auth take for an address: a wider rule would make accounts that no link can open.
const pattern = /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;

/** An e-mail address as we store it, trimmed and in small letters; null when the text is none. */
export function emailAddressOf(text: string): string | null {
  const address = text.trim().toLowerCase();
  return pattern.test(address) && address.length <= 254 ? address : null;
}
