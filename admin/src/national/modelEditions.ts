import { textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../common/formats.ts';
import { percentOfShare, scoreOf, type Words } from '../public/publicWords.ts';
import type { NationalData } from './nationalData.ts';

/** What is said of the editions of a round: which one is seen, and what it changed. */
export type EditionsModel = {
  /** An earlier edition is seen: which, and the number of the one in force. */
  readonly superseded: { readonly say: string; readonly toLast: string } | null;
  /** What the shown edition changed since the one before; null for a first one. */
  readonly changes: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly before: { readonly number: number; readonly say: string };
  } | null;
};

/** Municipalities that a sentence names; of the rest, how many. */
const mostNamed = 8;

/** Which edition is seen, and what it changed in words: who came to, who corrected, and the share that the page is about. */
export function editionsOf(data: NationalData, words: Words): EditionsModel {
  const { t, language } = words;
  const { number, publishedAt } = data.edition;
  const last = data.round.editions.at(-1)!.number;
  const changes = data.former && {
    title: t('nationalEditions.title', { number }),
    lines: linesOf(data, data.former, words),
    before: { number: number - 1, say: t('nationalEditions.toBefore', { number: number - 1 }) },
  };
  if (number === last) return { superseded: null, changes };
  const say = t('nationalEditions.superseded', { number, day: dayOf(publishedAt, language), last });
  return { superseded: { say, toLast: t('nationalEditions.toLast', { last }) }, changes };
}

type Former = NonNullable<NationalData['former']>;

function linesOf(data: NationalData, former: Former, words: Words): string[] {
  const { t } = words;
  const names = new Map(data.map.places.map(({ municipality, name }) => [municipality.id, name]));
  const before = new Map(former.municipalities.map((one) => [one.municipality.id, one]));
  const now = new Map(data.map.municipalities.map((one) => [one.municipality.id, one]));
  const nameOf = (id: string) => names.get(id) ?? before.get(id)?.municipality.name ?? '';
  const added = [...now.keys()].filter((id) => !before.has(id)).map(nameOf);
  const removed = [...before.keys()].filter((id) => !now.has(id)).map(nameOf);
  const corrected = [...now].flatMap(([id, { assessmentId, score }]) => {
    const old = before.get(id);
    return old && old.assessmentId !== assessmentId ? [moved(data, nameOf(id), old.score, score, words)] : [];
  });
  const lines = [['added', added] as const, ['corrected', corrected] as const, ['removed', removed] as const].flatMap(
    ([key, all]) =>
      all.length > 0 ? [t(`nationalEditions.${key}`, { smart_count: all.length, names: listed(all, words) })] : [],
  );
  if (lines.length === 0) return [t('nationalEditions.nothing', { before: data.edition.number - 1 })];
  return [...shareLine(data, former, words), ...lines];
}

function moved(data: NationalData, name: string, before: string | null, after: string | null, words: Words): string {
  const { t } = words;
  if (before === after) return t('nationalEditions.kept', { name });
  const said = (score: string | null) =>
    score === null
      ? t('nationalEditions.noScore')
      : withPercent(scoreOf(score, data.checklist, words.language), words.language);
  return t('nationalEditions.moved', { name, before: said(before), after: said(after) });
}

/** Of the whole country by its levels: what the page says first without a county, a question or a panel. */
function shareLine(
  { checklist, map, county, indicator, isPanel }: NationalData,
  former: Former,
  words: Words,
): string[] {
  const level = checklist.levels[1];
  const [before, after] = [former.country?.levels, map.country?.levels].map((all) =>
    all?.find(({ levelId }) => levelId === level?.id),
  );
  if (!level || !before || !after || county || indicator || isPanel) return [];
  const filled = {
    level: textIn(level.name, words.language),
    ...{ before: percentOfShare(before.atLeast), after: percentOfShare(after.atLeast) },
  };
  return [words.t(`nationalEditions.${filled.before === filled.after ? 'shareSame' : 'share'}`, filled)];
}

function listed(names: readonly string[], { t }: Words): string {
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, t('nationalEditions.more', { smart_count: more })] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${t('national.and')} ${all.at(-1)}`;
}
