import type { Checklist } from './checklist.ts';
import type { Issue } from './issue.ts';
import { aloneOptions } from './lint/aloneOptions.ts';
import { changeDetails } from './lint/changeDetails.ts';
import { conditionsWithoutCircles } from './lint/conditionsWithoutCircles.ts';
import { coverageOrder } from './lint/coverageOrder.ts';
import { declaredChanges } from './lint/declaredChanges.ts';
import type { Demand, Fault, Subject } from './lint/demand.ts';
import { englishTexts } from './lint/englishTexts.ts';
import { filePath } from './lint/filePath.ts';
import { fractionsInRange } from './lint/fractionsInRange.ts';
import { frozenContent } from './lint/frozenContent.ts';
import { levelsWithoutGaps } from './lint/levelsWithoutGaps.ts';
import { notApplicablePolicy } from './lint/notApplicablePolicy.ts';
import { numberBands } from './lint/numberBands.ts';
import { opaqueIds } from './lint/opaqueIds.ts';
import { publishedOrigin } from './lint/publishedOrigin.ts';
import { readableHelp } from './lint/readableHelp.ts';
import { reusedIds } from './lint/reusedIds.ts';
import { sameSubjects } from './lint/sameSubjects.ts';
import { scoredUnconditionally } from './lint/scoredUnconditionally.ts';
import { successors } from './lint/successors.ts';
import { themeWeights } from './lint/themeWeights.ts';
import { transfers } from './lint/transfers.ts';
import { uniqueIds } from './lint/uniqueIds.ts';
import { usedScales } from './lint/usedScales.ts';
import { versionSteps } from './lint/versionSteps.ts';
import { type Parsed, parse } from './parse.ts';

export type Severity = 'ERROR' | 'WARNING';

/** Something that a definition should not say, where it is, and what to write instead. Errors stop publishing. */
export type Finding = Issue & { readonly severity: Severity };

/** A definition's file: its name below definitions/ and its text. */
export type DefinitionFile = { readonly file: string; readonly text: string };

/** SHA-256 of the canonical content by "<id>@<version>", of every published version. */
export type Lock = Readonly<Record<string, string>>;

const demands: readonly Demand[] = [
  filePath,
  frozenContent,
  uniqueIds,
  opaqueIds,
  reusedIds,
  fractionsInRange,
  levelsWithoutGaps,
  numberBands,
  coverageOrder,
  themeWeights,
  scoredUnconditionally,
  conditionsWithoutCircles,
  notApplicablePolicy,
  aloneOptions,
  usedScales,
  sameSubjects,
  publishedOrigin,
  versionSteps,
  changeDetails,
  declaredChanges,
  successors,
  transfers,
  readableHelp,
  englishTexts,
];

type Read = { readonly file: string; readonly parsed: Parsed };

/**
 * Holds all definitions, with the lock of the published ones, against every demand.
 * @param files all of them: versions are compared with those that they were made from, and subjects with other checklists
 * @returns the findings file by file, from the top of each; never throws
 */
export function lint(files: readonly DefinitionFile[], lock: Lock): Finding[] {
  const read: Read[] = [];
  const findings: Finding[] = [];
  for (const { file, text } of files) {
    const parsed = parse(text, file);
    if ('issues' in parsed) findings.push(...parsed.issues.map((issue): Finding => ({ ...issue, severity: 'ERROR' })));
    else read.push({ file, parsed });
  }
  const all = read.map(({ parsed }) => parsed.checklist);
  for (const { file, parsed } of read) {
    const { checklist, written, hash, at } = parsed;
    const subject = { file, checklist, written, hash, all, lock, ancestors: ancestorsOf(checklist, all) };
    for (const { path, message, mend, severity = 'ERROR' } of demands.flatMap((demand) => judged(demand, subject))) {
      findings.push({ file, ...at(path), message, mend, severity });
    }
  }
  findings.push(...lostVersions(files, lock));
  const byPlace = (a: Finding, b: Finding) => a.line - b.line || a.column - b.column;
  return [...new Set(findings.map(({ file }) => file))].sort().flatMap((name) => {
    return findings.filter(({ file }) => file === name).sort(byPlace);
  });
}

/** A demand that cannot judge a version says so: findings are the product, and one must not hide the others. */
function judged(demand: Demand, subject: Subject): Fault[] {
  try {
    return demand(subject);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ path: [], message: `cannot be judged: ${reason}`, mend: 'mend the other findings first' }];
  }
}

/** The versions along `from`, nearest first, as far as they are there and without going in circles. */
function ancestorsOf(checklist: Checklist, all: readonly Checklist[]): Checklist[] {
  const line: Checklist[] = [];
  for (let from = checklist.from; from !== null; ) {
    const parent = all.find((other) => other.checklist === checklist.checklist && other.version === from);
    if (!parent || parent === checklist || line.includes(parent)) break;
    line.push(parent);
    from = parent.from;
  }
  return line;
}

/** Published versions whose file is gone. */
function lostVersions(files: readonly DefinitionFile[], lock: Lock): Finding[] {
  return Object.keys(lock).flatMap((name): Finding[] => {
    const file = `${name.replace('@', '/')}.yaml`;
    if (files.some((given) => given.file === file || given.file.endsWith(`/${file}`))) return [];
    const mend = 'put the file back: a published version is kept for good';
    return [
      { file, line: 1, column: 1, message: `${name} is published, but its file is gone`, mend, severity: 'ERROR' },
    ];
  });
}
