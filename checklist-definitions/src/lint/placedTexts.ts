import type { Checklist, Texts } from '../checklist.ts';
import type { Path } from '../issue.ts';

/** Every text of a version with its place in the data. */
export function placedTexts(checklist: Checklist): { readonly texts: Texts; readonly path: Path }[] {
  const found: { texts: Texts; path: Path }[] = [];
  const visit = (value: unknown, path: Path) => {
    if (typeof value !== 'object' || value === null) return;
    if (isTexts(value)) found.push({ texts: value, path });
    else
      for (const [key, inner] of Object.entries(value))
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(checklist, []);
  return found;
}

function isTexts(value: object): value is Texts {
  return 'nb' in value && typeof value.nb === 'string' && 'nn' in value;
}
