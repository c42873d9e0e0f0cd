import {
  allCriteria,
  type Checklist,
  type Difference,
  optionsOf,
  percentText,
  textIn,
  withPercent,
} from '@fritidssjekken/checklist-definitions';

import type { Language } from '../common/translatorsOf.ts';
import type { Say } from '../dashboard/useInsight.ts';

export type Words = { readonly say: Say; readonly language: Language };

type Text = Parameters<typeof textIn>[0];

/** "text.nb" → "text": a difference of a text has a language at its end. */
export function fieldOf({ field }: Difference): { readonly base: string; readonly in: string | null } {
  const found = /^(.+)\.(nb|nn|en|se|smj|sma)$/.exec(field);
  return found ? { base: found[1] ?? field, in: found[2] ?? null } : { base: field, in: null };
}

const optionTexts = (checklist: Checklist, scale: string, language: Language): string =>
  (checklist.scales.find(({ id }) => id === scale)?.options ?? [])
    .map(({ text }) => textIn(text, language))
    .join(' · ');

const tags = {
  economy: 'tag_economy',
  equipment: 'tag_equipment',
  transport: 'tag_transport',
  information: 'tag_information',
  'digital-exclusion': 'tag_digital',
  offer: 'tag_offer',
  dropout: 'tag_dropout',
  facilitation: 'tag_facilitation',
} as const;

function conditionText(checklist: Checklist, id: string, { say, language }: Words): string | null {
  const condition = allCriteria(checklist).find((criterion) => criterion.id === id)?.condition;
  const asked = condition && allCriteria(checklist).find((criterion) => criterion.id === condition.criterion);
  if (!condition || !asked) return null;
  const question = `${asked.number}. ${textIn(asked.text, language)}`;
  if (!('options' in condition)) return say('versions.whenNumber', { question, number: condition.number });
  const chosen = optionsOf(checklist, asked).filter(({ id: own }) => condition.options.includes(own));
  return say('versions.whenOption', { question, options: chosen.map(({ text }) => textIn(text, language)).join(', ') });
}

/** The thing that stands before another, in words. */
function orderText(checklist: Checklist, value: string, { target }: Difference, { say, language }: Words): string {
  if (value === 'first') return say('versions.first');
  const id = value.replace(/^after /, '');
  const options = checklist.scales.flatMap((scale) => scale.options.map((option) => ({ scale: scale.id, ...option })));
  const before: Text | undefined =
    'criterion' in target
      ? allCriteria(checklist).find((criterion) => criterion.id === id)?.text
      : 'option' in target
        ? options.find((option) => option.scale === target.scale && option.id === id)?.text
        : checklist.themes.find((theme) => theme.id === id)?.name;
  return before ? say('versions.after', { what: textIn(before, language) }) : '';
}

/** Texts of a theme's questions to talk about, or of its cards. */
function aroundTheme(checklist: Checklist, theme: string, field: string, language: Language): string {
  const own = checklist.themes.find(({ id }) => id === theme);
  const lines =
    field === 'cards'
      ? (own?.cards ?? []).map(({ title, text }) => `${textIn(title, language)}. ${textIn(text, language)}`)
      : (own?.reflection ?? []).map(({ text }) => textIn(text, language));
  return lines.join(' · ');
}

/** A thing that came or went, by its own words. */
function thingText(checklist: Checklist, { target }: Difference, language: Language): string | null {
  if ('criterion' in target) {
    const own = allCriteria(checklist).find(({ id }) => id === target.criterion);
    return own ? textIn(own.text, language) : null;
  }
  if ('option' in target) {
    const scale = checklist.scales.find(({ id }) => id === target.scale);
    const own = scale?.options.find(({ id }) => id === target.option);
    return own ? textIn(own.text, language) : null;
  }
  if ('scale' in target) return optionTexts(checklist, target.scale, language);
  if ('theme' in target) {
    const own = checklist.themes.find(({ id }) => id === target.theme);
    return own ? textIn(own.name, language) : null;
  }
  return null;
}

/**
 * What stood on one side of a difference, in words instead of ids and codes.
 * @param checklist the version of that side
 * @returns null where nothing stood there
 */
export function valueText(
  difference: Difference,
  side: 'old' | 'new',
  checklist: Checklist,
  words: Words,
): string | null {
  const value = difference[side];
  if (value === null) return null;
  const { say, language } = words;
  const { target, field } = difference;
  if (field === 'gone' || field === 'added') return thingText(checklist, difference, language) ?? value;
  if (field === 'order') return orderText(checklist, value, difference, words);
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'versions.yes' : 'versions.no');
  if (field === 'answer.scale') return optionTexts(checklist, value, language);
  if (field === 'minCoverage' || field === 'levelCoverage') return withPercent(percentText(value), language);
  if (field === 'aggregate') return say(value === 'themes' ? 'versions.byThemes' : 'versions.byCriteria');
  if (field === 'notApplicable') return say(value === 'excluded' ? 'versions.excluded' : 'versions.forbidden');
  if (field === 'audience') return '';
  if (field === 'answer.kind') {
    return say(`versions.kind_${value === 'several' || value === 'number' || value === 'text' ? value : 'one'}`);
  }
  if (field === 'theme') {
    const theme = checklist.themes.find(({ id }) => id === value);
    return theme ? textIn(theme.name, language) : '';
  }
  if (field === 'condition' && 'criterion' in target) return conditionText(checklist, target.criterion, words);
  if (field === 'tags') {
    return value
      .split('; ')
      .flatMap((tag) => (Object.hasOwn(tags, tag) ? [say(`versions.${tags[tag as keyof typeof tags]}`)] : []))
      .join(', ');
  }
  if (field === 'sameAs') return say('versions.otherChecklists', { smart_count: value.split('; ').length });
  if (field === 'references' && 'criterion' in target) {
    const own = allCriteria(checklist).find(({ id }) => id === target.criterion);
    return (own?.references ?? []).map(({ title }) => textIn(title, language)).join(' · ');
  }
  if ((field === 'reflection' || field === 'cards') && 'theme' in target) {
    return aroundTheme(checklist, target.theme, field, language);
  }
  return value;
}
