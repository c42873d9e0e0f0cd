import { textIn } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../common/formats.ts';
import { choiceText, percentOfShare, type Words } from '../public/publicWords.ts';
import type { LevelData, NationalData } from './nationalData.ts';

/** A share with what the silent ones could make of it, in whole per cent. */
export type Headline = {
  /** What it is a share of: a level or an answer, by name. */
  readonly name: string;
  readonly kind: 'level' | 'answer';
  /** 0–1 */
  readonly value: number;
  readonly from: number | null;
  readonly to: number | null;
};

export type Sentence = { readonly meta: string; readonly say: string; readonly lead: readonly string[] };

/** The country, or the county that is shown alone. */
export const shownFigure = ({ county, map }: NationalData): LevelData => county ?? map.country!;

/**
 * The share that the page is about: those at the second level or above, or those that chose the top option of the criterion
 * on the map. Null where it is not shown, and where several could be chosen, so that there is no top.
 */
export function headlineOf(data: NationalData, words: Words): Headline | null {
  const { indicator, shares, checklist } = data;
  if (indicator) {
    const { criterion } = indicator;
    const top = shares.find(({ criterionId }) => criterionId === criterion.id)?.top;
    if (!top) return null;
    const name = choiceText(checklist, criterion, top.choiceId, words);
    return { name, kind: 'answer', value: top.share, ...boundsOf(data, top.ifLowest, top.ifHighest) };
  }
  const figure = shownFigure(data).levels[1];
  const level = checklist.levels[1];
  if (!figure || !level) return null;
  const name = textIn(level.name, words.language);
  return {
    name,
    kind: 'level',
    value: figure.atLeast,
    ...boundsOf(data, figure.atLeastIfLowest, figure.atLeastIfHighest),
  };
}

/** A constant panel has no silent ones, and where all answered there is nothing that could move the figure. */
function boundsOf(data: NationalData, from: number | null, to: number | null) {
  const isMovable = !data.isPanel && shownFigure(data).silent > 0;
  return { from: isMovable ? from : null, to: isMovable ? to : null };
}

/** What the page says first: one sentence with the finding, then how many answered and how far the others could move it. */
export function sentenceOf(data: NationalData, words: Words): Sentence {
  const { t, language } = words;
  const { round, edition, checklists, indicator } = data;
  const title = checklists.find(({ id }) => id === round.checklistVersion.checklistId)?.title ?? '';
  const meta = { title, round: round.name, edition: edition.number, day: dayOf(edition.publishedAt, language) };
  const headline = headlineOf(data, words);
  const question = indicator && questionOf(data, words);
  return {
    meta: t('national.meta', meta),
    say: sayOf(data, headline, words),
    lead: [...(question ? [question] : []), ...leadOf(data, headline, words)],
  };
}

function questionOf({ indicator }: NationalData, { t, language }: Words): string {
  const { number, text } = indicator!.criterion;
  return t('national.question', { number, text: textIn(text, language) });
}

function sayOf(data: NationalData, headline: Headline | null, { t }: Words): string {
  const { county, isPanel, indicator, shares, checklist } = data;
  const name = county?.group.name ?? '';
  const who = t(
    county
      ? isPanel
        ? 'national.whoPanelCounty'
        : 'national.whoCounty'
      : isPanel
        ? 'national.whoPanel'
        : 'national.whoAll',
    { county: name },
  );
  if (headline) {
    const filled = { percent: percentOfShare(headline.value), who, level: headline.name, option: headline.name };
    if (headline.kind === 'answer') return t('national.sayAnswer', filled);
    // The level whose name cannot be read within the sentence.
    return t(checklist.levels[1]?.id === 'basic' ? 'national.sayBasic' : 'national.sayLevel', filled);
  }
  const isShown =
    indicator && shares.find(({ criterionId }) => criterionId === indicator.criterion.id)?.because === null;
  if (isShown) return t('national.sayOpen', { who, number: indicator.criterion.number });
  return county ? t('national.sayFewIn', { county: name }) : t('national.sayFew');
}

/** Whom the figures of a constant panel are of. */
export function panelSaid(data: NationalData, { t }: Words): string {
  const names = data.rounds.map(({ name }) => name).toReversed();
  const listed = `${names.slice(0, -1).join(', ')} ${t('national.and')} ${names.at(-1)}`;
  return t('national.panel', { n: shownFigure(data).group.answered, rounds: listed });
}

function leadOf(data: NationalData, headline: Headline | null, words: Words): string[] {
  const { t } = words;
  const { map, county, isPanel } = data;
  const rate = map.responseRate!;
  const percent = percentOfShare(rate.rate ?? 0);
  const { group, silent, because, n } = shownFigure(data);
  const withheld = headline?.kind === 'level' ? group.answered - n : 0;
  const answered = county
    ? t('national.answeredIn', { ...inCounty(county), percent })
    : silent === 0
      ? t('national.everybody', { invited: rate.invited })
      : t('national.answered', { submitted: rate.submitted, invited: rate.invited, percent });
  return [
    ...(isPanel ? [panelSaid(data, words)] : []),
    answered,
    ...(headline && headline.from !== null && headline.to !== null
      ? [t('national.possible', { from: percentOfShare(headline.from), to: percentOfShare(headline.to) })]
      : []),
    ...(withheld > 0 ? [t('national.withheld', { smart_count: withheld })] : []),
    ...(because ? [t('national.few')] : []),
  ];
}

const inCounty = ({ group, silent }: LevelData) => ({
  ...{ submitted: group.members - silent, invited: group.members, county: group.name },
});
