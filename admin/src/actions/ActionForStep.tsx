import { ActionForm } from './ActionForm.tsx';
import { newEdits } from './actionEdits.ts';

/** The form of an action that is to lift one question, filled in as far as it is known. */
export function ActionForStep({
  municipalityId,
  checklistId,
  criterionId,
  what,
  role,
  onSaved,
  onCancel,
}: {
  municipalityId: string;
  checklistId: string;
  criterionId: string;
  /** What it would be called, until somebody says better. */
  what: string;
  role: string;
  onSaved: (made: { id: string; what: string; responsibleRole: string; dueOn: string | null }) => void;
  onCancel: () => void;
}) {
  const about = { checklistId, criterionId };
  return (
    <ActionForm
      municipalityId={municipalityId}
      action={null}
      about={about}
      initial={{ ...newEdits(about), what, responsibleRole: role }}
      isGiven
      onSaved={(id, { what: said, responsibleRole, dueOn }) =>
        onSaved({ id, what: said.trim(), responsibleRole: responsibleRole.trim(), dueOn: dueOn || null })
      }
      onCancel={onCancel}
    />
  );
}
