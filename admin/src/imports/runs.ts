/** Something in a file that cannot be imported, as the API tells it. */
export type Problem = {
  readonly code: string;
  readonly row: number | null;
  readonly column: { readonly letter: string; readonly name: string } | null;
  readonly value: string | null;
  readonly named: readonly string[];
};

/** What came of a file, or would come of it. */
export type Outcome = {
  readonly rows: number;
  readonly created: number;
  readonly unchanged: number;
  readonly invited?: number;
  readonly incomplete?: number;
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
};

/** A refusal of the whole request. */
export type Refusal = { readonly code: string };

export type Step = 'READING' | 'CHECKING' | 'SCORING' | 'WRITING' | 'COUNTING';

type About = {
  readonly id: string;
  readonly kind: 'ASSESSMENTS' | 'DUGNADS';
  readonly fileName: string;
  readonly isDryRun: boolean;
  readonly startedAt: string;
  readonly startedBy: string | null;
  readonly state: 'RUNNING' | 'FINISHED' | 'LANDED' | 'STOPPED';
};

/** A file that was sent, and how far it has come. */
export type Run = About & {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  readonly answer: { readonly status: number; readonly body: Outcome | Refusal } | null;
};

/** A file in the list of those sent lately. */
export type RunSummary = About & {
  readonly status: number | null;
  readonly rows: number | null;
  readonly created: number | null;
  readonly problemCount: number | null;
};

/** The API could not be reached, or does not let us in. */
export class NotReached extends Error {}

async function read<T>(path: string): Promise<T | null> {
  const answer = await fetch(path, { credentials: 'same-origin' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new NotReached(String(answer.status));
  return (await answer.json()) as T;
}

/** A run by its id; null when the file has not arrived, or is forgotten. @throws NotReached */
export const readRun = (id: string): Promise<Run | null> => read<Run>(`/import/runs/${encodeURIComponent(id)}`);

/** Files sent lately, tried and refused ones too. @throws NotReached */
export const latestRuns = async (): Promise<readonly RunSummary[]> =>
  (await read<readonly RunSummary[]>('/import/runs')) ?? [];

/** What a file is, and where it belongs. */
export type Target =
  | { readonly what: 'round'; readonly round: string }
  | { readonly what: 'alone'; readonly checklist: string; readonly version: string; readonly name: string }
  | { readonly what: 'dugnads' };

/** Where a file goes, with its query. */
export function addressOf(target: Target, file: { name: string }, run: string, isDryRun: boolean): string {
  const query = new URLSearchParams({ run, fileName: file.name, ...(isDryRun ? { dryRun: '1' } : {}) });
  if (target.what === 'round') query.set('round', target.round);
  if (target.what === 'alone') {
    query.set('checklist', target.checklist);
    query.set('version', target.version);
    if (target.name) query.set('name', target.name);
  }
  return `/import/${target.what === 'dugnads' ? 'dugnads' : 'assessments'}?${query}`;
}

/** Where the empty file for a target is; null until it is said where it belongs. */
export function templateOf(target: Target, form: 'wide' | 'long'): string | null {
  if (target.what === 'dugnads') return '/import/mal/dugnads.csv';
  const query = new URLSearchParams(form === 'long' ? { form } : {});
  if (target.what === 'round') query.set('round', target.round);
  else {
    query.set('checklist', target.checklist);
    query.set('version', target.version);
  }
  const isKnown = target.what === 'round' ? target.round : target.version;
  return isKnown ? `/import/mal/assessments.csv?${query}` : null;
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The content type by the file's name; null for what is neither CSV nor XLSX. */
export const typeOf = ({ name }: { name: string }): string | null =>
  types[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

/**
 * Sends a file and waits for what came of it; how far it has come is asked for by its run meanwhile.
 * @throws NotReached when the connection broke: the import may go on all the same
 */
export async function sendFile(address: string, file: File): Promise<{ status: number; body: Outcome | Refusal }> {
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': typeOf(file) ?? 'text/csv' },
    body: file,
  }).catch(() => {
    throw new NotReached('sent');
  });
  return { status: answer.status, body: (await answer.json()) as Outcome | Refusal };
}
