import type { ReactNode } from 'react';

/** An action that was made for a step. */
export type MadeAction = {
  readonly id: string;
  readonly what: string;
  readonly responsibleRole: string;
  readonly dueOn: string | null;
};

/** The form of a new action. It belongs to the actions; the door lends it to the result. */
export type ActionFormFor = (asked: {
  readonly municipalityId: string;
  readonly checklistId: string;
  readonly criterionId: string;
  /** What the action is called until somebody says better. */
  readonly what: string;
  readonly role: string;
  readonly onSaved: (made: MadeAction) => void;
  readonly onCancel: () => void;
}) => ReactNode;

/** What a step's action is made for. */
export type ForAction = {
  readonly municipalityId: string;
  readonly checklistId: string;
  /** Role of who answered: who is most likely to see to it. */
  readonly role: string;
  readonly form: ActionFormFor;
  /** What has to be shown anew when an action was made or taken away. */
  readonly onChanged: () => void;
};
