import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answer, Change, Checklist, Condition, Criterion, FractionText, Theme } from '../checklist.ts';
import type { Assessed, NoNumber, NoSplit, SameQuestions, ThemeComparison } from '../compare.ts';
import { criterion, scale, smallChecklist, texts, theme, yesNo } from './smallChecklist.ts';

/** A criterion on the scale yes-no with weight 1, but for what is said. */
type ShortCriterion = {
  readonly weight?: FractionText;
  readonly text?: string;
  readonly several?: string;
  readonly number?: Readonly<Record<string, FractionText>>;
  readonly when?: Condition;
};
type ShortCriteria = Readonly<Record<string, ShortCriterion>>;

/** A version: what is left out is as in the one before. `criteria` makes one theme, "whole". */
type ShortVersion = {
  readonly aggregate?: Checklist['aggregate'];
  readonly minCoverage?: FractionText;
  readonly scales?: Readonly<Record<string, Readonly<Record<string, FractionText>>>>;
  readonly criteria?: ShortCriteria;
  readonly themes?: Readonly<Record<string, { readonly weight?: FractionText; readonly criteria: ShortCriteria }>>;
  readonly changes?: readonly Change[];
};

/** An option's id, several, a number, "?" don't know, "n/a". `in` is the version's place: 1 is 1.0.0. */
type ShortAnswer = string | number | readonly string[];
type ShortSide = { readonly in: number; readonly answers: Readonly<Record<string, ShortAnswer>> };

/** What was worked out by hand; `S` is S0–S4, `criteria` says the outcome or why there is none. */
type Expected = {
  readonly S?: readonly FractionText[];
  readonly full?: readonly (FractionText | null)[];
  readonly readIn?: string;
  readonly core?: readonly string[];
  readonly coreShare: FractionText;
  readonly sameQuestions?: SameQuestions;
  readonly because?: NoNumber;
  readonly noSplit?: NoSplit;
  readonly criteria?: Readonly<Record<string, string>>;
  readonly themes?: Readonly<Record<string, Partial<ThemeComparison>>>;
  readonly clarified?: readonly string[];
};

type Written = {
  readonly name: string;
  readonly versions: readonly ShortVersion[];
  readonly earlier: ShortSide;
  readonly later: ShortSide;
  readonly expected: Expected;
};

export type GoldenPair = {
  readonly name: string;
  readonly versions: readonly Checklist[];
  readonly earlier: Assessed;
  readonly later: Assessed;
  readonly expected: Expected;
};

/** The pairs that were worked by hand, from golden/pairs/*.yaml. */
export function readGoldenPairs(): GoldenPair[] {
  const folder = new URL('../golden/pairs/', import.meta.url);
  const files = readdirSync(folder).toSorted();
  const written = files.flatMap((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as Written[]);
  return written.map(({ name, versions: short, earlier, later, expected }) => {
    const versions: Checklist[] = [];
    for (const one of short) versions.push(versionOf(one, versions.at(-1), versions.length));
    const side = ({ in: place, answers }: ShortSide): Assessed => ({
      checklist: versions[place - 1]!,
      answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answerOf(answer)])),
    });
    return { name, versions, earlier: side(earlier), later: side(later), expected };
  });
}

function versionOf(short: ShortVersion, before: Checklist | undefined, place: number): Checklist {
  const from = before ?? smallChecklist([]);
  const made = Object.entries(short.scales ?? {}).map(([id, points]) => scale(id, points));
  const kept = (before ? from.scales : [yesNo]).filter(({ id }) => made.every((one) => one.id !== id));
  return {
    ...from,
    version: `${place + 1}.0.0`,
    from: before?.version ?? null,
    aggregate: short.aggregate ?? from.aggregate,
    minCoverage: short.minCoverage ?? from.minCoverage,
    scales: [...kept, ...made],
    themes: themesOf(short) ?? from.themes,
    changes: (short.changes ?? []).map((change) =>
      change.kind === 'retired' ? { reason: texts('-'), ...change } : change,
    ),
  };
}

function themesOf({ themes, criteria }: ShortVersion): Theme[] | null {
  if (criteria) return [theme('whole', criteriaOf(criteria))];
  if (!themes) return null;
  return Object.entries(themes).map(([id, short]) => theme(id, criteriaOf(short.criteria), short.weight));
}

function criteriaOf(short: ShortCriteria): Criterion[] {
  return Object.entries(short).map(([id, { weight = '1', text, several, number, when = null }]) => {
    const bands = Object.entries(number ?? {}).map(([band, points]) => ({ band, points }));
    const answer =
      bands.length > 0
        ? ({ kind: 'number', unit: texts('-'), bands } as const)
        : several
          ? ({ kind: 'several', scale: several } as const)
          : ({ kind: 'one', scale: 'yes-no' } as const);
    return criterion(id, { weight, answer, condition: when, ...(text && { text: texts(text) }) });
  });
}

function answerOf(short: ShortAnswer): Answer {
  if (short === '?') return { state: 'DONT_KNOW' };
  if (short === 'n/a') return { state: 'NOT_APPLICABLE' };
  if (typeof short === 'number') return { state: 'ANSWERED', number: String(short) };
  return { state: 'ANSWERED', options: typeof short === 'string' ? [short] : short };
}
