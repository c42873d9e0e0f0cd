import type { Demand } from './demand.ts';

/** A version is made from a published one of the same checklist: what is not frozen cannot be compared with. */
export const publishedOrigin: Demand = ({ checklist: { checklist, from }, all, lock }) => {
  if (from === null) return [];
  const isThere = all.some((other) => other.checklist === checklist && other.version === from);
  const command = `npm run definitions -- publish ${checklist} ${from}`;
  if (!isThere) {
    const known = Object.keys(lock)
      .filter((name) => name.startsWith(`${checklist}@`))
      .map((name) => name.split('@')[1]);
    const mend =
      known.length > 0 ? `write one of: ${known.join(', ')}` : 'take "from" away and call the version "1.0.0"';
    return [{ path: ['from'], message: `there is no version ${from} of ${checklist}`, mend }];
  }
  if (`${checklist}@${from}` in lock) return [];
  return [{ path: ['from'], message: `version ${from} is not published`, mend: `publish it first: ${command}` }];
};
