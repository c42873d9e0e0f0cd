import { type Reference, textIn } from '@fritidssjekken/checklist-definitions';
import { useSession, useTexts } from '../common/session.tsx';

/** Where to read more about a criterion. */
export function References({ references }: { references: readonly Reference[] }) {
  const t = useTexts();
  const { language } = useSession();
  if (references.length === 0) return null;
  return (
    <p className="hint">
      {t('form.references')}:{' '}
      {references.map((reference, index) => (
        <span key={reference.url}>
          {index > 0 && ', '}
          <a href={reference.url} target="_blank" rel="noreferrer">
            {textIn(reference.title, language)}
          </a>
        </span>
      ))}
    </p>
  );
}
