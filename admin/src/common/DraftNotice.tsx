import { useTexts } from './session.tsx';

/** Says that what stands in a form was written before and never saved; and offers to begin anew. */
export function DraftNotice({ isShown, onDrop }: { isShown: boolean; onDrop: () => void }) {
  const t = useTexts();
  if (!isShown) return null;
  return (
    <div className="notice">
      <p>{t('change.draftKept')}</p>
      <button type="button" className="quiet" onClick={onDrop}>
        {t('change.draftDrop')}
      </button>
    </div>
  );
}
