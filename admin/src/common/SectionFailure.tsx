import { FailureText } from './FailureText.tsx';
import { useTexts } from './session.tsx';
import type { Asked } from './useAnswer.ts';

/** Where a part of a page could not be fetched: why, and the way to try again. The rest of the page stands. */
export function SectionFailure({ asked: { failure, again } }: { asked: Pick<Asked<unknown>, 'failure' | 'again'> }) {
  const t = useTexts();
  if (!failure) return null;
  return (
    <div className="section-failure">
      <FailureText failure={failure} />
      <button type="button" className="button" onClick={() => void again()}>
        {t('app.tryAgain')}
      </button>
    </div>
  );
}
