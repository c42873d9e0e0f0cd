import {
  accountsFor,
  allCriteria,
  brokenCriteria,
  type Change,
  type ChangeKind,
  type Checklist,
  changeKinds,
  commonCore,
  type Difference,
  diff,
  optionsOf,
  pathBetween,
  type SeriesEffect,
  seriesMarks,
  targetText,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import { fieldOf, valueText, type Words } from './valueText.ts';

/** One thing that two versions do not say alike: before, now, and in which other languages too. */
export type Line = {
  readonly id: string;
  readonly name: string;
  readonly old: string | null;
  readonly now: string | null;
  readonly alsoIn: string;
};

/** A kind of change that was declared, what it does to the series, and what its authors say of it. */
export type Declared = {
  readonly kind: ChangeKind;
  readonly effect: SeriesEffect;
  readonly version: string;
  readonly note: string;
};

/** What changed of one thing: a question, an option, a theme, a level, or the checklist as a whole. */
export type ChangedThing = {
  readonly id: string;
  readonly name: string;
  readonly declared: readonly Declared[];
  readonly lines: readonly Line[];
};

/** Two versions beside each other. */
export type SideBySide = {
  readonly things: readonly ChangedThing[];
  /** Questions of the newer version that can be compared with the older, of all that are scored. */
  readonly core: { readonly comparable: number; readonly of: number };
  /** Questions that have no series, and those that go on and are marked. */
  readonly broken: readonly string[];
  readonly marked: readonly string[];
};

const questionOf = (checklist: Checklist, id: string, { language }: Words): string | null => {
  const own = allCriteria(checklist).find((criterion) => criterion.id === id);
  return own ? `${own.number}. ${textIn(own.text, language)}` : null;
};

/** What a difference is about, in words; of a thing that is gone, as the older version called it. */
function nameOf({ target }: Difference, older: Checklist, newer: Checklist, words: Words): string {
  const { say, language } = words;
  const either = <T>(find: (checklist: Checklist) => T | null | undefined) => find(newer) ?? find(older);
  if ('criterion' in target) {
    const question = either((checklist) => questionOf(checklist, target.criterion, words));
    return say('versions.question', { question: question ?? '' });
  }
  if ('theme' in target) {
    const own = either(({ themes }) => themes.find(({ id }) => id === target.theme));
    return say('versions.theme', { name: own ? textIn(own.name, language) : '' });
  }
  if ('level' in target) {
    const own = either(({ levels }) => levels.find(({ id }) => id === target.level));
    return say('versions.level', { name: own ? textIn(own.name, language) : '' });
  }
  if ('scale' in target) {
    const scale = either(({ scales }) => scales.find(({ id }) => id === target.scale));
    const options = either(({ scales }) => scales.find(({ id }) => id === target.scale)?.options) ?? [];
    const texts = options.map(({ text }) => textIn(text, language)).join(' · ');
    if (!('option' in target)) return say('versions.scale', { options: texts });
    const own = either(({ scales }) =>
      scales.find(({ id }) => id === scale?.id)?.options.find(({ id }) => id === target.option),
    );
    return say('versions.option', { option: own ? textIn(own.text, language) : '', options: texts });
  }
  return say('versions.whole');
}

/** The names of what can differ. */
const fields = [
  { base: 'text', key: 'field_text' },
  { base: 'help', key: 'field_help' },
  { base: 'name', key: 'field_name' },
  { base: 'lead', key: 'field_lead' },
  { base: 'title', key: 'field_title' },
  { base: 'description', key: 'field_description' },
  { base: 'weight', key: 'field_weight' },
  { base: 'number', key: 'field_number' },
  { base: 'theme', key: 'field_theme' },
  { base: 'order', key: 'field_order' },
  { base: 'notApplicable', key: 'field_notApplicable' },
  { base: 'condition', key: 'field_condition' },
  { base: 'band', key: 'field_band' },
  { base: 'evidence', key: 'field_evidence' },
  { base: 'tags', key: 'field_tags' },
  { base: 'references', key: 'field_references' },
  { base: 'sameAs', key: 'field_sameAs' },
  { base: 'answer.scale', key: 'field_scale' },
  { base: 'answer.kind', key: 'field_kind' },
  { base: 'answer.unit', key: 'field_unit' },
  { base: 'answer.bands', key: 'field_bands' },
  { base: 'points', key: 'field_points' },
  { base: 'anchor', key: 'field_anchor' },
  { base: 'alone', key: 'field_alone' },
  { base: 'reflection', key: 'field_reflection' },
  { base: 'cards', key: 'field_cards' },
  { base: 'provisional', key: 'field_provisional' },
  { base: 'aggregate', key: 'field_aggregate' },
  { base: 'minCoverage', key: 'field_minCoverage' },
  { base: 'levelCoverage', key: 'field_levelCoverage' },
  { base: 'added', key: 'field_added' },
  { base: 'gone', key: 'field_gone' },
] as const;

/** The name of what differs: "Spørsmål", "Krav for «Ja»". */
function lineName(difference: Difference, checklist: Checklist, { say, language }: Words): string {
  const { base } = fieldOf(difference);
  const anchored = /^anchors\.(.+)$/.exec(base)?.[1];
  if (anchored && 'criterion' in difference.target) {
    const { criterion: id } = difference.target;
    const criterion = allCriteria(checklist).find((own) => own.id === id);
    const option = criterion && optionsOf(checklist, criterion).find((own) => own.id === anchored);
    return say('versions.anchorOf', { option: option ? textIn(option.text, language) : '' });
  }
  const found = fields.find((field) => field.base === base);
  return say(`versions.${found?.key ?? 'field_other'}`);
}

const languageNames = { nb: 'in_nb', nn: 'in_nn', en: 'in_en', se: 'in_se', smj: 'in_smj', sma: 'in_sma' } as const;

function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

/** One line for each field: in the reader's language where it differs there, and in which others too. */
function linesOf(differences: readonly Difference[], older: Checklist, newer: Checklist, words: Words): Line[] {
  const byField = grouped(differences, (difference) => fieldOf(difference).base);
  return [...byField].flatMap(([base, own]) => {
    const shown = own.find((difference) => fieldOf(difference).in === words.language) ?? own[0];
    if (!shown) return [];
    const others = own
      .filter((difference) => difference !== shown)
      .flatMap((difference) => {
        const language = fieldOf(difference).in as keyof typeof languageNames | null;
        return language ? [words.say(`versions.${languageNames[language]}`)] : [];
      });
    return [
      {
        ...{ id: base, name: lineName(shown, shown.new === null ? older : newer, words) },
        ...{ old: valueText(shown, 'old', older, words), now: valueText(shown, 'new', newer, words) },
        alsoIn: others.join(', '),
      },
    ];
  });
}

const noteOf = ({ note, reason }: Change, { language }: Words): string =>
  [note, reason].flatMap((text) => (text ? [textIn(text, language)] : [])).join(' ');

/**
 * Everything that two versions of a checklist do not say alike, thing by thing, with what was declared of it on the way and
 * what it does to a series.
 * @param versions all versions of the checklist
 * @returns null where the two have no version in common
 */
export function sideBySide(
  older: Checklist,
  newer: Checklist,
  versions: readonly Checklist[],
  words: Words,
): SideBySide | null {
  const path = pathBetween(older, newer, versions);
  if (!path) return null;
  const changes = path.flatMap(({ newer: { version, changes: own } }) => own.map((change) => ({ version, change })));
  const byTarget = grouped(diff(older, newer), ({ target }) => targetText(target));
  const things = [...byTarget].flatMap(([id, differences]): ChangedThing[] => {
    const first = differences[0];
    if (!first) return [];
    const declared = changes
      .filter(
        ({ change }) => targetText(change) === id || differences.some((difference) => accountsFor(change, difference)),
      )
      .map(({ version, change }) => ({
        ...{ kind: change.kind, effect: changeKinds[change.kind].series, version, note: noteOf(change, words) },
      }));
    return [
      { id, name: nameOf(first, older, newer, words), declared, lines: linesOf(differences, older, newer, words) },
    ];
  });
  const scored = commonCore(older, newer, versions).filter(({ because }) => because !== 'UNSCORED');
  const comparable = scored.filter(({ because }) => because === null);
  const told = (id: string) => questionOf(newer, id, words) ?? questionOf(older, id, words) ?? '';
  const marks = seriesMarks(older, newer, versions).filter(({ effect }) => effect === 'MARKED');
  return {
    things,
    core: { comparable: comparable.length, of: scored.length },
    broken: brokenCriteria(older, newer, versions).map(({ criterion }) => told(criterion)),
    marked: [...new Set(marks.flatMap(({ criteria }) => criteria))].map(told),
  };
}
