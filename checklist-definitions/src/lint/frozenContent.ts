import type { Demand } from './demand.ts';

/** A published version keeps its content; comments and white space may change. */
export const frozenContent: Demand = ({ checklist: { checklist, version }, hash, lock }) => {
  const locked = lock[`${checklist}@${version}`];
  if (locked === undefined || locked === hash) return [];
  const message = `${checklist} ${version} is published and has been changed (${locked.slice(0, 12)} → ${hash.slice(0, 12)})`;
  const mend = `put the published content back; to change something: npm run definitions -- new-version ${checklist} ${version} <new>`;
  return [{ path: ['version'], message, mend }];
};
