import { typedDay } from '../common/formats.ts';
import type { DugnadField, DugnadInput, DugnadPartsFragment, ParticipantKind } from '../generated/form/graphql.ts';

/** Who may have taken part, in the order that people are asked. */
export const participantKinds: readonly ParticipantKind[] = [
  ...(['FRONTLINE', 'VOLUNTARY', 'DECISION_MAKER', 'YOUTH', 'PARENT', 'BUSINESS', 'OTHER'] as const),
];

/** A dugnad as its form holds it: text as typed, "" for nothing. */
export type DugnadEdits = {
  readonly heldOn: string;
  readonly place: string;
  readonly isDigital: boolean;
  readonly processLeader: string;
  readonly participants: Readonly<Record<ParticipantKind, string>>;
  /** "<checklist>/<theme>", sorted. */
  readonly themes: readonly string[];
  readonly minutes: string;
};

const nobody = Object.fromEntries(participantKinds.map((kind) => [kind, ''])) as Record<ParticipantKind, string>;

/** A dugnad of which nothing is written yet. */
export const newEdits: DugnadEdits = {
  ...{ heldOn: '', place: '', isDigital: false, processLeader: '', participants: nobody, themes: [], minutes: '' },
};

/** What stands, as the form shows it. */
export function editsOf(dugnad: DugnadPartsFragment): DugnadEdits {
  const counts = dugnad.participants.map(({ kind, count }) => [kind, String(count)]);
  return {
    heldOn: dugnad.heldOn,
    place: dugnad.place ?? '',
    isDigital: dugnad.isDigital,
    processLeader: dugnad.processLeader ?? '',
    participants: { ...nobody, ...Object.fromEntries(counts) },
    themes: dugnad.themes.map(({ checklistId, themeId }) => `${checklistId}/${themeId}`).toSorted(),
    minutes: dugnad.minutes ?? '',
  };
}

/**
 * What is sent: a kind that nobody counted is left out.
 * @param assessmentIds the assessments that it is linked to, which the form leaves as they are
 */
export function inputOf(edits: DugnadEdits, assessmentIds: readonly string[]): DugnadInput {
  const counted = participantKinds.filter((kind) => edits.participants[kind].trim() !== '');
  return {
    heldOn: edits.heldOn,
    place: edits.place.trim() || null,
    isDigital: edits.isDigital,
    processLeader: edits.processLeader.trim() || null,
    participants: counted.map((kind) => ({ kind, count: Number(edits.participants[kind]) })),
    themes: edits.themes.map((key) => {
      const [checklistId = '', themeId = ''] = key.split('/');
      return { checklistId, themeId };
    }),
    minutes: edits.minutes,
    assessmentIds: [...assessmentIds],
  };
}

/** What cannot be sent as it stands. */
export function wrongIn(edits: DugnadEdits): DugnadField[] {
  const wrong: DugnadField[] = [];
  if (!typedDay(edits.heldOn)) wrong.push('HELD_ON');
  if (Object.values(edits.participants).some(isNoCount)) wrong.push('PARTICIPANTS');
  return wrong;
}

/** Whether what was typed is no number of people, from 0 to 10 000; nothing typed is nothing counted. */
export const isNoCount = (typed: string): boolean => !/^\s*\d{0,5}\s*$/.test(typed) || Number(typed) > 10_000;

/** How many took part in all, of those that are counted; null where nobody is. */
export function totalOf(participants: readonly { readonly count: number }[]): number | null {
  return participants.length === 0 ? null : participants.reduce((sum, { count }) => sum + count, 0);
}
