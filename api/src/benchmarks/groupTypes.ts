import { builder, inLanguage } from '../builder.ts';
import type { Day } from '../days.ts';
import { countiesOn } from '../municipality.ts';
import { register } from '../register.ts';
import { type GroupLanguage, groupName } from './groupNames.ts';
import type { PeerGroupKind } from './rules/groups.ts';

/** A peer group of a round as it is shown: which, how many, how many answered (spec 6.1). */
export type ShownGroup = {
  readonly kind: PeerGroupKind;
  readonly key: string;
  /** Day of the round, on which counties are named. */
  readonly on: Day;
  /** Members that the round invited. */
  readonly members: number;
  /** Those of them whose answers the figures are made from. */
  readonly answered: number;
  /** Vintages of the facts that the round's groups are made from, e.g. "2026". */
  readonly vintages: readonly string[];
};

export const PeerGroupKindEnum = builder.enumType('PeerGroupKind', {
  description: 'Kinds of groups that a municipality is compared with.',
  values: {
    KOSTRA: { description: 'SSB’s KOSTRA group: size, bound costs and free income.' },
    COUNTY: { description: 'The county.' },
    POPULATION: { description: 'Municipalities of about the same number of inhabitants, in fixed bands.' },
    CENTRALITY: { description: 'SSB’s centrality class.' },
    NEAREST: { description: 'The ten most like it in inhabitants and centrality; itself not among them.' },
    OWN_LIST: { description: 'A list of one’s own.' },
    COUNTRY: { description: 'The whole country.' },
  } as const,
});

/** Which group is asked for. */
export type AskedGroup = {
  readonly kind: PeerGroupKind;
  readonly key?: string | null;
  readonly municipalityIds?: readonly (string | number)[] | null;
};

export const PeerGroupInput = builder.inputType('PeerGroupInput', {
  description: 'Which group a municipality is compared with.',
  fields: (t) => ({
    kind: t.field({ type: PeerGroupKindEnum, required: true, description: 'Kind of group.' }),
    key: t.string({ description: 'Which group of that kind; the own municipality’s when not given.' }),
    municipalityIds: t.idList({
      description: 'OWN_LIST: whom it holds, at most 400; whom the caller follows when not given.',
    }),
  }),
});

export const PeerGroupType = builder.objectRef<ShownGroup>('PeerGroup').implement({
  description: 'A peer group of a round: always with how many there are and how many answered.',
  fields: (t) => ({
    kind: t.field({ type: PeerGroupKindEnum, description: 'Kind of group.', resolve: ({ kind }) => kind }),
    key: t.exposeString('key', {
      description: 'Which of its kind, e.g. "EKG02", "15", "2000-9999"; empty for a list.',
    }),
    name: t.string({
      description: 'As people read it.',
      args: inLanguage,
      resolve: (group, { language }) => nameOfGroup(group, language ?? 'nb'),
    }),
    members: t.exposeInt('members', { description: 'How many of its members the round invited.' }),
    answered: t.exposeInt('answered', { description: 'How many of these the figures are made from.' }),
    vintages: t.stringList({
      description:
        'Vintages of the facts that the round’s groups are made from: the nearest to the round that are known.',
      resolve: ({ vintages }) => [...vintages],
    }),
  }),
});

/**
 * The name of a group as people read it, by the register in process. A round that was closed before its day may have a county
 * that was no more on that day: it keeps its name.
 */
export function nameOfGroup(group: Pick<ShownGroup, 'kind' | 'key' | 'on'>, language: GroupLanguage): string {
  const { kostraGroups, counties } = register();
  return groupName(group, language, { kostraGroups, counties: [...countiesOn(register(), group.on), ...counties] });
}
