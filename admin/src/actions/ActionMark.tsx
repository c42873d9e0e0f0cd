import { useTexts } from '../common/session.tsx';
import type { ActionState } from '../generated/form/graphql.ts';

/** How far an action has come, and whether its day is past: words, never colour alone. */
export function ActionMark({ action }: { action: { readonly state: ActionState; readonly isOverdue: boolean } }) {
  const t = useTexts();
  return (
    <>
      {t(`action.${action.state}`)}
      {action.isOverdue && <span className="mark late">{t('action.late')}</span>}
    </>
  );
}
