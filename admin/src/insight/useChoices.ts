import { useInsight } from '../dashboard/useInsight.ts';
import { useQuestion } from '../dashboard/useQuestion.ts';
import type { InsightChoicesQuery } from '../generated/dashboard/graphql.ts';
import { insightChoices } from './queries.ts';

type Choice = { readonly id: string; readonly name: string };

/** What the pages on dugnads let choose between. */
export type Choices = {
  readonly checklists: readonly Choice[];
  /** The checklist that the newest round asks, else the first: where there is most to see. */
  readonly usualChecklistId: string;
  readonly counties: readonly Choice[];
  /** Themes of a checklist by the newest version that has each. */
  readonly themesOf: (checklistId: string) => readonly Choice[];
  /** Rounds of a checklist, the oldest first. */
  readonly roundsOf: (checklistId: string) => readonly Choice[];
  /** Those of them that take no more answers. */
  readonly closedRoundsOf: (checklistId: string) => readonly Choice[];
};

/** The choices from what the API told. */
export function choicesOf({ checklists, counties, rounds }: InsightChoicesQuery): Choices {
  const forMunicipalities = checklists.filter(({ versions }) => versions.at(-1)?.audience === 'MUNICIPALITY');
  const roundsOf = (checklistId: string) =>
    rounds.items
      .filter(({ checklistVersion }) => checklistVersion.checklistId === checklistId)
      .toSorted((one, other) => one.closesOn.localeCompare(other.closesOn));
  const newest = rounds.items[0]?.checklistVersion.checklistId;
  return {
    checklists: forMunicipalities.map(({ id, title }) => ({ id, name: title })),
    usualChecklistId: newest ?? forMunicipalities[0]?.id ?? '',
    counties: counties.map(({ code, name }) => ({ id: code, name })),
    themesOf: (checklistId) => {
      const versions = checklists.find(({ id }) => id === checklistId)?.versions ?? [];
      return [...new Map(versions.flatMap(({ themes }) => themes).map(({ id, name }) => [id, { id, name }])).values()];
    },
    roundsOf: (checklistId) => roundsOf(checklistId).map(({ id, name }) => ({ id, name })),
    closedRoundsOf: (checklistId) =>
      roundsOf(checklistId).flatMap(({ id, name, state }) =>
        state === 'CLOSED' || state === 'PUBLISHED' ? [{ id, name }] : [],
      ),
  };
}

/** Asks for them once a page. */
export function useChoices() {
  const { apiLanguage } = useInsight();
  const { data, hasFailed, ask } = useQuestion(insightChoices, { language: apiLanguage });
  return { choices: data && choicesOf(data), hasFailed, ask };
}
