import { targetText } from '../changes.ts';
import type { Change, ChangeKind } from '../checklist.ts';
import type { Path } from '../issue.ts';
import type { Demand, Fault } from './demand.ts';

type Detail = Exclude<keyof Change, 'kind' | 'note'> & string;

/** What each kind must say besides its target, and what it may. */
const details: Partial<Record<ChangeKind, { readonly must: readonly Detail[]; readonly may: readonly Detail[] }>> = {
  clarified: { must: ['secondReader'], may: [] },
  'options-changed': { must: [], may: ['transfer'] },
  split: { must: ['into'], may: [] },
  merged: { must: ['merges'], may: ['tuples'] },
  'covered-by': { must: ['by'], may: ['transfer'] },
};
const everyDetail: readonly Detail[] = ['secondReader', 'reason', 'transfer', 'into', 'merges', 'tuples', 'by'];

const mends: Readonly<Record<string, string>> = {
  secondReader: 'write the name of the second reader: "secondReader: …"',
  reason: 'write why, for those who read the series: "reason: { nb: …, nn: … }"',
  into: 'write the new criteria: "into: [{ criterion: … }, …]"',
  merges: 'write the old criteria: "merges: [ …, … ]"',
  by: 'write which criterion asks for it now: "by: …"',
};

/** Each declared change says what its kind needs, and nothing that belongs to another kind. */
export const changeDetails: Demand = ({ checklist }) =>
  checklist.changes.flatMap((change, place): Fault[] => {
    const path: Path = ['changes', place];
    const { must, may } = detailsOf(change);
    const missing = must.filter((detail) => change[detail as keyof Change] === undefined);
    const foreign = everyDetail.filter((detail) => {
      return change[detail as keyof Change] !== undefined && !must.includes(detail) && !may.includes(detail);
    });
    const what = `${change.kind} (${targetText(change)})`;
    return [
      ...missing.map((detail) => ({
        path,
        message: `${what} needs ${detail}`,
        mend: mends[detail] ?? `write ${detail}`,
      })),
      ...foreign.map((detail) => {
        return { path: [...path, detail], message: `${detail} does not belong to ${what}`, mend: 'take it away' };
      }),
    ];
  });

function detailsOf(change: Change) {
  if (change.kind !== 'retired') return details[change.kind] ?? { must: [], may: [] };
  // nobody asks for the reason of a scale that went with its criteria
  return 'scale' in change ? { must: [], may: ['reason'] as Detail[] } : { must: ['reason'] as Detail[], may: [] };
}
