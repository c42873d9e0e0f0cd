import type { Checklist } from '../checklist.ts';
import type { Difference } from '../diff.ts';
import type { Path } from '../issue.ts';
import { placedCriteria } from './demand.ts';

/** Where a difference stands in the newer version; of something gone, where its change should be declared. */
export function placeOf(checklist: Checklist, { target, field }: Difference): Path {
  const inside = field === 'order' || field === 'theme' || field === 'added' ? ['id'] : field.split('.');
  const indexed = (key: 'levels' | 'scales' | 'themes', id: string): Path => {
    const place = checklist[key].findIndex((thing) => thing.id === id);
    return place === -1 ? ['changes'] : [key, place];
  };
  if (field === 'gone') return ['changes'];
  if ('checklist' in target) return inside;
  if ('level' in target) return [...indexed('levels', target.level), ...inside];
  if ('theme' in target) return [...indexed('themes', target.theme), ...inside];
  if ('criterion' in target) {
    const placed = placedCriteria(checklist).find(({ criterion }) => criterion.id === target.criterion);
    return placed ? [...placed.path, ...inside] : ['changes'];
  }
  const scale = indexed('scales', target.scale);
  if (!('option' in target)) return [...scale, ...inside];
  const options = checklist.scales.find(({ id }) => id === target.scale)?.options ?? [];
  const place = options.findIndex(({ id }) => id === target.option);
  return place === -1 ? scale : [...scale, 'options', place, ...inside];
}
