import type { Day } from '../days.ts';
import { codeOn } from '../municipality.ts';
import { municipalityOf } from '../register.ts';
import type { Collected } from './collection.ts';
import type { ShownGroup } from './groupTypes.ts';
import type { AnswerRow } from './rules/answerRow.ts';
import {
  countryKey,
  groupKeyOf,
  membersOf,
  nearestTo,
  type PeerFact,
  type PeerGroupKind,
  vintagesOf,
} from './rules/groups.ts';

/** Which group is asked for, of which municipality; a list has its members with it. */
export type AskedMembers = {
  readonly kind: PeerGroupKind;
  readonly key?: string | null;
  /** null: of none; then a key is needed, or the country is asked for. */
  readonly municipalityId: number | null;
  /** OWN_LIST only. */
  readonly municipalityIds?: readonly number[];
};

/** A peer group in what figures are made from. */
export type Peers = {
  readonly shown: ShownGroup;
  /** Answers of its members. */
  readonly rows: readonly AnswerRow[];
  /** Invited members that did not submit. */
  readonly silent: number;
};

/**
 * @param panel only these answers count, where given
 * @returns null where the municipality has no group of that kind: the fact behind it is not known
 */
export function peersIn(
  collected: Collected,
  asked: AskedMembers,
  panel: ReadonlySet<number> | null = null,
): Peers | null {
  const found = membersFor(collected.facts, asked, collected.round.closesOn);
  if (!found) return null;
  const { key, ids } = found;
  const members = new Set(ids.filter((id) => collected.invited.has(id)));
  const within = new Set(ids);
  const all = collected.rows.filter(({ municipalityId }) => within.has(municipalityId));
  const answered = all.filter(({ municipalityId }) => members.has(municipalityId)).length;
  const rows = panel ? all.filter(({ municipalityId }) => panel.has(municipalityId)) : all;
  return {
    shown: {
      ...{ kind: asked.kind, key, on: collected.round.closesOn, members: members.size, answered: rows.length },
      vintages: vintagesOf(collected.facts),
    },
    rows,
    silent: members.size - answered,
  };
}

function membersFor(
  facts: readonly PeerFact[],
  { kind, key, municipalityId, municipalityIds = [] }: AskedMembers,
  on: Day,
): { readonly key: string; readonly ids: readonly number[] } | null {
  if (kind === 'OWN_LIST') return { key: '', ids: [...new Set(municipalityIds)] };
  if (kind === 'NEAREST') {
    const codeOf = (id: number) => codeOn(municipalityOf(id), on).code;
    const ids = municipalityId === null ? [] : nearestTo(municipalityId, facts, codeOf);
    return ids.length === 0 ? null : { key: '', ids };
  }
  const own = facts.find((fact) => fact.municipalityId === municipalityId);
  const wanted = key ?? (kind === 'COUNTRY' ? countryKey : own ? groupKeyOf(own, kind) : null);
  return wanted === null ? null : { key: wanted, ids: membersOf(facts, kind, wanted) };
}
