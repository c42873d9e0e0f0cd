import type { Checklist } from '../checklist.ts';
import type { Path } from '../issue.ts';

export type PlacedId = { readonly namespace: string; readonly id: string; readonly path: Path };

/** Every id of a version with its namespace and its place in the data. */
export function placedIds({ levels, scales, themes }: Checklist): PlacedId[] {
  const placed = (namespace: string, things: readonly { readonly id: string }[], above: Path): PlacedId[] =>
    things.map(({ id }, place) => ({ namespace, id, path: [...above, place, 'id'] }));
  return [
    ...placed('levels', levels, ['levels']),
    ...placed('scales', scales, ['scales']),
    ...scales.flatMap(({ id, options }, at) => placed(`options of ${id}`, options, ['scales', at, 'options'])),
    ...placed('themes', themes, ['themes']),
    ...themes.flatMap(({ criteria, reflection, cards }, at) => [
      ...placed('criteria and reflection questions', criteria, ['themes', at, 'criteria']),
      ...placed('criteria and reflection questions', reflection, ['themes', at, 'reflection']),
      ...placed('cards', cards, ['themes', at, 'cards']),
    ]),
  ];
}
