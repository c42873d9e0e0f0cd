import type { Checklist } from '../checklist.ts';
import type { Path } from '../issue.ts';
import type { WrittenChecklist } from '../schema.ts';

/** One version as lint sees it, among all the others. */
export type Subject = {
  readonly file: string;
  readonly checklist: Checklist;
  /** The data as the file says it, without defaults. */
  readonly written: WrittenChecklist;
  readonly hash: string;
  /** The versions along `from`, nearest first, as far as their files are there. */
  readonly ancestors: readonly Checklist[];
  /** Every version of every checklist. */
  readonly all: readonly Checklist[];
  /** SHA-256 by "<id>@<version>" of all published versions. */
  readonly lock: Readonly<Record<string, string>>;
};

/** What a demand finds: where in the version's data, what is wrong, and what to write instead. */
export type Fault = {
  readonly path: Path;
  readonly message: string;
  readonly mend: string;
  /** A warning does not stop a version from being published. */
  readonly severity?: 'ERROR' | 'WARNING';
};

/** Something that every version must satisfy. */
export type Demand = (subject: Subject) => Fault[];

/** Every criterion with its place in the data. */
export function placedCriteria({ themes }: Checklist) {
  return themes.flatMap((theme, at) =>
    theme.criteria.map((criterion, place) => ({ criterion, theme, path: ['themes', at, 'criteria', place] as Path })),
  );
}
